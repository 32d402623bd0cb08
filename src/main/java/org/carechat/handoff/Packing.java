package org.carechat.handoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Masking;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// Puts together what whoever takes a conversation over needs to know. A pure function of what the store holds.
/// Immutable.
public final class Packing {

    private static final List<String> WARNINGS = List.of("fraud", "complaint", "legal", "privacy");
    private static final List<String> PRIVATE = List.of(Slots.PHONE, Slots.ADDRESS);

    private final Labels labels;
    private final Agents agents;

    public Packing(Labels labels, Agents agents) {
        this.labels = labels;
        this.agents = agents;
    }

    /// @param events the newest of the log, in order; the last request for a person should be among them
    public Packet of(Head head, Conversation state, List<Posted> events) {
        Event.@Nullable ModeChanged queued = Turning.lastQueued(events).orElse(null);
        String code = queued == null ? null : queued.reason();
        boolean hazard = state.flag(Flags.HAZARD) != null;
        Priority priority = Priority.of(code == null ? "" : code, hazard);
        Results results = new Results(labels);
        return new Packet(
                head.id(),
                head.mode().wire(),
                head.channel(),
                head.lastSeq(),
                owner(head),
                waitingSince(head, queued),
                code == null ? null : labels.of("reason", code),
                code,
                priority.wire(),
                mood(state),
                customer(state),
                product(state),
                new Summary(labels).of(state, events, priority, code),
                facts(state.slots().values()),
                results.plain(state, "self-check"),
                results.decisions(state),
                results.appointments(state),
                results.plain(state, "case"),
                results.plain(state, "promise"),
                flags(state),
                results.plain(state, HandoffSkill.MESSAGE),
                results.plain(state, Notes.KIND),
                new Suggestions(labels).of(state, code, events));
    }

    private @Nullable String waitingSince(Head head, Event.@Nullable ModeChanged queued) {
        return queued == null || head.mode() != Mode.QUEUED
                ? null
                : labels.time(queued.stamp().at());
    }

    /// @return an appointment as the booking API has it, with personal data masked
    public static Map<String, Object> appointment(Map<String, Object> data) {
        return Results.masked(new LinkedHashMap<>(data));
    }

    /// @return how upset the customer is: `calm`, `worried`, `upset` or `angry`
    public static String mood(Conversation state) {
        return state.value(Slots.MOOD).orElse("calm");
    }

    private Packet.@Nullable Person owner(Head head) {
        String agent = head.agent();
        return agent == null ? null : new Packet.Person(agent, agents.nameOf(agent));
    }

    public static Packet.Customer customer(Conversation state) {
        boolean known = state.slots().values().stream().anyMatch(slot -> slot.by() == Source.IDENTITY);
        return new Packet.Customer(
                state.value(Slots.NAME).orElse(null),
                state.value(Slots.PHONE).map(Masking::phone).orElse(null),
                address(state),
                known,
                "zh-CN");
    }

    private static @Nullable String address(Conversation state) {
        String place =
                state.value(Slots.CITY).orElse("") + state.value(Slots.DISTRICT).orElse("");
        String all = place + state.value(Slots.ADDRESS).map(Masking::address).orElse("");
        return all.isEmpty() ? null : all;
    }

    private Packet.@Nullable Appliance product(Conversation state) {
        String id = state.value(Slots.PRODUCT).orElse(null);
        return id == null
                ? null
                : new Packet.Appliance(
                        id, labels.product(id), state.value(Slots.MODEL).orElse(null));
    }

    private List<Packet.Fact> facts(Collection<Slot> slots) {
        return slots.stream()
                .map(slot -> new Packet.Fact(
                        slot.name(),
                        labels.of("fact", slot.name()),
                        labels.value(slot),
                        labels.shown(slot),
                        PRIVATE.contains(slot.name()) ? "" : slot.said(),
                        slot.by() == Source.SYSTEM ? "derived" : slot.by().wire(),
                        labels.time(slot.at()),
                        slot.seq()))
                .toList();
    }

    private List<Packet.Flag> flags(Conversation state) {
        List<Packet.Flag> flags = new ArrayList<>();
        String hazard = state.flag(Flags.HAZARD);
        if (hazard != null) {
            flags.add(new Packet.Flag("hazard", hazard, labels.of("hazard", hazard), false));
        } else if (state.flag(Flags.LOCKED) != null) {
            flags.add(new Packet.Flag("hazard", null, labels.text("locked"), true));
        }
        for (Map.Entry<String, String> flag : state.flags().entrySet()) {
            if (WARNINGS.contains(flag.getKey())) {
                flags.add(new Packet.Flag(flag.getKey(), null, labels.of("flag", flag.getKey()), false));
            }
        }
        return flags;
    }
}
