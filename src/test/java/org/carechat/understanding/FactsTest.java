package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @ParameterizedTest
    @CsvSource({
        "雪柜唔冻, product, refrigerator",
        "冷气不冷, product, air-conditioner",
        "瓦斯爐點不著, product, gas-stove",
        "必挂炉掉压, product, wall-hung-boiler",
        "然气造打不着, product, gas-stove",
        "熱水爐冇熱水, product, gas-water-heater",
        "热水器打不着 是烧燃气的, product, gas-water-heater",
        "热水器插电的那种不热, product, electric-water-heater",
        "热水器坏了, product-hint, 热水器",
        "空气能不热, product-hint, 空气能",
        "空气能洗澡没热水, product, air-source-water-heater",
        "空气能取暖不热, product, air-source-heat-pump",
        "微波炉上面的油烟机不吸烟, product, range-hood",
        "BCD 五五幺 WDCPU1, product, refrigerator",
    })
    void knowsTheAppliancesByAllTheirNames(String said, String slot, String value) {
        assertThat(Spoken.quickly().facts(said)).containsEntry(slot, value);
    }

    @ParameterizedTest
    @CsvSource({
        "空调不热, no-heating",
        "燃气热水器不热, no-hot-water",
        "地暖不热, no-heating",
        "热水器不热, no-hot-water",
        "洗衣机甩不干, no-drain",
        "烟机抽唔到烟, weak-suction",
    })
    void letsTheApplianceDecideBetweenSymptoms(String said, String symptom) {
        assertThat(Spoken.quickly().facts(said)).containsEntry("symptom", symptom);
    }

    @ParameterizedTest
    @CsvSource({"空调没有异响", "不漏水", "燃气报警器在哪买", "我要发抖音", "怎么防冻"})
    void seesNoFaultWhereItIsDenied(String said) {
        assertThat(Spoken.quickly().facts(said)).doesNotContainKey("symptom");
    }

    @ParameterizedTest
    @CsvSource({
        "型号是BCD-551WDCPU1, model, BCD-551WDCPU1",
        "bcd 551 那款, model, BCD-551",
        "ＢＣＤ－５５１ＷＤＣＰＵ１, model, BCD-551WDCPU1",
        "kfr-35gw/01, model, KFR-35GW/01",
        "序列号 CAA1B2C3D4E5F6, serial, CAA1B2C3D4E5F6",
        "面板出 F7 了, error-code, F7",
        "e幺故障, error-code, E1",
        "显示一三八, error-code, 138",
        "我在阜阳, city, 阜阳",
        "师傅检测说是蟑螂把主板弄坏的, cause-certainty, confirmed",
        "可能是打雷打坏的, cause-certainty, suspected",
        "拼多多买的, channel, unauthorised",
        "开发商送的冰箱, channel, developer",
        "自己装的, installer, self",
        "想退货, remedy, return",
        "饭店里用的冰柜, usage, commercial",
        "外地买的灶, region, other",
    })
    void readsOtherFacts(String said, String slot, String value) {
        assertThat(Spoken.quickly().facts(said)).containsEntry(slot, value);
    }

    @Test
    void readsNoCityOutOfTheNameOfAStreet() {
        assertThat(Spoken.quickly().facts("家在中山路12号3单元")).doesNotContainKey("city");
    }

    @ParameterizedTest
    @CsvSource({"冬天打雷要不要拔插头", "滤芯多久换一次", "会不会被老鼠咬"})
    void takesNoCauseFromWhatIsOnlyTalkedAbout(String said) {
        assertThat(Spoken.quickly().facts(said)).doesNotContainKeys("cause", "part");
    }

    @ParameterizedTest
    @CsvSource({
        "发票丢了", "没开发票", "保修卡没填字",
    })
    void countsNoProofThatIsGone(String said) {
        assertThat(Spoken.quickly().facts(said)).doesNotContainEntry("proof", "invoice");
    }

    @Test
    void keepsSeveralProofsAndCauses() {
        assertThat(Spoken.quickly().asked("proof").facts("发票和保修卡都在")).containsEntry("proof", "invoice,warranty-card");
    }

    @ParameterizedTest
    @CsvSource({"耳东陈, 陈", "东耳陈先生, 陈先生", "弓长张女士, 张女士", "我姓王, 王", "叫我李女士, 李女士", "赵敏, 赵敏", "木子李, 李"})
    void readsNamesInAnyWay(String said, String name) {
        assertThat(Spoken.quickly().asked("name").facts(said)).containsEntry("name", name);
    }

    @Test
    void readsAnAddressThatWasAskedForAsItIsWritten() {
        var facts = Spoken.quickly().asked("address").facts("西湖区文三路１２号翠苑小区3栋2单元1001");

        assertThat(facts.get("address")).contains("文三路１２号翠苑小区3栋2单元1001");
        assertThat(facts).containsEntry("district", "西湖区");
    }
}
