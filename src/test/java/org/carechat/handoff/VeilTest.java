package org.carechat.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Personal data at the desk.
class VeilTest {

    @ParameterizedTest
    @CsvSource({
        "电话13900000001。,电话139****0001。",
        "139 0000 0001,139****0001",
        "１３９００００００01,139****0001",
        "+86-13900000001,139****0001",
        "座机 0571-88886666,座机 057****6666",
        "住3号楼2单元301,住…",
        "文三路100号2栋5-1203,文三路…"
    })
    void hidesWhatLooksLikePersonalData(String text, String shown) {
        assertThat(Veil.PLAIN.over(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"热水器 E1 报警", "3楼漏水", "订单 JD2026031588", "2025-03-08 买的，5999 元", "拨打 12315", "机号 CA20AA0K00012345"
            })
    void leavesEverythingElse(String text) {
        assertThat(Veil.PLAIN.over(text)).isEqualTo(text);
    }

    @Test
    void showsTheFamilyNameAlone() {
        assertThat(Veil.name("王芳")).isEqualTo("王*");
        assertThat(Veil.name("欧阳娜娜")).isEqualTo("欧*");
        assertThat(Veil.name("王女士")).isEqualTo("王女士");
        assertThat(Veil.name("王")).isEqualTo("王");
    }
}
