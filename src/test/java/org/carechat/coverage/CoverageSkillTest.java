package org.carechat.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.carechat.conversation.Act;
import org.carechat.conversation.Finding;
import org.carechat.coverage.rules.CaseFacts;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Reply;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoverageSkillTest {

    /// How many questions a typical opening takes.
    @Nested
    class AsksAsFewQuestionsAsItCan {

        @Test
        void noneForAnOldMachine() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "electric-water-heater")
                    .says("purchase-date", "2019")
                    .starts();
            assertThat(sitting.outcome()).isEqualTo("paid-likely");
            assertThat(sitting.asked()).isEmpty();
        }

        @Test
        void noneForAFirmExclusionThatIsEstablished() {
            Sitting sitting = Sitting.shipped()
                    .says("cause", "pests")
                    .says("cause-certainty", "confirmed")
                    .starts();
            assertThat(sitting.outcome()).isEqualTo("paid");
            assertThat(sitting.asked()).isEmpty();
        }

        @Test
        void oneWhereItWasRepairedLastWeek() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "gas-stove")
                    .says("repair-date", "2026-11-09/2026-11-15")
                    .starts()
                    .picks("官方师傅修的，同一个毛病");
            assertThat(sitting.outcome()).isEqualTo("covered");
            assertThat(sitting.asked()).containsExactly("last-repair");
        }

        @Test
        void oneFiveDaysAfterTheSale() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "refrigerator")
                    .says("symptom", "not-cold")
                    .says("purchase-date", "2026-11-17")
                    .starts()
                    .picks("自己就坏了");
            assertThat(sitting.outcome()).isEqualTo("covered");
            assertThat(sitting.asked()).containsExactly("cause");
        }

        @Test
        void fourWhereNothingIsKnown() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "air-conditioner")
                    .says("symptom", "not-cold")
                    .starts()
                    .answers("2025-06")
                    .picks("自己就坏了")
                    .picks("发票（含电子发票）")
                    .picks("官方店买、官方师傅装");
            assertThat(sitting.outcome()).isEqualTo("covered");
            assertThat(sitting.asked()).containsExactly("purchase-date", "cause", "proof", "origin");
        }

        @Test
        void fourAndNoMoreWhereNotEvenTheApplianceIsKnown() {
            Sitting sitting = Sitting.shipped()
                    .starts()
                    .answers("gas-stove")
                    .answers("2025-06")
                    .picks("自己就坏了")
                    .picks("发票（含电子发票）");
            assertThat(sitting.outcome()).isEqualTo("covered-if-verified");
            assertThat(sitting.asked()).hasSize(4);
        }

        @Test
        void oneForADateAcrossTheLine() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "washing-machine")
                    .says("purchase-date", "2022-11-22/2023-11-22")
                    .starts();
            assertThat(sitting.last().asks().reply().key()).isEqualTo("coverage.ask.time.precise");
            assertThat(sitting.answers("2023-03").outcome()).isEqualTo("paid-likely");
            assertThat(sitting.asked()).hasSize(1);
        }

        @Test
        void oneForAStoveFromElsewhere() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "gas-stove")
                    .says("region", "other")
                    .starts()
                    .picks("不清楚");
            assertThat(sitting.outcome()).isEqualTo("inspect-first");
            assertThat(sitting.verdict()).startsWith("请先停用");
        }

        @Test
        void oneWhereOfficialInstallationWentWrong() {
            Sitting sitting = Sitting.shipped()
                    .says("product", "gas-stove")
                    .says("installed-by", "official")
                    .says("caused-by-installation", "yes")
                    .starts()
                    .answers("2026-11-10");
            assertThat(sitting.outcome()).isEqualTo("covered");
            assertThat(sitting.asked()).containsExactly("installation-date");
        }
    }

    @Test
    void asksAVagueDateOnceMoreAndThenGoesOn() {
        Sitting sitting = Sitting.shipped()
                .says("product", "television")
                .says("purchase-date", "2022-11-22/2023-11-22")
                .starts()
                .answers("2022-11-22/2023-11-22");
        assertThat(sitting.outcome()).isEqualTo("inspect-first");
        assertThat(sitting.asked()).containsExactly("purchase-date");
    }

    @Test
    void keepsAskingAVagueDateWhileSomethingElseIsSaid() {
        Sitting sitting = Sitting.shipped()
                .says("product", "television")
                .says("purchase-date", "2022-11-22/2023-11-22")
                .starts()
                .goesOn();
        assertThat(sitting.asked()).containsExactly("purchase-date", "purchase-date");
    }

    @Test
    void neverAsksAgainWhatTheCustomerCannotSay() {
        Sitting sitting =
                Sitting.shipped().says("product", "television").starts().picks("记不清了");
        assertThat(sitting.outcome()).isEqualTo("inspect-first");
        assertThat(sitting.asked()).containsExactly("purchase-date");
    }

    @Test
    void asksAgainForADayThatHasNotCome() {
        Sitting sitting = Sitting.shipped()
                .says("product", "air-conditioner")
                .says("purchase-date", "2027-05")
                .starts();
        assertThat(sitting.last().asks().reply().key()).isEqualTo("coverage.ask.not-yet");
        assertThat(sitting.state().knows("purchase-date")).isFalse();
    }

    @Test
    void saysThatItIsWhatTheDocumentsAtHandSayWithTheirPlace() {
        Sitting sitting = covered();
        assertThat(sitting.verdict()).contains("按现有资料", "《", "保修卡", "人工复核", "2028年3月10日");
    }

    @Test
    void showsTheWholeDecisionAndKeepsIt() {
        Sitting sitting = covered();
        Reply reply = sitting.last().replies().getLast();
        assertThat(reply.act()).isEqualTo(Act.COVERAGE);
        assertThat(reply.card().kind()).isEqualTo("coverage");
        Finding kept = sitting.state().findings("coverage").getFirst();
        assertThat(kept.data()).containsAllEntriesOf(decision(reply));
        assertThat(kept.data()).containsKeys("facts", "said", "asOf");
    }

    @Test
    void offersAVisitAndAPerson() {
        assertThat(covered().last().replies().getLast().offers())
                .extracting(Offer::command)
                .containsExactly(new Command.Start("booking"), new Command.HandOver("coverage-dispute"));
    }

    @Test
    void decidesAnewWhereAFactIsCorrected() {
        Sitting sitting = covered();
        assertThat(sitting.skill().reconsiders(sitting.state(), "purchase-date"))
                .isTrue();
        assertThat(sitting.says("purchase-date", "2020-01").starts().outcome()).isEqualTo("paid-likely");
        assertThat(sitting.state().findings("coverage")).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void leavesAVerdictAloneThatDoesNotRestOnWhatChanged() {
        assertThat(covered().skill().reconsiders(covered().state(), "phone")).isFalse();
    }

    @Test
    void claimsNothingWithoutADecision() {
        CoverageRules silent = (LocalDate asOf, CaseFacts facts) -> new Unavailable("down");
        Sitting sitting = new Sitting(silent).says("product", "television").starts();
        Reply reply = sitting.last().replies().getLast();
        assertThat(reply.key()).isEqualTo("coverage.unavailable");
        assertThat(reply.card()).isNull();
        assertThat(sitting.state().findings("coverage")).isEmpty();
        assertThat(sitting.last().commands())
                .containsExactly(new Command.Start("handoff", Map.of("action", "message")));
        assertThat(sitting.state().value("message")).isPresent();
    }

    @Test
    void warnsAtOnceWhileItStillAsks() {
        Sitting sitting = Sitting.shipped()
                .says("product", "gas-water-heater")
                .says("cause", "weather-icing")
                .starts();
        assertThat(sitting.last().replies().getFirst().text()).contains("停用");
        assertThat(sitting.asked()).containsExactly("cause-certainty");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> decision(Reply reply) {
        return (Map<String, Object>) reply.card().fields().get("decision");
    }

    private static Sitting covered() {
        return Sitting.shipped()
                .says("product", "gas-water-heater")
                .says("purchase-date", "2025-03-10")
                .says("cause", "none-known")
                .says("proof", "invoice")
                .says("channel", "official")
                .says("installer", "official")
                .starts();
    }
}
