package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerSignsTest {

    private static final DangerSigns SIGNS = Wordings.SIGNS;

    @Test
    void recognisesEveryExampleOfDanger() {
        List<String> missed = Wordings.EXAMPLES.dangers().values().stream()
                .flatMap(List::stream)
                .filter(text -> SIGNS.read(text).filter(Sighting::now).isEmpty())
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void staysQuietOnEveryOrdinaryExample() {
        List<String> alarms = Wordings.EXAMPLES.ordinary().stream()
                .filter(text -> SIGNS.read(text).isPresent())
                .toList();

        assertThat(alarms).isEmpty();
    }

    @Test
    void findsTheDangerInALongMessage() {
        String chat = "你好，我去年在你们店里买的洗衣机，师傅来装的时候很客气，后来一直用得挺好。";

        assertThat(SIGNS.read(chat + chat + "现在厨房一股煤气味怎么办。" + chat)).isPresent();
        assertThat(SIGNS.read(chat + chat + chat)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"邻居家漏气, gas-leak", "昨天漏过煤气, gas-leak", "前天热水器漏电, electric-shock", "电热水器放出来的水有臭鸡蛋味, gas-leak"})
    void isNotSureOfWhatIsPastOrElsewhere(String text, String hazard) {
        assertThat(SIGNS.read(text)).hasValueSatisfying(sighting -> {
            assertThat(sighting.hazard().id()).isEqualTo(hazard);
            assertThat(sighting.now()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天开始就有煤气味", "邻居说我家有煤气味怎么办", "上次修完又有煤气味了，到现在还有"})
    void isSureOfWhatBeganEarlierAndGoesOn(String text) {
        assertThat(SIGNS.read(text))
                .hasValueSatisfying(sighting -> assertThat(sighting.now()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我爸洗着澡晕过去了", "开着炉子我妈昏过去了", "老伴洗澡时背过气去了"})
    void doesNotTakeFaintingForThePast(String text) {
        assertThat(SIGNS.read(text))
                .hasValueSatisfying(sighting -> assertThat(sighting.now()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没热水，还漏煤气",
                "没关灶，一屋子煤气味",
                "没有人管，家里漏电",
                "不是静电，是机器漏电",
                "冰箱门漏气无所谓，厨房有煤气味",
                "上次修好了，今天又有煤气味",
                "昨天老鼠把煤气软管咬断了",
                "邻居闻到了，现在我家也有煤气味"
            })
    void isSilencedOnlyByWhatGovernsTheSign(String text) {
        assertThat(SIGNS.read(text))
                .hasValueSatisfying(sighting -> assertThat(sighting.now()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有闻到什么煤气味", "煤气味倒是没有", "如果漏煤气怎么办", "听说有人热水器漏电", "去年漏过煤气，早就修好了", "怕漏电想装个漏保"})
    void staysQuietWhereTheSignIsTakenBack(String text) {
        assertThat(SIGNS.read(text)).isEmpty();
    }

    @Test
    void namesTheGravestDangerFirst() {
        assertThat(SIGNS.all("煤气味好重，头晕")).first().extracting(Sighting::hazard).isEqualTo(Hazard.CARBON_MONOXIDE);
    }
}
