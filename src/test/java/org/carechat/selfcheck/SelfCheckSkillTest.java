package org.carechat.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfCheckSkillTest {

    private final Visit visit = new Visit();

    @Test
    void asksWhichOfTheProductsAnAmbiguousWordMeans() {
        visit.with("product-hint", "热水器").with(Slots.SYMPTOM, "no-ignition").goes();

        assertThat(visit.asks()).isEqualTo(Slots.PRODUCT);
        assertThat(visit.last().asks().options())
                .extracting(Option::value)
                .contains("gas-water-heater", "electric-water-heater");
        assertThat(visit.words()).contains("燃气味");
    }

    @Test
    void asksForTheSymptomWhereOnlyTheMachineIsKnown() {
        visit.with(Slots.PRODUCT, "gas-stove").with(Slots.SYMPTOM, "broken").goes();

        assertThat(visit.asks()).isEqualTo(Slots.SYMPTOM);
        assertThat(visit.last().asks().options()).extracting(Option::value).contains("no-ignition", "small-flame");
    }

    @Test
    void asksForDangerFirstThenForAgeThenOneStep() {
        assertThat(stove().goes().asks()).isEqualTo(SelfCheckSkill.DANGER);
        assertThat(visit.answers("no").asks()).isEqualTo(Slots.AGE);
        assertThat(visit.answers("3").asks()).isEqualTo("SC-GST-01.spark");
        assertThat(visit.last().asks().reply().act()).isEqualTo(Act.SELF_CHECK);
        assertThat(visit.card().fields())
                .containsEntry("product", "gas-stove")
                .containsEntry("symptom", "no-ignition")
                .containsEntry("step", 3)
                .containsEntry("safety", "user");
    }

    @Test
    void alwaysOffersDontKnowAndAVisit() {
        stove().goes().answers("no").answers("3");

        assertThat(visit.last().asks().options()).extracting(Option::label).contains("不清楚", "直接约师傅");
    }

    @ParameterizedTest
    @CsvSource({"yes, gas-leak", "glass, broken-glass"})
    void passesADangerOnToTheEmergency(String answer, String hazard) {
        stove().goes().answers(answer);

        assertThat(visit.last().commands()).containsExactly(new Command.Start("emergency", Map.of("hazard", hazard)));
        assertThat(visit.last().then()).isEqualTo(Step.Then.DONE);
    }

    @Test
    void givesNoStepWhereTheDangerIsUncertain() {
        stove().goes().answers("unknown");

        assertThat(visit.last().then()).isEqualTo(Step.Then.DONE);
        assertThat(visit.words()).contains("别点火");
    }

    @ParameterizedTest
    @CsvSource({"8", "8/30", "12", "7/8"})
    void givesNoStepForAGasApplianceThatIsTooOld(String age) {
        stove().goes().answers("no").answers(age);

        assertThat(visit.last().replies().getFirst().key()).isEqualTo("selfcheck.too-old");
        assertThat(visit.last().asks()).isNull();
    }

    @Test
    void knowsTheAgeFromTheDayOfPurchase() {
        stove().with(Slots.PURCHASE_DATE, "2017-05").goes().answers("no");

        assertThat(visit.last().replies().getFirst().key()).isEqualTo("selfcheck.too-old");
    }

    @Test
    void explainsAnAnswerBeforeTheNextQuestion() {
        stove().goes().answers("no").answers("3").answers("yes");

        assertThat(visit.words()).startsWith("打火这一块是好的");
    }

    @Test
    void tellsThatTheGasIsMissingAndBlamesNoMachine() {
        stove().goes().answers("no").answers("3").answers("yes").answers("no");

        assertThat(visit.words()).contains("燃气公司", "不是灶坏了");
        assertThat(outcome()).isEqualTo("gas-company");
    }

    @Test
    void confirmsWhatIsSolvedWithOneTip() {
        stove().goes().answers("no").answers("3").answers("weak").answers("fixed");

        assertThat(visit.words()).contains("恢复正常", "换电池");
        assertThat(outcome()).isEqualTo("solved");
    }

    @Test
    void booksAVisitAtAnyStepAndKeepsWhatWasDone() {
        stove().goes().answers("no").answers("3").answers("weak").answers("book");

        assertThat(visit.last().commands()).containsExactly(new Command.Start("booking"));
        assertThat(finding().data()).containsEntry("check", "SC-GST-01").containsEntry("outcome", "book");
        assertThat((List<?>) finding().data().get("steps")).hasSize(2);
    }

    @Test
    void booksAVisitAfterTwoTimesDontKnow() {
        stove().goes().answers("no").answers("3").answers("unknown").answers("unknown");

        assertThat(visit.last().commands()).containsExactly(new Command.Start("booking"));
    }

    @Test
    void givesNoStepAfterADanger() {
        stove().goes()
                .answers("no")
                .answers("3")
                .with(new Entry.Flagged(Flags.LOCKED, "gas-stove"))
                .goes();

        assertThat(visit.last().replies().getFirst().key()).isEqualTo("selfcheck.locked");
        assertThat(outcome()).isEqualTo("interrupted-by-danger");
    }

    @Test
    void followsACorrectedAnswerDownItsOwnPath() {
        stove().goes().answers("no").answers("3").answers("weak");
        visit.with("SC-GST-01.spark", "yes").goes();

        assertThat(visit.asks()).isEqualTo("SC-GST-01.others");
    }

    @Test
    void decodesNoFaultCode() {
        visit.with(Slots.PRODUCT, "washing-machine")
                .with(Slots.SYMPTOM, "error-code")
                .goes();

        assertThat(visit.words()).contains("不替您猜");
    }

    @Test
    void goesOnWithAnotherCheckWhereAnAnswerLeadsThere() {
        visit.with(Slots.PRODUCT, "gas-water-heater")
                .with(Slots.SYMPTOM, "no-hot-water")
                .goes();
        visit.answers("no").answers("2").answers("cold");

        assertThat(visit.asks()).isEqualTo("SC-GWH-01.click");
    }

    private Visit stove() {
        return visit.with(Slots.PRODUCT, "gas-stove").with(Slots.SYMPTOM, "no-ignition");
    }

    private Finding finding() {
        return visit.state().findings("self-check").getLast();
    }

    private Object outcome() {
        return finding().data().get("outcome");
    }
}
