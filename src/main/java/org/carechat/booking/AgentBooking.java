package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Slots;

/// Books a visit for an agent who talks with the customer, under the rules of the flow: one fault is one
/// appointment, and the same wish again finds the visit that it has booked. Thread-safe.
public final class AgentBooking {

    private static final int DAYS = 7;
    private static final List<String> NEEDED =
            List.of(Slots.PRODUCT, Slots.CITY, Slots.ADDRESS, Slots.PHONE, Slots.NAME);

    /// Whose visit it is.
    ///
    /// @param fresh a key that nobody has used yet
    public record Customer(Conversation state, String person, Instant now, String fresh) {}

    /// How it ended. Visits are as cards show them: phone and address masked.
    public sealed interface Result {
        /// @param entries what is to be journalled
        /// @param reply what the customer is told, with the appointment's card
        record Booked(Map<String, Object> visit, List<Entry> entries, Reply reply) implements Result {}

        /// There is a visit for this appliance already.
        record Exists(Map<String, Object> visit) implements Result {}

        record Taken() implements Result {}

        /// @param slot what is still to be known
        record Incomplete(String slot) implements Result {}

        record NoAnswer() implements Result {}
    }

    private final BookingApi api;
    private final Ledger ledger;
    private final VisitWords words;

    AgentBooking(BookingApi api, Ledger ledger, VisitWords words) {
        this.api = api;
        this.ledger = ledger;
        this.words = words;
    }

    /// @param filled the facts, by slot
    /// @return free windows with their labels; empty where the book doesn't answer
    public Optional<List<Map<String, Object>>> windows(
            Conversation state, Map<String, String> filled, LocalDate from, Instant now) {
        VisitForm form = form(state.with(facts(filled, now)), filled);
        String product = form.value(Slots.PRODUCT).orElse("");
        SlotQuery query = new SlotQuery(
                form.value(Slots.CITY).orElse(""),
                form.value(Slots.DISTRICT).orElse(null),
                product,
                form.service(),
                from,
                DAYS);
        return switch (api.slots(query)) {
            case BookingApi.Slots(List<VisitSlot> slots) ->
                Optional.of(slots.stream().map(this::window).toList());
            case BookingApi.Unavailable ignored -> Optional.empty();
        };
    }

    private Map<String, Object> window(VisitSlot slot) {
        Map<String, Object> data = SlotChooser.data(slot);
        data.put("label", words.window(slot.date(), slot.from(), slot.to()));
        return data;
    }

    /// @param filled the facts that the agent fills in or corrects, by slot
    /// @param window the id of a free window
    public Result book(Customer customer, Map<String, String> filled, String window) {
        List<Entry> entries = facts(filled, customer.now());
        VisitForm form = form(customer.state().with(entries), filled);
        Optional<String> missing = NEEDED.stream()
                .filter(slot -> form.value(slot).isEmpty()
                        || slot.equals(Slots.PHONE) && form.phone().isEmpty())
                .findFirst()
                .or(() -> form.needsFault() ? Optional.of(Slots.SYMPTOM) : Optional.empty());
        if (missing.isPresent()) {
            return new Result.Incomplete(missing.get());
        }
        Optional<List<Appointment>> open = open(customer);
        if (open.isEmpty()) {
            return new Result.NoAnswer();
        }
        return open.get().stream()
                .filter(form::sameAppliance)
                .findFirst()
                .map(visit -> untold(customer, visit, window)
                        ? booked(customer, visit, entries)
                        : new Result.Exists(AppointmentData.card(visit)))
                .orElseGet(() -> order(customer, form, window, entries));
    }

    /// @return whether it is the visit that is wanted now: booked from here before, when the service went down or
    ///     the conversation went on before the customer could be told
    private static boolean untold(Customer customer, Appointment visit, String window) {
        return customer.state().id().equals(visit.conversation())
                && customer.state().findings("appointment").stream()
                        .noneMatch(known -> known.id().equals(visit.id()))
                && SlotId.decode(window)
                        .map(SlotId::asWindow)
                        .filter(visit.slot()::equals)
                        .isPresent();
    }

    private Optional<List<Appointment>> open(Customer customer) {
        Set<String> ids = new LinkedHashSet<>();
        customer.state().findings("appointment").stream().map(Finding::id).forEach(ids::add);
        ids.addAll(ledger.of(customer.person()));
        return new OpenVisits(api, ledger).open(List.copyOf(ids));
    }

    private Result order(Customer customer, VisitForm form, String window, List<Entry> entries) {
        String product = form.value(Slots.PRODUCT).orElseThrow();
        String key = ledger.faultKey(customer.person(), product, customer.fresh());
        VisitRequest request = form.request(
                new VisitSlot(window, LocalDate.EPOCH, LocalTime.MIN, LocalTime.MAX),
                form.value(Slots.NAME).orElseThrow(),
                List.of(),
                customer.state().id(),
                customer.person());
        return switch (api.book(key, request)) {
            case BookingApi.Booked(Appointment visit) when visit.open() -> booked(customer, visit, entries);
            case BookingApi.Unavailable ignored -> new Result.NoAnswer();
            case BookingApi.Booked ignored -> again(customer, product, key);
            case BookingApi.SlotTaken ignored -> again(customer, product, key);
            case BookingApi.NoSuchAppointment ignored -> again(customer, product, key);
            case BookingApi.TooLate ignored -> again(customer, product, key);
        };
    }

    /// The next try needs another key.
    private Result again(Customer customer, String product, String key) {
        ledger.settled(customer.person(), product, key);
        return new Result.Taken();
    }

    private Result booked(Customer customer, Appointment visit, List<Entry> facts) {
        ledger.add(customer.person(), visit.id());
        List<Entry> entries = new ArrayList<>(facts);
        entries.add(new Entry.Flagged(Flags.CONSENT, BookingSkill.FLOW));
        entries.addAll(List.of(BookingSkill.windowless()));
        entries.add(BookingSkill.dropped(Slots.SERVICE));
        entries.add(
                new Entry.Found(new Finding("appointment", visit.id(), customer.now(), AppointmentData.whole(visit))));
        Map<String, Object> card = AppointmentData.card(visit);
        Reply reply = Reply.keyed(Act.BOOKING, "booking.booked")
                .with("number", visit.number())
                .with("window", words.window(visit.slot()))
                .with("service", words.service(visit.service()))
                .carrying(new Card("appointment", card));
        return new Result.Booked(card, entries, reply);
    }

    private static VisitForm form(Conversation state, Map<String, String> filled) {
        String service = filled.getOrDefault(Slots.SERVICE, "");
        Map<String, String> notes = service.isEmpty() ? Map.of() : Map.of(VisitForm.SERVICE, service);
        return new VisitForm(state, new Frame("agent", BookingSkill.FLOW, notes));
    }

    /// A fault stands in the agent's words, as the technician reads it.
    private static List<Entry> facts(Map<String, String> filled, Instant now) {
        List<Entry> entries = new ArrayList<>();
        filled.forEach((slot, value) -> {
            String said = slot.equals(Slots.SYMPTOM) ? value : "";
            if (!value.isBlank() && !slot.equals(Slots.SERVICE)) {
                entries.add(new Entry.SlotFilled(new Slot(slot, value.strip(), said, Source.AGENT, 0, now)));
            }
        });
        return entries;
    }
}
