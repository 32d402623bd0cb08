package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @Test
    void showsTheEndsOfAPhoneNumber() {
        assertThat(Masking.phone("13900000001")).isEqualTo("139****0001");
        assertThat(Masking.phoneInMarkdown("13900000001")).isEqualTo("139\\*\\*\\*\\*0001");
    }

    @ParameterizedTest
    @CsvSource({
        "西湖区文一路88号春天花园3幢1单元502, 西湖区文一路88号春天花园…",
        "文三路 100 号, 文三路 …",
        "滨江区江南大道云锦苑十二栋一单元幺零零一室, 滨江区江南大道云锦苑…",
        "春天花园 3-1-502, 春天花园 …",
        "12-502, 12…"
    })
    void leavesOutTheLastPartOfAnAddress(String detail, String shown) {
        assertThat(Masking.address(detail)).isEqualTo(shown.strip());
    }

    @ParameterizedTest
    @CsvSource({"0755-55566600 说是售后中心, … 说是售后中心", "四零零六幺八九幺二三是你们的吗, …是你们的吗", "买了 3 年 12 个月, 买了 3 年 12 个月"})
    void repeatsNoNumberThatCouldBeDialled(String said, String repeated) {
        assertThat(Masking.numbers(said)).isEqualTo(repeated);
    }
}
