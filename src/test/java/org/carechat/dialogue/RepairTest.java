package org.carechat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Command BOOK = new Command.Start("booking");
    private static final Command CITY = new Command.Fill("city", "杭州", Said.NOWHERE);
    private static final Command CANCEL = new Command.Cancel("booking");
    private static final Command ASK = new Command.Ask("保修几年", Said.NOWHERE);
    private static final Command PERSON = new Command.HandOver("asked");

    @Test
    void carriesOutTheSameCommandOnce() {
        assertThat(Repair.repair(List.of(BOOK, BOOK))).containsExactly(BOOK);
    }

    @Test
    void cancelsBeforeItFillsAndFillsBeforeItStarts() {
        assertThat(Repair.repair(List.of(ASK, BOOK, CITY, CANCEL))).containsExactly(CANCEL, CITY, BOOK, ASK);
    }

    @Test
    void letsACorrectionReplaceTheFillOfTheSameSlot() {
        Command correction = new Command.Correct("city", "宁波", Said.NOWHERE);
        assertThat(Repair.repair(List.of(CITY, correction))).containsExactly(correction);
    }

    @Test
    void keepsFactsButNoOtherFlowWhenAPersonIsAskedFor() {
        assertThat(Repair.repair(List.of(PERSON, BOOK, ASK, CITY))).containsExactly(CITY, PERSON);
    }

    @Test
    void looksForNoFaultWhoseCauseIsKnownWhenCoverageIsAsked() {
        Command cause = new Command.Fill("cause", "pests", Said.NOWHERE);
        Command check = new Command.Start("self-check");
        Command coverage = new Command.Start("coverage");
        assertThat(Repair.repair(List.of(check, cause, coverage))).containsExactly(cause, coverage);
    }

    @Test
    void complainsOnlyWhenNothingWasUnderstood() {
        Command lost = new Command.CannotHandle("noise");
        assertThat(Repair.repair(List.of(lost, BOOK))).containsExactly(BOOK);
        assertThat(Repair.repair(List.of(lost))).containsExactly(lost);
    }
}
