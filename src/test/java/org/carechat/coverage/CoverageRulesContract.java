package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.carechat.coverage.rules.Basis;
import org.carechat.coverage.rules.Books;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.coverage.rules.Outcome;
import org.carechat.coverage.rules.Ruling;
import org.junit.jupiter.api.Test;

/// What every adapter of [CoverageRules] must do when the rules behind it are well.
abstract class CoverageRulesContract {

    static final CaseFacts OFFICIAL = CaseFacts.none()
            .with("product", "gas-stove")
            .with("purchaseDate", "2025-03-08")
            .with("cause", "none-known")
            .with("proof", "invoice")
            .with("channel", "official")
            .with("installer", "official");

    abstract CoverageRules rules();

    @Test
    void givesTheDecisionWithItsGrounds() {
        Ruling ruling = decide(OFFICIAL).ruling();
        assertThat(ruling.outcome()).isEqualTo(Outcome.COVERED);
        assertThat(ruling.basis()).isEqualTo(Basis.WHOLE_MACHINE);
        assertThat(ruling.until()).hasToString("2028-03-08");
        assertThat(ruling.reasons())
                .allSatisfy(reason -> assertThat(reason.source()).isNotBlank());
        assertThat(ruling.verify()).extracting(Ruling.Check::code).contains("warranty-card");
    }

    @Test
    void namesWhatIsMissing() {
        Ruling ruling = decide(CaseFacts.none().with("product", "gas-stove")).ruling();
        assertThat(ruling.outcome()).isEqualTo(Outcome.NEEDS_FACTS);
        assertThat(ruling.missing()).startsWith("purchaseDate", "cause", "proof");
    }

    @Test
    void passesNumbersFlagsListsAndObjects() {
        CaseFacts facts = OFFICIAL.with("priorRepair.date", "2026-11-01")
                .with("priorRepair.by", "official")
                .with("priorRepair.sameFault", "true")
                .with("priorRepair.times", "1")
                .with("daysInRepair", "3")
                .with("cause", "none-known", "other")
                .with("fault", "unknown");
        assertThat(decide(facts).ruling().basis()).isEqualTo(Basis.REPAIR_WARRANTY);
    }

    @Test
    void namesThePolicyAndTheDecision() {
        Decision decision = decide(OFFICIAL);
        assertThat(decision.policyVersion()).isEqualTo(Books.BUNDLE.version());
        assertThat(decision.id()).isNotBlank();
    }

    private Decision decide(CaseFacts facts) {
        return assertThat(rules().decide(Books.TODAY, facts))
                .asInstanceOf(type(Decision.class))
                .actual();
    }
}
