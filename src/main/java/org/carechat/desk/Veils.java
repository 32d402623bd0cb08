package org.carechat.desk;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carechat.conversation.Journal;
import org.carechat.handoff.Veil;
import org.jspecify.annotations.Nullable;

/// The veils of conversations whose events go out live, made once for all sockets of a node. Thread-safe.
final class Veils {

    private static final int CACHED = 1_000;

    private record Made(long seq, Veil veil) {}

    private final Journal journal;
    private final Clock clock;
    private final Map<String, Made> cache = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > CACHED;
        }
    });

    Veils(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// @param seq of the newest event that it is for
    /// @param agent who looks; null for whoever is nobody in particular
    /// @return what an event of that conversation is shown through
    UnaryOperator<Map<String, Object>> through(String conversation, long seq, @Nullable String agent) {
        Made made = cache.get(conversation);
        if (made == null || made.seq() < seq) {
            made = new Made(seq, Veil.of(journal.state(conversation)));
            cache.put(conversation, made);
        }
        return through(made.veil(), agent);
    }

    UnaryOperator<Map<String, Object>> through(Veil veil, @Nullable String agent) {
        return agent != null && veil.liftedFor(agent, clock.instant())
                ? UnaryOperator.identity()
                : event -> hidden(veil, event);
    }

    /// Somebody has looked: what is behind is another for them.
    void forget(String conversation) {
        cache.remove(conversation);
    }

    private static Map<String, Object> hidden(Veil veil, Map<String, Object> event) {
        if (!(event.get("text") instanceof String text)) {
            return event;
        }
        String hidden = veil.over(text);
        if (hidden.equals(text)) {
            return event;
        }
        Map<String, Object> whole = new LinkedHashMap<>(event);
        whole.put("text", hidden);
        return whole;
    }
}
