package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.conversation.Act;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Frame;
import org.jspecify.annotations.Nullable;

/// The one mutable thing of a turn: what it has journalled and said so far, and the state that follows from it.
/// Confined to the thread that runs the turn.
final class Talk {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private final Journaling journaling;
    private final @Nullable Frame top;
    private Conversation state;
    private int written;
    private boolean digressed;
    private boolean noted;
    private boolean misread;
    private boolean repeating;
    private boolean tookBack;
    private boolean patient;
    private final Set<String> before;
    private @Nullable Handing handing;

    Talk(Conversation state, Journaling journaling) {
        this.state = state;
        this.journaling = journaling;
        this.before = state.stack().stream().map(Frame::id).collect(Collectors.toSet());
        this.top = state.top();
    }

    Conversation state() {
        return state;
    }

    void journal(Entry entry) {
        entries.add(entry);
        state = state.with(entry);
    }

    void journal(List<Entry> more) {
        more.forEach(this::journal);
        if (more.stream().anyMatch(Entry.Intended.class::isInstance)) {
            writeAhead();
        }
    }

    void say(Reply reply) {
        say(Utterance.of(reply));
    }

    /// Says it unless it was said in this turn.
    void sayOnce(Reply reply) {
        Utterance utterance = Utterance.of(reply);
        if (!utterances.contains(utterance)) {
            say(utterance);
        }
    }

    /// A list of what may be meant goes where something else is offered after it: its choices would not be there.
    void say(Utterance utterance) {
        boolean covers = !utterance.reply().offers().isEmpty() && waitsForAChoice();
        if (covers && utterances.getLast().reply().act() == Act.CLARIFY) {
            utterances.removeLast();
        }
        utterances.add(utterance);
    }

    void hand(@Nullable Handing change) {
        if (change != null) {
            handing = change;
        }
    }

    /// Marks that something else than the open question was taken up in this turn.
    void digress() {
        digressed = true;
    }

    /// Marks that something was told that the flow would have asked for later.
    void note() {
        noted = true;
    }

    boolean noted() {
        return noted;
    }

    boolean digressed() {
        return digressed;
    }

    /// Marks that the customer wants the question said once more.
    void repeat() {
        repeating = true;
    }

    boolean repeating() {
        return repeating;
    }

    /// Marks that the open question was said to wait, so that it needn't be said again.
    void bePatient() {
        patient = true;
    }

    boolean isPatient() {
        return patient;
    }

    /// Marks that a fact was taken back and no new one said.
    void takeBack() {
        tookBack = true;
    }

    boolean tookBack() {
        return tookBack;
    }

    /// @return whether a flow was under way before this turn
    boolean wasUnderWay(String frame) {
        return before.contains(frame);
    }

    /// @return whether a flow was the one that ran when this turn began
    boolean wasOnTop(String frame) {
        return top != null && top.id().equals(frame);
    }

    /// Says something before the question that ends the turn.
    void acknowledge(Reply reply) {
        utterances.add(Math.max(0, utterances.size() - 1), Utterance.of(reply));
    }

    void misread() {
        misread = true;
    }

    boolean wasMisread() {
        return misread;
    }

    /// @return whether what was said last lists what may be meant: only the last choices of a turn live, so a
    ///     question that stood open before waits until one is taken, or is answered all the same
    boolean waitsForAChoice() {
        return !utterances.isEmpty() && utterances.getLast().reply().lists();
    }

    boolean silent() {
        return utterances.isEmpty();
    }

    @Nullable
    Handing handing() {
        return handing;
    }

    List<Utterance> utterances() {
        return utterances;
    }

    /// @return the entries that are not durable yet
    List<Entry> unwritten() {
        return List.copyOf(entries.subList(written, entries.size()));
    }

    private void writeAhead() {
        journaling.write(unwritten());
        written = entries.size();
    }
}
