package org.carechat.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// What is asked where the customer only says that the visit isn't as it was read back: which part of it. That part
/// is forgotten and asked for anew. Stateless.
final class Corrections {

    static final String PART = "visit-wrong";

    private final VisitWords words;

    Corrections(VisitWords words) {
        this.words = words;
    }

    /// @return the question, or what forgets the part that was named; empty where nothing is wrong after all
    Optional<Step> step(VisitForm form) {
        return switch (form.picked(PART).orElse("")) {
            case "slot" -> Optional.of(change(form, VisitForm.CHOSEN_SLOT, Slots.VISIT_DATE, Slots.VISIT_TIME));
            case "address" -> Optional.of(change(form, Slots.ADDRESS));
            case "phone" -> Optional.of(change(form, Slots.PHONE));
            case "name" -> Optional.of(change(form, Slots.NAME));
            case "product" -> Optional.of(change(form, Slots.PRODUCT));
            case "fault" -> Optional.of(change(form, Slots.SYMPTOM, Slots.ERROR_CODE));
            case "none" -> Optional.empty();
            default -> Optional.of(form.ask(PART, parts(form), Reply.keyed(Act.ASK, "booking.ask.wrong")));
        };
    }

    private static Step change(VisitForm form, String... slots) {
        return BookingSkill.change(slots).and(over(form));
    }

    /// @return what lets it be asked anew
    static Entry[] over(VisitForm form) {
        return new Entry[] {BookingSkill.dropped(PART), form.notAsked(PART)};
    }

    private List<Option> parts(VisitForm form) {
        List<String> parts = new ArrayList<>(List.of("slot", "address", "phone", "name", "product"));
        if (form.service() == VisitService.REPAIR) {
            parts.add("fault");
        }
        parts.add("none");
        return parts.stream()
                .map(part -> words.option("booking.wrong." + part, part))
                .toList();
    }
}
