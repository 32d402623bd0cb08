package org.carechat.booking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.bundle.Products;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The door of the book that ships, `/booking/v1`. Windows are open to anyone; appointments to other systems
/// with the service key, and to a conversation for its own.
@RestController
@RequestMapping("/booking/v1")
class BookingController {

    private static final int MOST_DAYS = 31;
    private static final int LONGEST_TEXT = 200;

    private final BuiltInBooking book;
    private final Callers callers;
    private final Feed feed;
    private final Products products;
    private final Phrasebook phrasebook;

    BookingController(BuiltInBooking book, Callers callers, Feed feed, Products products, Phrasebook phrasebook) {
        this.book = book;
        this.callers = callers;
        this.feed = feed;
        this.products = products;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/slots")
    Map<String, Object> slots(
            @RequestParam String city,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam String product,
            @RequestParam(defaultValue = "repair") String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "7") int days,
            @Nullable Locale locale) {
        VisitService wanted = VisitService.ofWire(service).orElseThrow(() -> invalid("service", locale));
        if (products.find(product) == null) {
            throw invalid("product", locale);
        }
        if (city.isBlank() || city.length() > LONGEST_TEXT) {
            throw invalid("city", locale);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw invalid("days", locale);
        }
        SlotQuery query = new SlotQuery(city, district, product, wanted, day(from, locale), days);
        return switch (book.slots(query)) {
            case BookingApi.Slots free -> slots(query, free.slots());
            case BookingApi.Unavailable ignored -> throw problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", locale);
        };
    }

    @PostMapping("/appointments")
    ResponseEntity<Map<String, Object>> book(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody VisitJson.Request body,
            @Nullable Locale locale) {
        String conversation = conversation(authorization, locale);
        if (key == null || key.isBlank() || key.length() > 100) {
            throw invalid("Idempotency-Key", locale);
        }
        String owned = conversation == null ? body.conversation() : conversation;
        String person = owned == null ? null : person(owned);
        // What another system names is a conversation of its own, where it isn't one of this service.
        if (conversation != null && person == null) {
            throw invalid("conversation", locale);
        }
        VisitRequest request = checked(() -> VisitJson.checked(body, owned, person), locale);
        if (products.find(request.product()) == null) {
            throw invalid("product", locale);
        }
        // Nobody can find out what others use as a key.
        String scoped = (conversation == null ? "service" : conversation) + "/" + key;
        Appointment visit = booked(book.book(scoped, request), conversation, locale);
        return ResponseEntity.status(HttpStatus.CREATED).body(AppointmentData.whole(visit));
    }

    @GetMapping("/appointments")
    Map<String, Object> numbered(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam String number,
            @Nullable Locale locale) {
        String conversation = conversation(authorization, locale);
        return AppointmentData.whole(booked(book.numbered(number), conversation, locale));
    }

    @GetMapping("/appointments/{id}")
    Map<String, Object> find(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @PathVariable String id,
            @Nullable Locale locale) {
        return AppointmentData.whole(own(id, authorization, locale));
    }

    @PatchMapping("/appointments/{id}")
    Map<String, Object> reschedule(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @PathVariable String id,
            @RequestBody VisitJson.Change body,
            @Nullable Locale locale) {
        Appointment visit = own(id, authorization, locale);
        List<Amendment> amendments = checked(() -> VisitJson.amendments(body), locale);
        if (body.slot() == null && amendments.isEmpty()) {
            throw invalid("slot", locale);
        }
        String conversation = conversation(authorization, locale);
        if (body.slot() != null) {
            String slot = checked(() -> VisitJson.slot(body.slot()), locale);
            visit = booked(book.reschedule(id, slot), conversation, locale);
        }
        for (Amendment amendment : amendments) {
            visit = booked(book.amend(id, amendment), conversation, locale);
        }
        return AppointmentData.whole(visit);
    }

    /// What the dispatch system reports: assigned, on the way, done. The same again changes nothing.
    @PostMapping("/appointments/{id}/progress")
    Map<String, Object> report(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @PathVariable String id,
            @RequestBody VisitJson.Report body,
            @Nullable Locale locale) {
        if (conversation(authorization, locale) != null) {
            throw problem(HttpStatus.FORBIDDEN, "service-key-needed", locale);
        }
        Appointment.Status status = checked(() -> VisitJson.reported(body.status()), locale);
        String note = checked(() -> VisitJson.optional(body.note(), "note"), locale);
        return switch (reported(id, status, note, locale)) {
            case BuiltInBooking.Progress.Taken taken -> AppointmentData.whole(taken.appointment());
            case BuiltInBooking.Progress.Unknown ignored ->
                throw problem(HttpStatus.NOT_FOUND, "no-such-appointment", locale);
            case BuiltInBooking.Progress.Backwards backwards ->
                throw refused("progress-backwards", backwards.stands(), locale);
            case BuiltInBooking.Progress.Over over -> throw refused("appointment-over", over.stands(), locale);
        };
    }

    @DeleteMapping("/appointments/{id}")
    Map<String, Object> cancel(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @PathVariable String id,
            @RequestParam(defaultValue = "caller") String reason,
            @Nullable Locale locale) {
        own(id, authorization, locale);
        if (reason.length() > LONGEST_TEXT) {
            throw invalid("reason", locale);
        }
        return AppointmentData.whole(booked(book.cancel(id, reason), conversation(authorization, locale), locale));
    }

    private BuiltInBooking.Progress reported(
            String id, Appointment.Status status, @Nullable String note, @Nullable Locale locale) {
        try {
            return book.report(id, status, note);
        } catch (StoreUnavailable e) {
            throw problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", locale);
        }
    }

    /// Somebody else's appointment answers as one that isn't there, so that ids can't be probed.
    private Appointment own(String id, @Nullable String authorization, @Nullable Locale locale) {
        return booked(book.find(id), conversation(authorization, locale), locale);
    }

    private Appointment booked(
            BookingApi.BookingAnswer answer, @Nullable String conversation, @Nullable Locale locale) {
        return switch (answer) {
            case BookingApi.Booked booked
            when conversation == null
                    || conversation.equals(booked.appointment().conversation()) -> booked.appointment();
            case BookingApi.Booked ignored -> throw problem(HttpStatus.NOT_FOUND, "no-such-appointment", locale);
            case BookingApi.NoSuchAppointment ignored ->
                throw problem(HttpStatus.NOT_FOUND, "no-such-appointment", locale);
            case BookingApi.SlotTaken ignored -> throw problem(HttpStatus.CONFLICT, "slot-taken", locale);
            case BookingApi.TooLate ignored -> throw problem(HttpStatus.CONFLICT, "too-late", locale);
            case BookingApi.Unavailable ignored -> throw problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", locale);
        };
    }

    /// @return the conversation that calls; null for another system with the service key
    private @Nullable String conversation(@Nullable String authorization, @Nullable Locale locale) {
        return switch (callers.who(authorization)) {
            case Callers.Caller.Service ignored -> null;
            case Callers.Caller.Customer customer -> customer.conversation();
            case Callers.Caller.Nobody ignored -> throw problem(HttpStatus.UNAUTHORIZED, "service-key-needed", locale);
        };
    }

    private @Nullable String person(String conversation) {
        return feed.head(conversation).map(Head::person).orElse(null);
    }

    private LocalDate day(@Nullable String from, @Nullable Locale locale) {
        try {
            return from == null ? book.today() : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw invalid("from", locale);
        }
    }

    private static Map<String, Object> slots(SlotQuery query, List<VisitSlot> free) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("service", query.service().wire());
        answer.put("city", query.city());
        answer.put("slots", free.stream().map(SlotChooser::data).toList());
        return answer;
    }

    private <T> T checked(Supplier<T> check, @Nullable Locale locale) {
        try {
            return check.get();
        } catch (VisitJson.Wrong e) {
            throw invalid(e.field(), locale);
        }
    }

    private BookingProblem invalid(String field, @Nullable Locale locale) {
        return BookingProblem.of(HttpStatus.BAD_REQUEST, "invalid", field, phrasebook, locale);
    }

    private BookingProblem refused(String name, Appointment.Status stands, @Nullable Locale locale) {
        return BookingProblem.of(HttpStatus.CONFLICT, name, stands.wire(), phrasebook, locale);
    }

    private BookingProblem problem(HttpStatus status, String name, @Nullable Locale locale) {
        return BookingProblem.of(status, name, null, phrasebook, locale);
    }
}
