package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十一, 21",
        "两, 2",
        "一百零五, 105",
        "两百五, 250",
        "一百五十, 150",
        "二〇二四, 2024",
        "二零二四, 2024",
        "两千零二十四, 2024",
        "一千二, 1200",
        "3万, 30000",
        "12万, 120000",
        "551, 551",
        "五五幺, 551",
        "俩, 2",
    })
    void readsNumbersInAnyWriting(String written, int value) {
        assertThat(Numerals.parse(written)).isEqualTo(value);
    }

    @Test
    void readsANumberInTheMiddleOfAText() {
        assertThat(Numerals.at("买了十二天了", 2)).isEqualTo(new Numerals.Reading(12, 4));
    }

    @Test
    void readsNoNumberWhereNoneStands() {
        assertThat(Numerals.at("百年老店", 0)).isNull();
        assertThat(Numerals.parse("三天")).isNull();
        assertThat(Numerals.at("1234567890123", 0)).isNull();
    }
}
