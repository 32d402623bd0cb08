package org.carechat.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Said;
import org.carechat.dialogue.Slots;

/// What an alarm raises and says, wherever it comes from. Immutable.
final class Alarms {

    /// Raised beside the hazard while it isn't clear that the danger is there now.
    static final String UNSURE = "hazard-unsure";
    /// The number of the message that was answered with the first emergency message.
    static final String SAID = "hazard-said";
    /// Raised once the customer has said that they are out of danger.
    static final String SAFE = "hazard-safe";
    /// What a tap says while a danger lasts; kept only so that a tap is a fact like any other.
    static final String STATE = "danger-state";

    private final Guides guides;
    private final Phrasebook phrasebook;

    Alarms(Guides guides, Phrasebook phrasebook) {
        this.guides = guides;
        this.phrasebook = phrasebook;
    }

    List<Entry> flags(Sighting sighting, Conversation state) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Flagged(Flags.HAZARD, sighting.hazard().id()));
        entries.add(new Entry.Flagged(UNSURE, sighting.now() ? "" : "yes"));
        entries.add(new Entry.Flagged(SAFE, ""));
        if (sighting.now()) {
            entries.add(lock(state));
        }
        return entries;
    }

    /// No self-check any more for the appliance that the talk is about, or for any where it isn't known.
    static Entry lock(Conversation state) {
        Set<String> locked = new LinkedHashSet<>();
        String before = state.flag(Flags.LOCKED);
        if (before != null) {
            locked.addAll(List.of(before.split(",")));
        }
        locked.add(state.value(Slots.PRODUCT).orElse("all"));
        return new Entry.Flagged(Flags.LOCKED, String.join(",", locked));
    }

    List<Reply> replies(Sighting sighting) {
        Guide guide = guides.of(sighting.hazard());
        Reply first = guides.first(guide);
        if (!sighting.now()) {
            return List.of(first, Guides.written(guide.unsure()).offering(unsureOffers()));
        }
        return List.of(first, Guides.written(guide.next()).offering(offers()));
    }

    Guide guide(Hazard hazard) {
        return guides.of(hazard);
    }

    List<Offer> offers() {
        return List.of(offer("outside"), offer("sick"), offer("over"));
    }

    List<Offer> safeOffers() {
        return List.of(offer("over"), offer("book"), offer("sick"));
    }

    List<Offer> unsureOffers() {
        return List.of(offer("still"), offer("gone"));
    }

    private Offer offer(String state) {
        return new Offer(phrasebook.text("safety.choice." + state), new Command.Fill(STATE, state, Said.NOWHERE));
    }
}
