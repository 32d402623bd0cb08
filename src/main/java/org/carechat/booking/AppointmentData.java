package org.carechat.booking;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.dialogue.Masking;
import org.jspecify.annotations.Nullable;

/// An appointment as data: whole, for the journal and the HTTP door, and masked, for cards.
final class AppointmentData {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private AppointmentData() {}

    /// @return the shape of the booking API
    static Map<String, Object> whole(Appointment visit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", visit.id());
        data.put("number", visit.number());
        data.put("status", visit.status().wire());
        data.put("service", visit.service().wire());
        data.put("product", visit.product());
        put(data, "symptom", visit.symptom());
        data.put("also", also(visit.also()));
        data.put("danger", visit.danger());
        data.put("slot", slot(visit.slot()));
        data.put(
                "contact",
                Map.of("name", visit.contact().name(), "phone", visit.contact().phone()));
        data.put("address", address(visit.address(), visit.address().detail()));
        put(data, "coverage", visit.coverage());
        data.put("selfChecks", visit.selfChecks());
        put(data, "conversation", visit.conversation());
        data.put(
                "timeline", visit.timeline().stream().map(AppointmentData::step).toList());
        return data;
    }

    /// @return the same with phone and address masked, without what travels to the technician only
    static Map<String, Object> card(Appointment visit) {
        Map<String, Object> data = whole(visit);
        mask(data, visit.contact(), visit.address());
        data.keySet().removeAll(List.of("coverage", "selfChecks", "conversation"));
        return data;
    }

    /// @return the same for somebody who only quoted its number: not who it is for, and not where
    static Map<String, Object> anonymous(Appointment visit) {
        Map<String, Object> data = card(visit);
        data.keySet().removeAll(List.of("contact", "address", "symptom", "also"));
        return data;
    }

    /// @return what is to be confirmed: no id and no number yet
    static Map<String, Object> draft(VisitRequest request, Appointment.Window window) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", "draft");
        data.put("service", request.service().wire());
        data.put("product", request.product());
        put(data, "symptom", request.symptom());
        data.put("also", also(request.also()));
        data.put("slot", slot(window));
        mask(data, request.contact(), request.address());
        return data;
    }

    static Map<String, Object> slot(Appointment.Window window) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("date", window.date().toString());
        data.put("from", TIME.format(window.from()));
        data.put("to", TIME.format(window.to()));
        return data;
    }

    /// @return what those who listen to the book are told: nothing by which the customer could be found
    static Map<String, Object> news(Appointment visit) {
        Map<String, Object> data = whole(visit);
        data.keySet().retainAll(List.of("id", "number", "status", "service", "product", "danger", "slot", "timeline"));
        return data;
    }

    private static List<Map<String, Object>> also(List<Appointment.Extra> extras) {
        return extras.stream().map(AppointmentData::extra).toList();
    }

    static Map<String, Object> extra(Appointment.Extra extra) {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "product", extra.product());
        data.put("words", extra.words());
        return data;
    }

    private static void mask(Map<String, Object> data, Appointment.Contact contact, Appointment.Address address) {
        data.put("contact", Map.of("name", contact.name(), "phone", Masking.phone(contact.phone())));
        data.put("address", address(address, Masking.address(address.detail())));
    }

    private static Map<String, Object> address(Appointment.Address address, String detail) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("city", address.city());
        put(data, "district", address.district());
        data.put("detail", detail);
        return data;
    }

    static Map<String, Object> step(Appointment.Step step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", step.status().wire());
        data.put("at", step.at().toString());
        put(data, "note", step.note());
        return data;
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
