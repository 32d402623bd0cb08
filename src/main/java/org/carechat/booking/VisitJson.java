package org.carechat.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bodies of the booking API as callers send them: everything may be missing, and is checked by name.
final class VisitJson {

    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 1000;
    private static final List<Appointment.Status> REPORTED =
            List.of(Appointment.Status.ASSIGNED, Appointment.Status.ON_THE_WAY, Appointment.Status.DONE);

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
            @Nullable List<Extra> also,
            @Nullable Boolean danger,
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

    /// Another wish for the same visit.
    record Extra(@Nullable String product, @Nullable String words) {}

    /// What is to change; whatever isn't named stays.
    record Change(
            @Nullable SlotRef slot,
            @Nullable Contact contact,
            @Nullable Address address,
            @Nullable List<Extra> also,
            @Nullable Map<String, Object> extra) {}

    record Report(
            @Nullable String status,
            @Nullable String note,
            @Nullable Map<String, Object> extra) {}

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
                optional(body.symptom(), "symptom"),
                extras(body.also()),
                Boolean.TRUE.equals(body.danger()),
                slot(body.slot()),
                new Appointment.Contact(text(contact.name(), "contact.name"), phone(contact.phone())),
                new Appointment.Address(
                        text(address.city(), "address.city"),
                        optional(address.district(), "address.district"),
                        text(address.detail(), "address.detail")),
                body.coverage(),
                Optional.ofNullable(body.selfChecks()).orElse(List.of()),
                conversation,
                person);
    }

    /// @return what changes beside the window, one wish at a time; none where only the window does
    /// @throws Wrong naming the field; a visit stays in its city, where its window is
    static List<Amendment> amendments(Change body) {
        List<Amendment> all = new ArrayList<>();
        Contact contact = body.contact();
        if (contact != null) {
            String phone = contact.phone() == null ? null : phone(contact.phone());
            all.add(new Amendment(optional(contact.name(), "contact.name"), phone, null, null, null));
        }
        Address address = body.address();
        if (address != null && address.city() != null) {
            throw new Wrong("address.city");
        }
        if (address != null) {
            all.add(Amendment.address(
                    optional(address.district(), "address.district"), optional(address.detail(), "address.detail")));
        }
        extras(body.also()).forEach(extra -> all.add(Amendment.also(extra)));
        return all;
    }

    private static List<Appointment.Extra> extras(@Nullable List<Extra> also) {
        return Optional.ofNullable(also).orElse(List.of()).stream()
                .map(extra -> new Appointment.Extra(
                        optional(extra.product(), "also.product"), text(extra.words(), "also.words")))
                .toList();
    }

    /// @return what can be reported of a visit
    static Appointment.Status reported(@Nullable String status) {
        return REPORTED.stream()
                .filter(known -> known.wire().equals(status))
                .findFirst()
                .orElseThrow(() -> new Wrong("status"));
    }

    static @Nullable String optional(@Nullable String text, String field) {
        return text == null ? null : text(text, field);
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
