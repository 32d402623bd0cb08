package org.carechat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carechat.bundle.Problem;
import org.carechat.handoff.Replies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders planted in an article don't get as far as a customer: the knowledge base that holds one isn't taken.
class OrderLintTest {

    private static final Path TRUST = Path.of("src/test/resources/evaluation/trust");

    @Test
    void takesWhatShips() {
        assertThat(new OrderLint().check(Replies.BUNDLE)).map(Problem::toString).isEmpty();
    }

    @Test
    void refusesEveryOrderThatWasWrittenToBePlantedInAnArticle() throws IOException {
        assertThat(passing("planted-articles.txt")).isEmpty();
    }

    /// These were written for messages; as part of an article most of them betray themselves.
    @Test
    void refusesMostOrdersThatWereWrittenForMessages() throws IOException {
        assertThat(passing("injection.txt")).hasSizeLessThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {{contact:warranty-card}}上写得更长，就拿卡来核",
                "碰到危险，先告诉您怎么做",
                "- 请对方写明依据哪一条，最好书面给您",
                "没有发票，部分情况可以{{fact:proof.serial}}，是否算数由品牌核定",
                "据《消费者权益保护法》，您可以要求书面答复",
                "按 APP 里的指引，把型号 JSQ30 填进去"
            })
    void letsPassWhatSpeaksToTheCustomer(String text) {
        assertThat(SpokenTo.anybodyElse(text, true)).isEmpty();
    }

    private static List<String> passing(String file) throws IOException {
        try (Stream<String> planted = Files.lines(TRUST.resolve(file))) {
            return planted.filter(order -> SpokenTo.anybodyElse(order, true).isEmpty())
                    .toList();
        }
    }
}
