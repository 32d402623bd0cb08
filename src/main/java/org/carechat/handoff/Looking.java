package org.carechat.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Journal;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows an agent the personal data of a conversation, and records who looked, when and why. Thread-safe.
public final class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    /// What is behind the veil; what isn't known is null.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Personal(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {}

    private final Journal journal;
    private final Clock clock;
    private final Supplier<String> ids;

    public Looking(Journal journal, Clock clock, Supplier<String> ids) {
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /// Recorded before anything is shown.
    public Personal look(String conversation, Agent agent, String why) {
        Map<String, Object> data = Map.of("by", agent.name(), "agent", agent.id(), "reason", why);
        Finding look = new Finding(Veil.LOOK, ids.get(), clock.instant(), data);
        journal.append(conversation, List.of(new Entry.Found(look)));
        LOG.info("agent {} looks at the personal data of {}", agent.id(), conversation);
        return personal(journal.state(conversation));
    }

    public static Personal personal(Conversation state) {
        String place =
                state.value(Slots.CITY).orElse("") + state.value(Slots.DISTRICT).orElse("");
        String address = place + state.value(Slots.ADDRESS).orElse("");
        return new Personal(
                state.value(Slots.NAME).orElse(null),
                state.value(Slots.PHONE).orElse(null),
                address.isEmpty() ? null : address);
    }
}
