package org.carechat.desk;

import java.util.List;
import java.util.Optional;
import org.carechat.cases.Case;
import org.carechat.cases.Cases;
import org.carechat.conversation.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What has to be followed up: the lists, and one case whole, by its id or by the number that customers quote.
@RestController("deskCaseController")
@RequestMapping(Area.REST + "/cases")
class CaseController {

    private static final int MOST = 500;

    private final Cases cases;
    private final CaseViews views;

    CaseController(Cases cases, CaseViews views) {
        this.cases = cases;
        this.views = views;
    }

    @GetMapping
    Listed<CaseView> list(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String q) {
        List<Case> found = switch (state) {
            case "open" -> cases.open(MOST);
            case "mine" ->
                cases.open(MOST).stream()
                        .filter(one -> isOf(one, signedIn.account().id()))
                        .toList();
            case "closed" ->
                cases.newest(MOST).stream().filter(one -> !one.isOpen()).toList();
            case "all" -> cases.newest(MOST);
            default -> throw DeskRefusal.invalid("state", "value");
        };
        String query = q.strip();
        return new Listed<>(found.stream()
                .filter(one -> matches(one, query))
                .map(views::listed)
                .toList());
    }

    @GetMapping("/{id}")
    CaseView read(@PathVariable String id) {
        Optional<Case> found = CaseNumber.in(id).map(cases::numbered).orElseGet(() -> cases.find(id));
        return views.whole(found.orElseThrow(() -> DeskRefusal.of(DeskFault.NO_SUCH_CASE)));
    }

    private static boolean isOf(Case one, @Nullable String agent) {
        return one.handler() != null && one.handler().id().equals(agent);
    }

    private boolean matches(Case one, String query) {
        return query.isEmpty()
                || CaseNumber.in(query).filter(one.number()::equals).isPresent()
                || one.words().contains(query)
                || one.conversation().equals(query)
                || views.kind(one.kind()).contains(query);
    }
}
