package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// Suggests an answer to an agent whenever their customer has said something. It may take its time, so it is done
/// beside the socket's sequence, for one conversation one at a time: of what came meanwhile the newest counts.
/// Thread-safe.
final class Prompter {

    private static final int READ_BACK = 40;

    private final DeskSocketParts parts;
    private final DeskOutbox outbox;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    Prompter(DeskSocketParts parts, DeskOutbox outbox) {
        this.parts = parts;
        this.outbox = outbox;
    }

    /// @param newest of the conversation; null where nothing has come
    void heard(String conversation, @Nullable Posted newest) {
        if (newest == null || !(newest.event() instanceof Event.CustomerMessage)) {
            return;
        }
        boolean busy = asked.put(conversation, newest.seq()) != null;
        if (!busy) {
            parts.blocking().schedule(() -> suggest(conversation, newest.seq()));
        }
    }

    private void suggest(String conversation, long seq) {
        try {
            List<Posted> events = parts.feed().events(conversation, Math.max(0, seq - READ_BACK), READ_BACK);
            parts.desks()
                    .advice()
                    .next(conversation, events)
                    .filter(line -> isNewest(conversation, seq))
                    .ifPresent(line -> outbox.text(parts.frames().suggestion(conversation, line)));
        } catch (StoreUnavailable ignored) {
            // Nothing is owed: the agent knows what to say.
        }
        if (!asked.remove(conversation, seq)) {
            Long newer = asked.get(conversation);
            if (newer != null) {
                suggest(conversation, newer);
            }
        }
    }

    private boolean isNewest(String conversation, long seq) {
        Long newest = asked.get(conversation);
        return newest != null && newest == seq;
    }
}
