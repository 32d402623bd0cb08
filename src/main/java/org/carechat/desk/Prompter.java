package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carechat.conversation.Act;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.conversation.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/// Suggests an answer to an agent whenever their customer has said something, and once more is being written after
/// something that nobody has answered. What a customer hasn't sent is no part of it. It may take its time, so it is
/// done beside the socket's sequence, for one conversation one at a time: of what came meanwhile the newest counts.
/// Asked from the socket's sequence only.
final class Prompter {

    private static final int READ_BACK = 40;

    private final DeskSocketParts parts;
    private final DeskOutbox outbox;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    Prompter(DeskSocketParts parts, DeskOutbox outbox) {
        this.parts = parts;
        this.outbox = outbox;
    }

    /// @param newest of the conversation; null where nothing has come
    void heard(String conversation, @Nullable Posted newest) {
        if (newest != null && newest.event() instanceof Event.CustomerMessage) {
            look(conversation, newest.seq());
        }
    }

    /// The customer writes, or the agent has only now come to it: what was said last counts, once.
    void expect(String conversation) {
        parts.feed().head(conversation).ifPresent(head -> look(conversation, head.lastSeq()));
    }

    private void look(String conversation, long seq) {
        Long before = seen.put(conversation, seq);
        if (before != null && before >= seq) {
            return;
        }
        boolean busy = asked.put(conversation, seq) != null;
        if (!busy) {
            parts.blocking().schedule(() -> suggest(conversation, seq));
        }
    }

    private void suggest(String conversation, long seq) {
        try {
            List<Posted> events =
                    upToQuestion(parts.feed().events(conversation, Math.max(0, seq - READ_BACK), READ_BACK));
            parts.desks()
                    .advice()
                    .next(conversation, events)
                    .filter(line -> isNewest(conversation, seq))
                    .ifPresent(line -> outbox.text(parts.frames().suggestion(conversation, seq, line)));
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

    /// @return the log as far as the customer's question; empty where somebody has answered it
    private static List<Posted> upToQuestion(List<Posted> events) {
        int end = events.size();
        while (end > 0 && isNoAnswer(events.get(end - 1).event())) {
            end--;
        }
        boolean open = end > 0 && events.get(end - 1).event() instanceof Event.CustomerMessage;
        return open ? events.subList(0, end) : List.of();
    }

    /// That somebody waits, or was taken, answers nothing.
    private static boolean isNoAnswer(Event event) {
        return switch (event) {
            case Event.CustomerMessage ignored -> false;
            case Event.ServiceMessage message -> message.act() == Act.HANDOFF;
            case Event.AgentMessage ignored -> false;
            case Event.ModeChanged ignored -> true;
            case Event.Rated ignored -> true;
            case Event.Erased ignored -> true;
            case Event.Unknown ignored -> true;
        };
    }

    private boolean isNewest(String conversation, long seq) {
        Long newest = asked.get(conversation);
        return newest != null && newest == seq;
    }
}
