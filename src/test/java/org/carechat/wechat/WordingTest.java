package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.carechat.conversation.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How texts and answers look on WeChat.
class WordingTest {

    private static final List<Choice> CHOICES =
            List.of(new Choice("a", "查保修"), new Choice("b", "约上门"), new Choice("c", "转人工"));

    @Test
    void splitsAtTheEndsOfSentences() {
        assertThat(Splitting.parts("第一句。第二句！“第三句？”第四句", 30)).containsExactly("第一句。第二句！", "“第三句？”第四句");
        assertThat(Splitting.parts("短。", 30)).containsExactly("短。");
        assertThat(Splitting.parts("很长很长很长，没有句号的一句话", 24)).containsExactly("很长很长很长，", "没有句号的一句话");
        assertThat(Splitting.parts("aaaaaaaaaa".repeat(3), 10)).hasSize(3);
    }

    @Test
    void losesNoWordAndKeepsToTheSize() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(1, 400), 0, 12)
                    .mapToObj(point -> List.of("好", "。", "，", "a", "🔥", "！", "”", "\n", " ", "1.5", "?", "字")
                            .get(point))
                    .collect(Collectors.joining());
            List<String> parts = Splitting.parts(text, 40);
            assertThat(parts).allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 40);
            assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,a", "２,b", "③,c", "选2,b", "第三个,c", "2。,b", "我选1吧,a", "二,b", "约上门,b", "回复3,c", "4,", "0,", "12,", "21天,",
        "我要约上门,", "1号线,", "两年,", "'',", "第一次,"
    })
    void readsWhatIsPicked(String said, String choice) {
        assertThat(Numbering.picked(said, CHOICES).map(Choice::id).orElse(null)).isEqualTo(choice);
    }

    @Test
    void showsMarkdownAsText() {
        assertThat(PlainText.of("# 题\n- **重要**：139\\*\\*\\*\\*0001\n[官网](https://a.example/b)"))
                .isEqualTo("题\n· 重要：139****0001\n官网（https://a.example/b）");
        assertThat(PlainText.of("<a href=\"weixin://x\">点</a>")).doesNotContain("<");
    }
}
