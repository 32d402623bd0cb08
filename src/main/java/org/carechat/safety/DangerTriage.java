package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final DangerSigns signs;
    private final Alarms alarms;

    DangerTriage(DangerSigns signs, Alarms alarms) {
        this.signs = signs;
        this.alarms = alarms;
    }

    @Override
    public Optional<Alarm> triage(List<Incoming> said, Conversation state) {
        String words = said.stream()
                .map(Incoming::content)
                .filter(Content.Text.class::isInstance)
                .map(Content::words)
                .collect(Collectors.joining("\n"));
        return signs.read(words)
                .filter(sighting -> isNew(sighting, state))
                .map(sighting -> alarm(sighting, said, state));
    }

    /// A danger that is known goes on; one that may be is no news while another lasts.
    private static boolean isNew(Sighting sighting, Conversation state) {
        String known = state.flag(Flags.HAZARD);
        if (known == null) {
            return true;
        }
        boolean unsure = state.flag(Alarms.UNSURE) != null;
        return sighting.now() && (unsure || !known.equals(sighting.hazard().id()));
    }

    private Alarm alarm(Sighting sighting, List<Incoming> said, Conversation state) {
        List<Entry> entries = new ArrayList<>(alarms.flags(sighting, state));
        entries.add(new Entry.Flagged(Alarms.SAID, Long.toString(said.getLast().seq())));
        List<Reply> replies = alarms.replies(sighting);
        return new Alarm(sighting.hazard().id(), replies, List.copyOf(entries), EmergencySkill.FLOW);
    }
}
