package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntentModelTest {

    private static final List<Labelled> EXAMPLES = List.of(
            new Labelled("repair", "帮我约个师傅上门"),
            new Labelled("repair", "想预约维修"),
            new Labelled("return", "我要退货"),
            new Labelled("return", "能不能退款"),
            new Labelled("person", "转人工"),
            new Labelled("person", "我要找真人客服"));

    @Test
    void ranksTheLikeliestLabelFirst() {
        List<Scored> ranked = IntentModel.train(EXAMPLES).classify("我想找人工客服");

        assertThat(ranked).hasSize(3);
        assertThat(ranked.getFirst().label()).isEqualTo("person");
        assertThat(ranked.getFirst().score()).isGreaterThan(0.5);
    }

    @Test
    void isUndecidedAboutWhatItHasNeverSeen() {
        assertThat(IntentModel.train(EXAMPLES).classify("qwzx").getFirst().score())
                .isLessThan(0.6);
    }

    @Test
    void trainsWithoutPrinting() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed));
        try {
            IntentModel.train(EXAMPLES);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.size()).isZero();
    }
}
