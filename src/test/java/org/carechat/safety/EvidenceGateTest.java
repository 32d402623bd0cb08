package org.carechat.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceGateTest {

    private static final Bundle BUNDLE = Bundle.read(Path.of("."));
    private static final String HARMLESS = "您的情况我记下了。";

    private final List<String> withheld = new ArrayList<>();
    private final EvidenceGate gate = Gates.of(BUNDLE, withheld::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您可以拨打400-618-9123。",
                "官方电话是四零零六幺八九幺二三。",
                "电话４００　６１８　９１２３。",
                "热线95105555。",
                "请打开 www.casarte-fix.com 登记。",
                "网址是https://fix.example.cn/a。",
                "整机保修5年。",
                "整机保修五年。",
                "保修期到2028年3月8日。",
                "师傅十一月三十号过来。",
                "师傅明天上门。",
                "下周三给您修。",
                "上门时间9:00到11:00。",
                "上午十点半到。",
                "上门费要50元。",
                "修一次两百块钱。",
                "给您打八折。",
                "优惠20%。",
                "型号是JSQ30-16A。",
                "这次修理免费。",
                "不收您一分钱，不用花钱。",
                "您还在保修期内。",
                "我们一定给您修好。",
                "给您换新，包换。",
                "两小时内上门。",
                "半年内再坏还修。",
                "**5** 年内都管。",
                "E1 就是风机坏了。",
                "保修P60M。",
                "官网是fix。com，打开就行。",
                "网址www点fix点com。",
                "加微信号 fixhome 就行。",
                "电话四|零|零|六|幺|八|九。",
                "打四零零，转六一八。",
                "大概几百块。",
                "百来块就够。",
                "收您贰佰元。",
                "后年三月八号到期。",
                "二〇二九年到期。",
                "电话４️⃣0️⃣0️⃣6️⃣1️⃣8️⃣。",
                "只要一元。"
            })
    void withholdsWhatIsNotInTheEvidence(String invented) {
        assertThat(gate.pass(HARMLESS + invented, List.of())).isEqualTo(HARMLESS);
        assertThat(withheld).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "整机包修三年。, 3 年",
        "整机包修36个月。, 3 年",
        "预约在11月24日（周二）上午。, 11月24日（周二）上午 9:00–12:00",
        "预约在2026年11月24号。, 2026-11-24",
        "登记的是139****0001。, 139****0001",
        "一共二百元。, 200 元",
        "这次修理不收费。, 属于免费维修",
        "九点半到十点。, 9:30–10:00",
        "单号是AB12-345C。, AB12345C",
        "7日内可以退。, 7 天",
        "3-5年都算。, 3 年到 5 年",
        "整机包修三年。, P36M",
        "整机包修三年。, P3Y",
        "三十天内修好。, P30D",
        "明年三月八号到期。, 2027-03-08",
        "保到二〇二七年三月八日。, 2027-03-08",
        "师傅明天来。, 11月23日",
        "收叁佰元。, 300 元"
    })
    void passesWhatIsInTheEvidenceHoweverItIsWritten(String sentence, String evidence) {
        assertThat(gate.pass(sentence, List.of(evidence))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "起火马上打119，有人受伤打120。",
                "请您再试一次。",
                "一定要先关阀。",
                "稍等一下，我看一看。",
                "一共有几个人在家都没关系。",
                "晚上好，我在的。",
                "要投诉可以打12315。",
                "1. 先关火\n2. 再开窗",
                "千万别自己拆，十分危险。"
            })
    void letsOrdinaryWordsAndNationalNumbersPass(String sentence) {
        assertThat(gate.pass(sentence, List.of())).isEqualTo(sentence);
    }

    @Test
    void leavesNothingWhereNothingUsefulRemains() {
        assertThat(gate.pass("好的。保修5年。", List.of())).isEmpty();
    }

    @Test
    void doesNotTakeAPromiseFromItsOpposite() {
        assertThat(gate.pass(HARMLESS + "这次免费修。", List.of("这次要收费"))).isEqualTo(HARMLESS);
    }

    @Test
    void withholdsWhatMustNeverBeSuggestedUnlessItIsReviewed() {
        String recipe = "用打火机点一下试试。";

        assertThat(gate.pass(HARMLESS + recipe, List.of())).isEqualTo(HARMLESS);
        assertThat(withheld).containsExactly("N03");
        assertThat(gate.pass(HARMLESS + recipe, List.of(recipe))).isEqualTo(HARMLESS + recipe);
    }

    @Test
    void namesWhatIsDoubtfulWithoutWithholdingIt() {
        String said = "师傅电话13900001234，收您300元。先把燃气阀拆下来看看。";

        assertThat(gate.doubts(said, List.of("300 元"))).containsExactly("phone", "N02");
        assertThat(withheld).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 12, 20, 31, 58, 100})
    void letsAPlaceInTheQueueThrough(int place) {
        String said = "好的，已经帮您转人工，您排在第 %d 位，大约要等 %d 分钟。".formatted(place, place);

        assertThat(gate.pass(said, List.of(Integer.toString(place), place + " 分钟")))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTUK8285", "FF4ET56D", "A2345678", "ABCDEFGH", "K3M8P2Q7", "99W2X3Y4"})
    void letsTheNumberOfAVisitThrough(String number) {
        String window = "11月24日 周二 9:00–12:00";
        String said = "可以取消的。%s 的预约 **%s**，方便说说为什么不用了吗？".formatted(window, number);

        assertThat(gate.pass(said, List.of(number, window))).isEqualTo(said);
    }
}
