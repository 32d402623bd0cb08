package org.carechat.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carechat.conversation.Act;
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
    /// The appliances whose self-checks this alarm locked: free again where there was no danger.
    static final String LOCKS = "hazard-locks";
    /// What was said while the danger lasts, in order: nothing is said a third time in the same words.
    static final String TOLD = "hazard-told";
    /// Raised once something was asked for that had to wait.
    static final String WISHED = "hazard-wished";
    /// What a tap says while a danger lasts; kept only so that a tap is a fact like any other.
    static final String STATE = "danger-state";

    static final Command INSPECTION = new Command.Start("booking", Map.of("service", "safety-inspection"));

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
            entries.addAll(lock(state));
        }
        return entries;
    }

    /// No self-check any more for the appliance that the talk is about, or for any where it isn't known.
    private static List<Entry> lock(Conversation state) {
        String product = state.value(Slots.PRODUCT).orElse("all");
        Set<String> locked = listed(state, Flags.LOCKED);
        if (!locked.add(product)) {
            return List.of();
        }
        Set<String> added = listed(state, LOCKS);
        added.add(product);
        return List.of(
                new Entry.Flagged(Flags.LOCKED, String.join(",", locked)),
                new Entry.Flagged(LOCKS, String.join(",", added)));
    }

    /// Nothing was dangerous: what only this alarm locked may be looked at again.
    static Entry unlocked(Conversation state) {
        Set<String> locked = listed(state, Flags.LOCKED);
        locked.removeAll(listed(state, LOCKS));
        return new Entry.Flagged(Flags.LOCKED, String.join(",", locked));
    }

    /// Ends the alarm; locks stay.
    static Entry[] lowered() {
        return Stream.of(Flags.HAZARD, UNSURE, SAID, SAFE, LOCKS, TOLD, WISHED)
                .map(flag -> new Entry.Flagged(flag, ""))
                .toArray(Entry[]::new);
    }

    /// @return the values that a flag lists, in order
    static Set<String> listed(Conversation state, String flag) {
        String listed = state.flag(flag);
        return listed == null ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(listed.split(",")));
    }

    List<Reply> replies(Sighting sighting) {
        Guide guide = guides.of(sighting.hazard());
        Reply first = guides.first(guide);
        if (!sighting.now()) {
            return List.of(first, Guides.written(guide.unsure()).offering(unsureOffers()));
        }
        return List.of(first, Guides.written(guide.next()).offering(offers()));
    }

    /// @return what is said to who asks whether a machine may be used that was dangerous
    List<Reply> caution() {
        Offer book = new Offer(phrasebook.text("safety.choice.book"), INSPECTION);
        return List.of(Reply.keyed(Act.EMERGENCY, "safety.use-again").offering(List.of(book)));
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
