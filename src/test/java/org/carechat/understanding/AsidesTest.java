package org.carechat.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carechat.understanding.Spoken.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsidesTest {

    private static Spoken checkingTheFridge() {
        return Spoken.quickly()
                .in("self-check")
                .knowing("product", "refrigerator")
                .knowing("symptom", "no-cooling")
                .asked(
                        "self-check.refrigerator-no-cooling.set",
                        option("yes", "刚调过来"),
                        option("no", "一直是这样"),
                        option("unknown", "不清楚"));
    }

    @ParameterizedTest
    @CsvSource({
        "洗衣机也漏水, washing-machine, leak",
        "洗衣机也漏水怎么办, washing-machine, leak",
        "对了空调也不制冷, air-conditioner, no-cooling",
        "对了 空调也不制冷, air-conditioner, no-cooling",
        "还有油烟机不转了, range-hood, not-spinning",
        "还有个事 油烟机不转了, range-hood, not-spinning",
        "我家洗衣机 也漏水, washing-machine, leak",
        "油烟机不转了, range-hood, not-spinning",
    })
    void putsAnotherMachinesFaultOff(String said, String product, String symptom) {
        assertThat(checkingTheFridge().lines(said))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("later ")
                        .contains("set product " + product, "start self-check")
                        .containsAnyOf("set symptom " + symptom, "set symptom"));
    }

    @Test
    void putsOffAMachineThatIsOnlySaidToBeBroken() {
        assertThat(checkingTheFridge().lines("对了，我家空调也坏了"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("later ")
                        .contains("set product air-conditioner", "start self-check"));
    }

    @Test
    void readsTheAnswerBesideIt() {
        assertThat(checkingTheFridge().lines("一直是这样，洗衣机也漏水"))
                .contains("set self-check.refrigerator-no-cooling.set no")
                .anyMatch(line -> line.startsWith("later "))
                .noneMatch(line -> line.startsWith("set product") || line.startsWith("set symptom"));
    }

    @Test
    void leavesWhatIsSaidOfTheOtherMachineWithIt() {
        assertThat(checkingTheFridge().lines("洗衣机也漏水，去年三月买的"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("purchase-date"));
    }

    @Test
    void takesNoOtherMachineForTheOneThatAVisitIsFor() {
        Spoken visit = Spoken.quickly()
                .in("booking")
                .knowing("product", "air-conditioner")
                .asked("symptom");

        assertThat(visit.lines("洗衣机也漏水"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("later "));
    }

    @Test
    void setsRightWhichMachineIsMeant() {
        assertThat(checkingTheFridge().lines("说错了，是洗衣机漏水")).contains("correct product washing-machine");
        assertThat(Spoken.quickly()
                        .in("self-check")
                        .knowing("product", "gas-water-heater")
                        .askedYesOrNo("self-check.gas.click")
                        .lines("电热水器不热"))
                .noneMatch(line -> line.startsWith("later"));
    }

    @Test
    void takesTheSameFailureOfTheSupplyForTheAnswer() {
        assertThat(Spoken.quickly()
                        .in("self-check")
                        .knowing("product", "gas-water-heater")
                        .knowing("symptom", "no-ignition")
                        .asked("self-check.SC-GWH-01.stove", option("fails", "灶也点不着", "也打不着"), option("works", "灶能点着"))
                        .lines("灶也打不着"))
                .containsExactly("set self-check.SC-GWH-01.stove fails");
    }

    @Test
    void onlyAnswersAQuestionAboutAnotherMachine() {
        assertThat(checkingTheFridge().lines("洗衣机也保修三年吗")).noneMatch(line -> line.startsWith("later"));
    }
}
