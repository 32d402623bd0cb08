package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.dialogue.Alarm;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Triage;

/// Looks for danger in what customers type, whoever owns the conversation. What they tap is not looked at: a choice
/// that means danger says so by itself. Thread-safe.
final class DangerTriage implements Triage {

    private static final Set<Hazard> GRAVE = EnumSet.of(Hazard.PERSON_TRAPPED, Hazard.CARBON_MONOXIDE);

    private final DangerSigns signs;
    private final Alarms alarms;
    private final Topics topics;

    DangerTriage(DangerSigns signs, Alarms alarms, Topics topics) {
        this.signs = signs;
        this.alarms = alarms;
        this.topics = topics;
    }

    @Override
    public Optional<Alarm> triage(List<Incoming> said, Conversation state) {
        String words = said.stream()
                .map(Incoming::content)
                .filter(Content.Text.class::isInstance)
                .map(Content::words)
                .collect(Collectors.joining("\n"));
        boolean stands = state.flag(Flags.HAZARD) != null;
        return signs.read(stands ? topics.withoutProgress(words) : words)
                .filter(sighting -> isNew(sighting, state))
                .map(sighting -> alarm(sighting, said, state))
                .or(() -> caution(words, state));
    }

    /// A danger that is known goes on; one that may be is no news while another lasts, and what only sounds like
    /// one is read in the light of the one that stands, unless people are in it.
    private static boolean isNew(Sighting sighting, Conversation state) {
        String known = state.flag(Flags.HAZARD);
        if (known == null) {
            return true;
        }
        boolean unsure = state.flag(Alarms.UNSURE) != null;
        boolean named = !sighting.sign().equals(DangerSigns.LEARNED) || GRAVE.contains(sighting.hazard());
        boolean other = named && !known.equals(sighting.hazard().id());
        return sighting.now() && (unsure || other);
    }

    /// A machine that was dangerous waits for the technician, also where its alarm is long over.
    private Optional<Alarm> caution(String words, Conversation state) {
        boolean asked = state.flag(Flags.HAZARD) == null && state.flag(Flags.LOCKED) != null && topics.asksToUse(words);
        return asked ? Optional.of(new Alarm("", alarms.caution(), List.of(), EmergencySkill.FLOW)) : Optional.empty();
    }

    private Alarm alarm(Sighting sighting, List<Incoming> said, Conversation state) {
        List<Entry> entries = new ArrayList<>(alarms.flags(sighting, state));
        entries.add(new Entry.Flagged(Alarms.SAID, Long.toString(said.getLast().seq())));
        List<Reply> replies = alarms.replies(sighting);
        return new Alarm(sighting.hazard().id(), replies, List.copyOf(entries), EmergencySkill.FLOW);
    }
}
