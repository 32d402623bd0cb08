package org.carechat.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what another book answers, and refuses what isn't the contract's shape: an [IllegalArgumentException]
/// says what is missing.
final class VisitReader {

    private VisitReader() {}

    static List<VisitSlot> slots(JsonNode answer) {
        List<VisitSlot> slots = new ArrayList<>();
        for (JsonNode slot : required(answer, "slots")) {
            Appointment.Window window = window(slot);
            slots.add(new VisitSlot(text(slot, "id"), window.date(), window.from(), window.to()));
        }
        return slots;
    }

    static Appointment appointment(JsonNode answer) {
        JsonNode contact = required(answer, "contact");
        JsonNode address = required(answer, "address");
        return new Appointment(
                text(answer, "id"),
                optional(answer, "number") == null ? text(answer, "id") : text(answer, "number"),
                status(text(answer, "status")),
                VisitService.ofWire(text(answer, "service")).orElseThrow(() -> new IllegalArgumentException("service")),
                text(answer, "product"),
                optional(answer, "symptom"),
                also(answer.path("also")),
                answer.path("danger").asBoolean(false),
                window(required(answer, "slot")),
                new Appointment.Contact(text(contact, "name"), text(contact, "phone")),
                new Appointment.Address(text(address, "city"), optional(address, "district"), text(address, "detail")),
                null,
                List.of(),
                optional(answer, "conversation"),
                timeline(answer.path("timeline")));
    }

    /// @return the request as the contract writes it
    static Map<String, Object> body(VisitRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("service", request.service().wire());
        body.put("product", request.product());
        put(body, "symptom", request.symptom());
        body.put("also", request.also().stream().map(AppointmentData::extra).toList());
        body.put("danger", request.danger());
        body.put("slot", Map.of("id", request.slot()));
        body.put(
                "contact",
                Map.of(
                        "name",
                        request.contact().name(),
                        "phone",
                        request.contact().phone()));
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("city", request.address().city());
        put(address, "district", request.address().district());
        address.put("detail", request.address().detail());
        body.put("address", address);
        put(body, "coverage", request.coverage());
        body.put("selfChecks", request.selfChecks());
        put(body, "conversation", request.conversation());
        return body;
    }

    /// @return the change as the contract writes it: only what is to change
    static Map<String, Object> body(Amendment amendment) {
        Map<String, Object> body = new LinkedHashMap<>();
        putAll(body, "contact", "name", amendment.name(), "phone", amendment.phone());
        putAll(body, "address", "district", amendment.district(), "detail", amendment.detail());
        put(body, "also", amendment.also() == null ? null : List.of(AppointmentData.extra(amendment.also())));
        return body;
    }

    private static void putAll(
            Map<String, Object> body, String key, String first, @Nullable String a, String second, @Nullable String b) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, first, a);
        put(fields, second, b);
        put(body, key, fields.isEmpty() ? null : fields);
    }

    private static List<Appointment.Extra> also(JsonNode extras) {
        List<Appointment.Extra> also = new ArrayList<>();
        for (JsonNode extra : extras) {
            also.add(new Appointment.Extra(optional(extra, "product"), text(extra, "words")));
        }
        return List.copyOf(also);
    }

    private static List<Appointment.Step> timeline(JsonNode steps) {
        List<Appointment.Step> timeline = new ArrayList<>();
        for (JsonNode step : steps) {
            Instant at = OffsetDateTime.parse(text(step, "at")).toInstant();
            timeline.add(new Appointment.Step(status(text(step, "status")), at, optional(step, "note")));
        }
        return timeline;
    }

    private static Appointment.Window window(JsonNode slot) {
        return new Appointment.Window(
                LocalDate.parse(text(slot, "date")),
                LocalTime.parse(text(slot, "from")),
                LocalTime.parse(text(slot, "to")));
    }

    private static Appointment.Status status(String name) {
        return Arrays.stream(Appointment.Status.values())
                .filter(status -> status.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("status '" + name + "'"));
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode found = node.path(field);
        if (found.isMissingNode() || found.isNull()) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return found;
    }

    private static String text(JsonNode node, String field) {
        JsonNode found = required(node, field);
        if (!found.isString()) {
            throw new IllegalArgumentException("'" + field + "' is no text");
        }
        return found.asString();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isString() ? found.asString() : null;
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
