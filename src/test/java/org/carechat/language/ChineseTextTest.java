package org.carechat.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTextTest {

    @ParameterizedTest
    @CsvSource({
        "熱水器點不著, 热水器点不着",
        "ＢＣＤ－５５１, bcd-551",
        "打 　 不着, 打 不着",
        "在吗？？？！！, 在吗?!",
        "'  热水器  ', 热水器",
        "煤\u200B气味, 煤气味",
        "1\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E3, 138",
        "瓦斯爐打唔著火, 瓦斯炉打唔着火",
        "E１ 故障, e1 故障",
    })
    void bringsTextIntoOneWriting(String raw, String normal) {
        assertThat(ChineseText.of(raw).text()).isEqualTo(normal);
    }

    @Test
    void keepsWhatIsEmptyEmpty() {
        assertThat(ChineseText.of(" \u200B ").isEmpty()).isTrue();
    }

    @Test
    void leadsBackToTheRawText() {
        ChineseText text = ChineseText.of("  電話：１３９　１２３４");
        int at = text.text().indexOf("139");

        assertThat(text.rawOf(new Span(at, at + 3))).isEqualTo("１３９");
        assertThat(text.rawOf(new Span(at, text.text().length()))).isEqualTo("１３９　１２３４");
    }

    @Test
    void leadsBackAcrossCharactersThatBecomeSeveral() {
        ChineseText text = ChineseText.of("面积㎡大");

        assertThat(text.text()).isEqualTo("面积m2大");
        assertThat(text.rawOf(new Span(2, 4))).isEqualTo("㎡");
        assertThat(text.rawOf(new Span(4, 5))).isEqualTo("大");
    }

    @Test
    void writesMisheardWordsAsTheyWereMeant() {
        Trie<String> corrections =
                Trie.<String>builder().add("打不找火", "打不着火").add("必挂炉", "壁挂炉").build();
        ChineseText text = ChineseText.of("必挂炉打不找火了").corrected(corrections);

        assertThat(text.text()).isEqualTo("壁挂炉打不着火了");
        assertThat(text.rawOf(new Span(0, 3))).isEqualTo("必挂炉");
        assertThat(text.rawOf(new Span(7, 8))).isEqualTo("了");
    }

    @Test
    void slicesWithoutLosingThePlace() {
        ChineseText text = ChineseText.of("空調不冷了，保修嗎");
        ChineseText slice = text.slice(new Span(6, 9));

        assertThat(slice.text()).isEqualTo("保修吗");
        assertThat(slice.rawOf(new Span(0, 2))).isEqualTo("保修");
    }
}
