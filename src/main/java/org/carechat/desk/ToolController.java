package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carechat.conversation.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent does for the customer beside talking: sends a self-check, verifies coverage, books a visit. Only
/// for whoever owns the conversation. A call that comes again under the same `Idempotency-Key`, because its answer
/// was lost, is answered again and not done again.
@RestController("deskToolController")
@RequestMapping(Area.REST)
class ToolController {

    private static final int LONGEST_VALUE = 200;
    private static final Set<String> PLACE = Set.of("product", "service", "city", "district", "from");
    private static final Set<String> VISIT =
            Set.of("product", "service", "city", "district", "address", "phone", "name", "symptom", "slot");

    record Items<T>(List<T> items) {}

    record SelfCheck(@Nullable String check, @Nullable String product) {}

    record Sent(long seq) {}

    record Facts(@Nullable Map<String, String> facts) {}

    /// @param decision the rules API's, whole; absent while facts are missing
    /// @param text what the customer could be told; nothing is said unless the agent sends it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(
            @Nullable Map<String, Object> decision,
            @Nullable String text,
            List<String> missing) {}

    record Booked(Map<String, Object> appointment, long seq) {}

    private final Serving serving;
    private final CheckTool checks;
    private final CoverageTool coverage;
    private final BookingTool booking;
    private final Clock clock;
    private final ZoneId zone;

    ToolController(
            Serving serving, CheckTool checks, CoverageTool coverage, BookingTool booking, Clock clock, ZoneId zone) {
        this.serving = serving;
        this.checks = checks;
        this.coverage = coverage;
        this.booking = booking;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/self-checks")
    Items<CheckTool.Offered> checks() {
        return new Items<>(checks.offered());
    }

    @PostMapping("/conversations/{id}/self-check")
    Sent send(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody SelfCheck wanted) {
        String check = Checks.text("check", wanted.check(), Checks.LONGEST_NAME);
        String product = Checks.text("product", wanted.product(), Checks.LONGEST_NAME);
        return serving.act(
                new Call<>(id, signedIn.agent(), key, wanted, Sent.class),
                customer -> checks.begin(customer, check, product)
                        .map(told -> new Deed(told, new Sent(0)))
                        .orElseThrow(() -> DeskRefusal.of(DeskFault.NOTHING_TO_SEND)));
    }

    @GetMapping("/conversations/{id}/coverage")
    Items<CoverageTool.Field> facts(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn, @PathVariable String id) {
        return new Items<>(
                coverage.fields(serving.customer(id, signedIn.agent()).state()));
    }

    @PostMapping("/conversations/{id}/coverage")
    Verified verify(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody Facts given) {
        Map<String, String> facts = bounded(given.facts() == null ? Map.of() : given.facts());
        return serving.act(
                new Call<>(id, signedIn.agent(), key, new TreeMap<>(facts), Verified.class),
                customer -> verified(coverage.verify(customer, facts)));
    }

    private static Deed verified(CoverageTool.Verdict verdict) {
        return switch (verdict) {
            case CoverageTool.Verdict.Decided decided ->
                new Deed(
                        new Outcome(decided.entries(), List.of(), null),
                        new Verified(decided.decision(), decided.words(), List.of()));
            case CoverageTool.Verdict.Open open ->
                new Deed(new Outcome(open.entries(), List.of(), null), new Verified(null, null, open.missing()));
            case CoverageTool.Verdict.Wrong(String fact) -> throw DeskRefusal.invalid(fact, "wrong");
            case CoverageTool.Verdict.NoAnswer ignored -> throw DeskRefusal.of(DeskFault.NO_ANSWER);
        };
    }

    @GetMapping("/conversations/{id}/slots")
    Items<Map<String, Object>> slots(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestParam Map<String, String> wanted) {
        Map<String, String> filled = known(PLACE, wanted);
        LocalDate from = from(filled.remove("from"));
        return new Items<>(booking.windows(serving.customer(id, signedIn.agent()), filled, from)
                .orElseThrow(() -> DeskRefusal.of(DeskFault.NO_ANSWER)));
    }

    @PostMapping("/conversations/{id}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    Booked book(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, String> wanted) {
        Map<String, String> filled = known(VISIT, wanted);
        String slot = Checks.text("slot", filled.remove("slot"), LONGEST_VALUE);
        return serving.act(
                new Call<>(id, signedIn.agent(), key, new TreeMap<>(wanted), Booked.class),
                customer -> booked(booking.book(customer, filled, slot)));
    }

    private static Deed booked(BookingTool.Answer answer) {
        return switch (answer) {
            case BookingTool.Answer.Booked(Map<String, Object> visit, Outcome told) ->
                new Deed(told, new Booked(visit, 0));
            case BookingTool.Answer.Exists(Map<String, Object> visit) ->
                throw DeskRefusal.of(DeskFault.ALREADY_BOOKED, "number", String.valueOf(visit.get("number")));
            case BookingTool.Answer.Taken ignored -> throw DeskRefusal.of(DeskFault.SLOT_TAKEN);
            case BookingTool.Answer.Incomplete(String field) -> throw DeskRefusal.invalid(field, "wrong");
            case BookingTool.Answer.NoAnswer ignored -> throw DeskRefusal.of(DeskFault.NO_ANSWER);
        };
    }

    private LocalDate from(@Nullable String day) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        try {
            LocalDate wanted = day == null || day.isEmpty() ? tomorrow : LocalDate.parse(day);
            return wanted.isBefore(tomorrow) ? tomorrow : wanted;
        } catch (DateTimeParseException unreadable) {
            throw DeskRefusal.invalid("from", "day");
        }
    }

    private static Map<String, String> known(Set<String> fields, Map<String, String> given) {
        given.keySet().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw DeskRefusal.invalid(field, "wrong");
                });
        return bounded(given);
    }

    private static Map<String, String> bounded(Map<String, String> given) {
        if (given.size() > Checks.MOST_NAMES) {
            throw DeskRefusal.invalid("facts", "length");
        }
        Map<String, String> bounded = new LinkedHashMap<>();
        given.forEach((field, value) -> bounded.put(field, Checks.optional(field, value, LONGEST_VALUE)));
        return bounded;
    }
}
