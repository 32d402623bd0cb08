package org.carechat.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.Cases;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.customer.Erasure;
import org.carechat.customer.Erasure.OpenVisits;
import org.carechat.customer.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Carries out what a customer asked for in a case of erasure, by the same steps as if they had called it up
/// themselves. It can't be undone, so it takes a supervisor; the case goes with the rest.
@RestController("deskCaseErasureController")
@RequestMapping(Area.REST + "/cases/{id}/erase")
class CaseErasureController {

    private static final Logger LOG = LoggerFactory.getLogger(CaseErasureController.class);

    /// @param appointments `cancel` or `keep`, needed where visits are still to come
    record Wanted(@Nullable String appointments) {}

    private final Cases cases;
    private final Feed feed;
    private final Erasure erasure;

    CaseErasureController(Cases cases, Feed feed, Erasure erasure) {
        this.cases = cases;
        this.feed = feed;
        this.erasure = erasure;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wanted wanted) {
        OpenVisits wish = wish(wanted == null ? null : wanted.appointments());
        Case asked = cases.find(id).orElseThrow(() -> DeskRefusal.of(DeskFault.NO_SUCH_CASE));
        if (asked.kind() != CaseKind.ERASURE || !asked.isOpen()) {
            throw DeskRefusal.of(DeskFault.NO_ERASURE);
        }
        Head head = feed.head(asked.conversation()).orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND));
        check(erasure.erase(head, wish));
        LOG.info("{} had everything erased as case {} asked", signedIn.account().id(), asked.number());
    }

    private static void check(Erasure.Result result) {
        switch (result) {
            case Erasure.Result.Erased ignored -> {}
            case Erasure.Result.Open open -> throw refused("open", open.visits());
            case Erasure.Result.TooLate late -> throw refused("late", late.visits());
            case Erasure.Result.Unknown ignored -> throw refused("unknown", List.of());
        }
    }

    private static DeskRefusal refused(String why, List<Visit> visits) {
        String numbers = visits.stream()
                .map(visit -> String.valueOf(visit.data().get("number")))
                .collect(Collectors.joining(", "));
        return DeskRefusal.of(DeskFault.OPEN_APPOINTMENTS, Map.of("why", why, "numbers", numbers));
    }

    private static OpenVisits wish(@Nullable String appointments) {
        return switch (appointments) {
            case null -> OpenVisits.NAME;
            case "cancel" -> OpenVisits.CANCEL;
            case "keep" -> OpenVisits.KEEP;
            default -> throw DeskRefusal.invalid("appointments", "value");
        };
    }
}
