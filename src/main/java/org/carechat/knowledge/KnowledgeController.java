package org.carechat.knowledge;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Current;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Reloading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The administrators' door to the knowledge base. Who may pass is settled before: everything below
/// `/api/v1/admin` needs an administrator's session at the desk.
@RestController
@RequestMapping("/api/v1/admin/knowledge")
class KnowledgeController {

    private static final String TYPES = "https://carechat.org/problems/";
    private static final int LONGEST_QUERY = 2_000;

    private final Current current;
    private final Reloading reloading;
    private final Gaps gaps;
    private final GapGroups groups;
    private final Days days;

    /// Today, in the service's zone.
    record Days(Clock clock, ZoneId zone) {

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), zone);
        }
    }

    KnowledgeController(Current current, Reloading reloading, Gaps gaps, GapGroups groups, Clock clock, ZoneId zone) {
        this.current = current;
        this.reloading = reloading;
        this.gaps = gaps;
        this.groups = groups;
        days = new Days(clock, zone);
    }

    /// @param version of the bundle in use
    /// @param problems what is wrong with the files on this node's disk as they are now
    record Overview(String version, List<ArticleView> articles, List<Problem> problems) {}

    record Reloaded(String version) {}

    /// @param product what the conversation is thought to be about; left out where it isn't known
    /// @param day the day on which it is asked; today where it is left out
    record PreviewRequest(
            @Nullable String query,
            @Nullable String product,
            @Nullable LocalDate day) {}

    record GapView(String question, long count, Instant last, List<String> others) {}

    record Gathered<T>(List<T> items) {}

    record Files(String version, Map<String, String> files) {}

    @GetMapping
    Overview overview() {
        KnowledgeBase knowledge = current.part(KnowledgeBase.class);
        LocalDate today = days.today();
        List<ArticleView> articles = knowledge.articles().all().stream()
                .map(article -> ArticleView.of(article, knowledge.text(), today))
                .toList();
        return new Overview(current.part(Bundle.class).version(), articles, reloading.problems());
    }

    @PostMapping("/reload")
    Reloaded reload() {
        return switch (reloading.reload()) {
            case Reloading.Result.Taken taken -> new Reloaded(taken.version());
            case Reloading.Result.Refused refused -> throw refused(refused);
        };
    }

    @PostMapping("/preview")
    Preview preview(@RequestBody PreviewRequest wanted) {
        String query = wanted.query() == null ? "" : wanted.query().strip();
        if (query.isEmpty() || query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw problem(HttpStatus.BAD_REQUEST, "invalid", "'query' must have 1 to " + LONGEST_QUERY + " characters");
        }
        LocalDate day = wanted.day() == null ? days.today() : wanted.day();
        Lookup lookup = current.part(KnowledgeBase.class).lookup(query, wanted.product(), day);
        return Preview.of(lookup, day);
    }

    @GetMapping("/gaps")
    Gathered<GapView> gaps() {
        return new Gathered<>(groups.of(gaps.all()).stream()
                .map(group -> new GapView(group.question(), group.times(), group.last(), group.others()))
                .toList());
    }

    /// The files of a bundle that is or was in use: decisions name theirs.
    @GetMapping("/versions/{version}")
    Files files(@PathVariable String version) {
        Bundle bundle = reloading
                .find(version)
                .orElseThrow(() -> problem(
                        HttpStatus.NOT_FOUND, "not-found", "no knowledge base '" + version + "' was ever in use"));
        return new Files(version, bundle.files());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    private static ErrorResponseException refused(Reloading.Result.Refused refused) {
        String words = refused.problems().size() + " problems in the files; the version in use stays";
        ErrorResponseException problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "knowledge-unsound", words);
        problem.getBody().setProperty("version", refused.version());
        problem.getBody().setProperty("problems", refused.problems());
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String type, String words) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setType(URI.create(TYPES + type));
        return new ErrorResponseException(status, detail, null);
    }
}
