package org.carechat.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carechat.cases.Case;
import org.carechat.cases.CaseKind;
import org.carechat.cases.CaseWork;
import org.carechat.cases.Handler;
import org.carechat.handoff.Agent;
import org.carechat.handoff.Agents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Opening cases, and whatever changes them. Each call answers the case as it stands afterwards.
@RestController("deskCaseWorkController")
@RequestMapping(Area.REST + "/cases")
class CaseWorkController {

    private static final int LONGEST_PROMISE = 200;
    private static final Duration FARTHEST = Duration.ofDays(366);

    record NewCase(
            @Nullable String conversation,
            @Nullable String kind,
            @Nullable Integer grade,
            @Nullable String words) {}

    /// @param agent whoever asks where it is left out
    record Assignment(@Nullable String agent) {}

    record Grading(@Nullable Integer grade) {}

    record NewNote(@Nullable String text) {}

    record NewPromise(@Nullable String what, @Nullable String due) {}

    /// @param answer what the customer is told who asks how it ended
    record Closing(@Nullable String reason, @Nullable String answer) {}

    /// An empty object, or nothing at all.
    record Nothing() {}

    private final CaseWork work;
    private final CaseViews views;
    private final Agents agents;
    private final Clock clock;

    CaseWorkController(CaseWork work, CaseViews views, Agents agents, Clock clock) {
        this.work = work;
        this.views = views;
        this.agents = agents;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseView open(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody NewCase wanted) {
        String conversation = Checks.text("conversation", wanted.conversation(), Checks.LONGEST_NAME);
        CaseKind kind = CaseKind.ofWire(Checks.given("kind", wanted.kind()))
                .orElseThrow(() -> DeskRefusal.invalid("kind", "value"));
        int grade = wanted.grade() == null ? Case.LOWEST : grade(wanted.grade());
        String words = Checks.text("words", wanted.words(), Checks.LONGEST_TEXT);
        Optional<Case> opened = working(signedIn, key, wanted)
                .open(conversation, kind, grade, words, views.contact(kind), handler(signedIn.agent()));
        return views.whole(opened.orElseThrow(() -> DeskRefusal.of(DeskFault.NOT_FOUND)));
    }

    @PostMapping("/{id}/assign")
    CaseView assign(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Assignment assignment) {
        String wanted = assignment == null ? null : assignment.agent();
        Agent to = wanted == null
                ? signedIn.agent()
                : agents.find(wanted).orElseThrow(() -> DeskRefusal.invalid("agent", "agent"));
        return answer(work.assign(id, handler(to)));
    }

    @PostMapping("/{id}/grade")
    CaseView grade(@PathVariable String id, @RequestBody Grading grading) {
        return answer(work.grade(id, grade(Checks.given("grade", grading.grade()))));
    }

    @PostMapping("/{id}/notes")
    CaseView note(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody NewNote note) {
        String text = Checks.text("text", note.text(), Checks.LONGEST_TEXT);
        return answer(working(signedIn, key, note).note(id, handler(signedIn.agent()), text));
    }

    @PostMapping("/{id}/promises")
    CaseView promise(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody NewPromise promise) {
        String what = Checks.text("what", promise.what(), LONGEST_PROMISE);
        Instant due = due(Checks.given("due", promise.due()));
        return answer(working(signedIn, key, promise).promise(id, handler(signedIn.agent()), what, due));
    }

    @PostMapping("/{id}/promises/{promise}/keep")
    CaseView keep(
            @PathVariable String id,
            @PathVariable String promise,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return answer(work.keep(id, promise));
    }

    @PostMapping("/{id}/close")
    CaseView close(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn signedIn,
            @PathVariable String id,
            @RequestHeader(name = Call.HEADER, required = false) @Nullable String key,
            @RequestBody Closing closing) {
        String reason = Checks.text("reason", closing.reason(), Checks.LONGEST_TEXT);
        String answer = Checks.optional("answer", closing.answer(), Checks.LONGEST_TEXT);
        return answer(working(signedIn, key, closing)
                .close(id, handler(signedIn.agent()), reason, answer.isEmpty() ? null : answer));
    }

    /// What comes again under the same key, because its answer was lost, is made once.
    private CaseWork working(SignedIn signedIn, @Nullable String key, Object wanted) {
        return key == null ? work : work.naming(Call.name(signedIn.agent(), key, wanted));
    }

    private CaseView answer(Optional<Case> changed) {
        return views.whole(changed.orElseThrow(() -> DeskRefusal.of(DeskFault.NO_SUCH_CASE)));
    }

    private static int grade(int grade) {
        if (grade < Case.LOWEST || grade > Case.HIGHEST) {
            throw DeskRefusal.invalid("grade", "value");
        }
        return grade;
    }

    private Instant due(String text) {
        Instant now = clock.instant();
        try {
            Instant due = OffsetDateTime.parse(text).toInstant();
            if (due.isAfter(now) && due.isBefore(now.plus(FARTHEST))) {
                return due;
            }
        } catch (DateTimeParseException unreadable) {
            // Worded like a time that can't be meant.
        }
        throw DeskRefusal.invalid("due", "due");
    }

    private static Handler handler(Agent agent) {
        return new Handler(agent.id(), agent.name());
    }
}
