package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitRunTest {

    @ParameterizedTest
    @CsvSource({
        "13912345678, 13912345678",
        "139 1234-5678, 13912345678",
        "幺三九幺二三四五六七八, 13912345678",
        "幺三九、一二三四、五六七八, 13912345678",
        "４００－６１８－９１２３, 4006189123",
        "四零零六幺八九幺二三, 4006189123",
        "四〇〇 六一八 九一二三, 4006189123",
        "1390001三个八9, 13900018889",
    })
    void readsDigitsInAnyWriting(String written, String digits) {
        assertThat(DigitRun.in(ChineseText.of(written).text(), 7))
                .extracting(DigitRun::digits)
                .containsExactly(digits);
    }

    @Test
    void saysWhereTheDigitsStand() {
        assertThat(DigitRun.in("电话139 1234 5678谢谢", 11))
                .extracting(DigitRun::span)
                .containsExactly(new Span(2, 15));
    }

    @Test
    void leavesOutShortRuns() {
        assertThat(DigitRun.in("买了三年,第一次坏", 4)).isEmpty();
    }
}
