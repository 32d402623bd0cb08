package org.carechat.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bodies of the booking API as callers send them: everything may be missing, and is checked by name.
final class VisitJson {

    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 1000;

    private VisitJson() {}

    record Contact(@Nullable String name, @Nullable String phone) {}

    record Address(
            @Nullable String city,
            @Nullable String district,
            @Nullable String detail) {}

    /// @param slot the id of a window, or an object that carries it
    record Request(
            @Nullable String service,
            @Nullable String product,
            @Nullable String symptom,
            @Nullable SlotRef slot,
            @Nullable Contact contact,
            @Nullable Address address,
            @Nullable Map<String, Object> coverage,
            @Nullable List<Map<String, Object>> selfChecks,
            @Nullable String conversation,
            @Nullable Map<String, Object> extra) {}

    record SlotRef(
            @Nullable String id,
            @Nullable LocalDate date,
            @Nullable String from,
            @Nullable String to) {}

    record Change(@Nullable SlotRef slot, @Nullable Map<String, Object> extra) {}

    /// Tells the first field that is wrong.
    static final class Wrong extends RuntimeException {
        private final String field;

        Wrong(String field) {
            super(field, null, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /// @param person whose conversation it is
    /// @throws Wrong naming the field
    static VisitRequest checked(Request body, @Nullable String conversation, @Nullable String person) {
        VisitService service = Optional.ofNullable(body.service())
                .flatMap(VisitService::ofWire)
                .orElseThrow(() -> new Wrong("service"));
        Contact contact = Optional.ofNullable(body.contact()).orElseThrow(() -> new Wrong("contact"));
        Address address = Optional.ofNullable(body.address()).orElseThrow(() -> new Wrong("address"));
        return new VisitRequest(
                service,
                text(body.product(), "product"),
                body.symptom(),
                slot(body.slot()),
                new Appointment.Contact(text(contact.name(), "contact.name"), phone(contact.phone())),
                new Appointment.Address(
                        text(address.city(), "address.city"),
                        address.district(),
                        text(address.detail(), "address.detail")),
                body.coverage(),
                Optional.ofNullable(body.selfChecks()).orElse(List.of()),
                conversation,
                person);
    }

    static String slot(@Nullable SlotRef slot) {
        return text(slot == null ? null : slot.id(), "slot.id", LONGEST_ID);
    }

    private static String phone(@Nullable String phone) {
        return Phones.plain(text(phone, "contact.phone")).orElseThrow(() -> new Wrong("contact.phone"));
    }

    private static String text(@Nullable String text, String field) {
        return text(text, field, LONGEST);
    }

    private static String text(@Nullable String text, String field, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new Wrong(field);
        }
        return text.strip();
    }
}
