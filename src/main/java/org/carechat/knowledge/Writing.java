package org.carechat.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.carechat.language.LanguageModel;

/// An answer while it is being written: cuts what comes into sentences, one a line, and checks each. Confined to
/// the thread that waits for the answer.
final class Writing implements LanguageModel.Listener {

    private static final String NOTHING = "NONE";
    private static final int ALWAYS_FORGIVEN = 1;
    private static final int FORGIVEN_ONE_IN = 4;
    private static final int LONGEST_LINE = 400;

    /// A sentence to show.
    record Shown(String text, boolean first) {}

    private final List<String> sentences;
    private final SentenceCheck check;
    private final DraftListener listener;
    private final Consumer<Shown> show;
    private final StringBuilder line = new StringBuilder();
    private final List<String> kept = new ArrayList<>();
    private final Set<Integer> said = new HashSet<>();
    private int dropped;
    private boolean nothing;

    Writing(List<String> sentences, SentenceCheck check, DraftListener listener, Consumer<Shown> show) {
        this.sentences = sentences;
        this.check = check;
        this.listener = listener;
        this.show = show;
    }

    @Override
    public boolean heard(String piece) {
        for (int at = 0; at < piece.length(); at++) {
            char next = piece.charAt(at);
            if (next == '\n') {
                take();
            } else {
                line.append(next);
            }
        }
        return !tooManyDropped() && !nothing && line.length() <= LONGEST_LINE;
    }

    /// What has come last is a sentence, too.
    void end() {
        take();
    }

    private void take() {
        String whole = line.toString().strip();
        line.setLength(0);
        if (whole.isEmpty()) {
            return;
        }
        if (whole.equals(NOTHING)) {
            nothing = kept.isEmpty();
            return;
        }
        SentenceCheck.Checked checked = check.check(whole, sentences);
        checked.reason().ifPresentOrElse(this::drop, () -> keep(checked));
    }

    private void drop(SentenceCheck.Reason reason) {
        dropped++;
        listener.dropped(reason);
    }

    private void keep(SentenceCheck.Checked checked) {
        if (!kept.contains(checked.text())) {
            show.accept(new Shown(kept.isEmpty() ? checked.text() : "\n" + checked.text(), kept.isEmpty()));
            kept.add(checked.text());
        }
        said.addAll(checked.rests());
    }

    boolean tooManyDropped() {
        return dropped > ALWAYS_FORGIVEN + kept.size() / FORGIVEN_ONE_IN;
    }

    boolean saysNothingAnswers() {
        return nothing;
    }

    boolean hasShown() {
        return !kept.isEmpty();
    }

    /// @return the numbers of the article's sentences that were said
    Set<Integer> said() {
        return said;
    }

    String text() {
        return String.join("\n", kept);
    }
}
