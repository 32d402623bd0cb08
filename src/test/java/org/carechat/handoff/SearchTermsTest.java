package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @ValueSource(strings = {"13900000001", "139 0000 0001", "139-0000-0001", "+86 139 0000 0001", "１３９００００００００１"})
    void knowsANumberHoweverItIsWritten(String text) {
        assertThat(SearchTerms.of(text)).contains(text.contains("１") ? "139000000001" : "13900000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王女士", "12345", "热水器 13900000001", "abcdefgh"})
    void takesNothingElseForOne(String text) {
        assertThat(SearchTerms.of(text)).isEmpty();
    }

    @Test
    void findsNumbersInWhatSomebodyWrote() {
        assertThat(SearchTerms.in("订单号是 JD2026-0315-88，序列号ca20aa0k00012345，电话139 0000 0001"))
                .contains("JD2026031588", "CA20AA0K00012345", "13900000001");
        assertThat(SearchTerms.in("大概 3 年前买的，花了 5999 元")).isEmpty();
    }
}
