package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.reliability.History.Line;
import org.carechat.reliability.History.What;
import org.junit.jupiter.api.Test;

/// The judge of the reliability rows is itself judged: it finds each kind of fault that it is there to find.
class CheckerTest {

    private final List<Line> history = new ArrayList<>();
    private final List<Logged> log = new ArrayList<>();

    CheckerTest() {
        sent("m1", 1);
        logged("customer", "t1", "m1", "hi");
        logged("bot", "t1", "", "hello");
        sent("m2", 3);
        logged("customer", "t2", "m2", "how");
        logged("bot", "t2", "", "so");
        saw(1, 2, 3, 4);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsAMessageThatIsLost() {
        sent("m3", 5);

        assertThat(faults()).containsExactly("lost in c: m3");
    }

    @Test
    void findsAMessageThatIsStoredTwice() {
        logged("customer", "t3", "m2", "how");
        logged("bot", "t3", "", "so");
        saw(5, 6);

        assertThat(faults()).containsExactly("doubled in c: m2");
    }

    @Test
    void findsAMessageThatNobodySent() {
        logged("customer", "t2", "m9", "boo");
        logged("bot", "t2", "", "eh");

        assertThat(faults()).contains("invented in c: m9");
    }

    @Test
    void findsAMessageThatWasRefusedAndIsThere() {
        history.add(new Line(0, "s", "c", What.REFUSED, "m2", 0));

        assertThat(faults()).containsExactly("stored-though-refused in c: m2");
    }

    @Test
    void findsAMessageThatStandsElsewhere() {
        history.add(new Line(0, "s", "c", What.ACKNOWLEDGED, "m2", 4));

        assertThat(faults()).containsExactly("moved in c: m2 was acknowledged as 4");
    }

    @Test
    void findsAMessageThatWasOvertaken() {
        history.add(new Line(0, "s", "c", What.INVOKED, "m3", 0));
        history.add(new Line(0, "s", "c", What.ACKNOWLEDGED, "m3", 2));

        assertThat(faults()).anyMatch(fault -> fault.startsWith("out-of-order in c: m3"));
    }

    @Test
    void findsAGap() {
        log.remove(1);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("gap in c"));
    }

    @Test
    void findsATurnWithoutAnAnswer() {
        log.set(3, new Logged(4, "e4", "", "system", "", ""));

        assertThat(faults()).containsExactly("unanswered in c: turn t2");
    }

    @Test
    void findsATurnThatWasAnsweredTwice() {
        logged("bot", "t1", "", "hello, again");
        saw(5);

        assertThat(faults()).containsExactly("answered-twice in c: turn t1 is in pieces: [2, 5]");
    }

    @Test
    void findsATurnThatSaysTheSameTwice() {
        logged("bot", "t2", "", "so");
        saw(5);

        assertThat(faults()).containsExactly("answered-twice in c: turn t2 says the same again: [4, 5]");
    }

    @Test
    void findsAnEventThatIsShownTwice() {
        saw(4);

        assertThat(faults()).containsExactly("shown-wrong in c: reader saw 4 where 5 was due");
    }

    @Test
    void findsAnEventThatIsNotShown() {
        logged("system", "", "", "");

        assertThat(faults()).containsExactly("not-shown in c: reader saw 4 of 5");
    }

    @Test
    void findsAnEventThatIsNotTheOneThatWasShown() {
        log.set(3, new Logged(4, "other", "t2", "bot", "", "so"));

        assertThat(faults()).containsExactly("shown-wrong in c: reader saw another event as number 4");
    }

    private void sent(String id, long seq) {
        history.add(new Line(0, "sender", "c", What.INVOKED, id, 0));
        history.add(new Line(0, "sender", "c", What.ACKNOWLEDGED, id, seq));
    }

    private void logged(String role, String turn, String message, String text) {
        int seq = log.size() + 1;
        log.add(new Logged(seq, "e" + seq, turn, role, message, text));
    }

    private void saw(long... seqs) {
        for (long seq : seqs) {
            history.add(new Line(0, "reader", "c", What.SAW, "e" + seq, seq));
        }
    }

    private List<String> faults() {
        return Checker.faults(history, Map.of("c", log));
    }
}
