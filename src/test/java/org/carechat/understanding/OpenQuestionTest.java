package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carechat.understanding.Spoken.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "对滴, yes",
        "是滴可以, yes",
        "嗯呐, yes",
        "系啊, yes",
        "要得, yes",
        "得行, yes",
        "中, yes",
        "好的谢谢, yes",
        "昂, yes",
        "冇啊, no",
        "唔系, no",
        "勿是, no",
        "没有啊, no",
        "不得行, no",
        "白扯, no",
        "木有, no",
        "没味儿, no",
    })
    void readsYesAndNoInAnyDialect(String said, String value) {
        assertThat(Spoken.quickly().in("self-check").askedYesOrNo("smell").lines(said))
                .containsExactly("set smell " + value);
    }

    @ParameterizedTest
    @CsvSource({"灶打不着火", "热水器没反应", "还是那样"})
    void takesNothingThatIsSaidOfAMachineForTheAbsenceOfDanger(String said) {
        assertThat(Spoken.quickly()
                        .in("self-check")
                        .askedYesOrNo("self-check.danger")
                        .lines(said))
                .doesNotContain("set self-check.danger no");
    }

    @ParameterizedTest
    @CsvSource({"没味儿", "没有啊", "没闻到"})
    void readsTheAbsenceOfDangerWhereItIsSaid(String said) {
        assertThat(Spoken.quickly()
                        .in("self-check")
                        .askedYesOrNo("self-check.danger")
                        .lines(said))
                .containsExactly("set self-check.danger no");
    }

    @ParameterizedTest
    @CsvSource({"记不清了", "唔知", "不晓得", "说不准", "忘了"})
    void readsNotKnowing(String said) {
        assertThat(Spoken.quickly()
                        .asked("proof", option("invoice", "发票"), option("unknown", "不清楚"))
                        .lines(said))
                .containsExactly("set proof unknown");
    }

    @ParameterizedTest
    @CsvSource({"不对", "不是", "不是这样的", "错了", "不太对啊", "错了错了", "信息有误", "我说错了"})
    void asksWhatIsWrongWithWhatWasReadBack(String said) {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .asked("visit-confirmed", option("yes", "确认预约"), option("wrong", "别处不对"), option("no", "先不约了"))
                        .lines(said))
                .containsExactly("set visit-confirmed wrong");
    }

    @ParameterizedTest
    @CsvSource({"不要了", "先不约了", "算了", "不用了"})
    void takesARefusalOfWhatWasReadBackForOne(String said) {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .asked("visit-confirmed", option("yes", "确认预约"), option("wrong", "别处不对"), option("no", "先不约了"))
                        .lines(said))
                .doesNotContain("set visit-confirmed wrong");
    }

    @Test
    void asksWhatIsNotSoWhereNothingWasAskedThatItAnswers() {
        assertThat(Spoken.quickly().lines("不对")).containsExactly("cannot-handle denied");
        assertThat(Spoken.quickly()
                        .in("coverage")
                        .asked("purchase-date", option("unknown", "记不清了"))
                        .lines("不对"))
                .containsExactly("cannot-handle denied");
        assertThat(Spoken.quickly().in("self-check").askedYesOrNo("step").lines("不对"))
                .containsExactly("set step no");
    }

    @Test
    void takesNoWrongForTheAbsenceOfDanger() {
        Spoken asked = Spoken.quickly().in("self-check").askedYesOrNo("self-check.danger");

        assertThat(asked.lines("不对")).containsExactly("cannot-handle denied");
        assertThat(asked.lines("不是")).containsExactly("set self-check.danger no");
    }

    @Test
    void takesAMessageForTheDeskAsItIs() {
        Spoken asked = Spoken.quickly().in("handoff").asked("message");

        assertThat(asked.lines("我家热水器坏了，帮我取消预约，请回电")).containsExactly("set message 我家热水器坏了，帮我取消预约，请回电");
        assertThat(asked.lines("算了吧")).noneMatch(line -> line.startsWith("set message"));
    }

    @Test
    void takesAYesBackThatIsFollowedByABut() {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .askedYesOrNo("visit-confirmed")
                        .lines("可以是可以,不过还是留我老伴的电话吧"))
                .doesNotContain("set visit-confirmed yes");
    }

    @ParameterizedTest
    @CsvSource({"可以是可以，不过还是留我老伴的电话吧", "电话换一个", "等下 号码留错了", "打我儿子手机吧"})
    void asksForTheNewNumberWhereTheOldOneIsTakenBack(String said) {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .knowing("phone", "13900000000")
                        .askedYesOrNo("visit-confirmed")
                        .lines(said))
                .containsExactly("take-back phone");
    }

    @Test
    void takesBackNothingThatIsSaidAnewOrOnlyAskedAbout() {
        Spoken knowing = Spoken.quickly().in("booking").knowing("phone", "13900000000");

        assertThat(knowing.lines("电话换一个,13800138000")).noneMatch(line -> line.startsWith("take-back"));
        assertThat(knowing.lines("你们电话换了吗")).noneMatch(line -> line.startsWith("take-back"));
    }

    @Test
    void readsAnOfferedAnswerByItsWordsOrItsPlace() {
        Spoken asked = Spoken.quickly()
                .asked("step", option("one", "全家都这样"), option("two", "只有这一个", "就这一台"), option("three", "不想弄了"));

        assertThat(asked.lines("好像就这一台吧")).containsExactly("set step two");
        assertThat(asked.lines("第三个")).containsExactly("set step three");
        assertThat(asked.lines("最后一个")).containsExactly("set step three");
    }

    @Test
    void prefersTheLongerWordingAndHearsANot() {
        Spoken asked = Spoken.quickly().asked("step", option("works", "能点着"), option("fails", "点不着", "不能点着"));

        assertThat(asked.lines("不能点着")).containsExactly("set step fails");
        assertThat(asked.lines("能点着")).containsExactly("set step works");
    }

    @Test
    void takesAnotherMachineInAnAnswerAsPartOfTheAnswer() {
        assertThat(Spoken.quickly()
                        .in("self-check")
                        .knowing("product", "gas-water-heater")
                        .knowing("symptom", "no-ignition")
                        .askedYesOrNo("stove-lights")
                        .lines("灶也打不着，奇了怪了"))
                .containsExactly("set stove-lights no");
    }

    @Test
    void narrowsTheAmbiguousWordByAShortName() {
        Spoken asked = Spoken.quickly()
                .in("self-check")
                .knowing("product-hint", "热水器")
                .asked("product", option("gas-water-heater", "燃气热水器"), option("electric-water-heater", "电热水器"));

        assertThat(asked.lines("燃气的,没味儿,就是哒哒响不着火")).contains("set product gas-water-heater", "set symptom no-ignition");
        assertThat(asked.lines("插电的")).contains("set product electric-water-heater");
    }

    @Test
    void takesADigressionWithoutLosingTheFact() {
        assertThat(Spoken.quickly().in("booking").asked("visit-date").lines("对了,保修几年啊?"))
                .anyMatch(line -> line.startsWith("ask "));
        assertThat(Spoken.quickly().in("booking").asked("visit-date").lines("哦行,那约周六下午"))
                .contains("set visit-date 2026-11-28", "set visit-time afternoon");
    }

    @Test
    void takesWordsThatNoListHoldsAsTheAnswer() {
        assertThat(Spoken.quickly().in("booking").asked("city").lines("黟县")).contains("set city 黟县");
        assertThat(Spoken.quickly().in("booking").asked("symptom").lines("转起来一卡一卡的"))
                .containsExactly("set symptom broken");
    }

    @Test
    void handsOverAndCancelsWhateverWasAsked() {
        Spoken asked = Spoken.quickly().in("booking").asked("phone");

        assertThat(asked.lines("转人工")).containsExactly("hand-over asked");
        assertThat(asked.lines("算了不弄了")).containsExactly("cancel");
        assertThat(asked.lines("跳过")).containsExactly("skip");
    }

    @Test
    void replacesAFactThatWasWrong() {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .knowing("phone", "13900000000")
                        .lines("电话写错了,是13800138000"))
                .contains("correct phone 13800138000");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "八年了, 8", "十来年, 10/19", "七八年吧, 7/8", "2016年的, 10"})
    void takesANumberForTheAgeThatWasAskedFor(String said, String age) {
        Spoken asked =
                Spoken.quickly().in("self-check").asked("age", option("unknown", "不清楚"), option("book", "直接约师傅"));

        assertThat(asked.facts(said)).containsEntry("age", age);
    }

    @Test
    void mendsTheOnePartOfAnAddressThatWasWrong() {
        assertThat(Spoken.quickly()
                        .in("booking")
                        .knowing("address", "文三路12号翠苑小区11栋2单元1001")
                        .lines("地址写错了,是12栋"))
                .contains("correct address 文三路12号翠苑小区12栋2单元1001");
    }

    @Test
    void answersOnlyWhatWasAskedFromABurst() {
        assertThat(Spoken.quickly().lines("我家空调", "不冷了", "明天上午能来人不"))
                .contains(
                        "set product air-conditioner",
                        "set symptom no-cooling",
                        "set visit-date 2026-11-23",
                        "set visit-time morning",
                        "start booking");
    }
}
