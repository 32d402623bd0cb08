package org.carechat.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.carechat.webhooks.News;
import org.carechat.webhooks.Topic;

/// What others are told of cases: that one was opened, who has taken it on, that a promise was missed, that it was
/// closed. Nothing of what the customer said is told. Thread-safe.
final class CaseTopic implements Topic {

    private static final String OPENED = "opened";
    private static final String ASSIGNED = "assigned";
    private static final String ESCALATED = "escalated";
    private static final String CLOSED = "closed";

    private final CaseNews news;
    private final Cases cases;

    CaseTopic(CaseNews news, Cases cases) {
        this.news = news;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public Set<String> events() {
        return Set.of(event(OPENED), event(ASSIGNED), event(ESCALATED), event(CLOSED));
    }

    @Override
    public void gather(Consumer<List<String>> sink) {
        news.noted().forEach(id -> gather(id, sink));
    }

    private void gather(String id, Consumer<List<String>> sink) {
        Set<String> steps = cases.find(id).map(one -> steps(one).keySet()).orElse(Set.of());
        Set<String> told = news.told(id);
        List<String> items = steps.stream()
                .filter(step -> !told.contains(step))
                .map(step -> id + " " + step)
                .toList();
        if (!items.isEmpty()) {
            sink.accept(items);
        }
        news.told(id, steps);
    }

    @Override
    public Optional<News> read(String item) {
        String[] words = item.split(" ", 2);
        return cases.find(words[0])
                .flatMap(one -> Optional.ofNullable(steps(one).get(words[1]))
                        .map(at -> new News(event(kind(words[1])), words[0] + "-" + words[1], fields(one, at))));
    }

    /// @return what has become of a case, each with its time; names say the same for ever
    private static Map<String, Instant> steps(Case one) {
        Map<String, Instant> steps = new LinkedHashMap<>();
        steps.put(OPENED, one.openedAt());
        Handler handler = one.handler();
        if (handler != null) {
            steps.put(ASSIGNED + ":" + handler.id(), one.changedAt());
        }
        one.promises().stream()
                .filter(CaseTopic::wasMissed)
                .forEach(promise -> steps.put(ESCALATED + ":" + promise.id(), promise.due()));
        if (!one.isOpen()) {
            steps.put(CLOSED, one.changedAt());
        }
        return steps;
    }

    /// One that was missed and kept afterwards has still been missed.
    private static boolean wasMissed(CasePromise promise) {
        Instant settled = promise.settledAt();
        return switch (promise.state()) {
            case OPEN -> false;
            case MISSED -> true;
            case KEPT -> settled != null && settled.isAfter(promise.due());
        };
    }

    private static String kind(String step) {
        int colon = step.indexOf(':');
        return colon < 0 ? step : step.substring(0, colon);
    }

    private static String event(String kind) {
        return "case." + kind;
    }

    private static Map<String, Object> fields(Case one, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", at.toString());
        fields.put("case", one.id());
        fields.put("number", one.number());
        fields.put("kind", one.kind().wire());
        fields.put("grade", one.grade());
        fields.put("status", one.status().wire());
        fields.put("conversation", one.conversation());
        Handler handler = one.handler();
        if (handler != null) {
            fields.put("owner", handler.name());
        }
        one.due().ifPresent(due -> fields.put("due", due.toString()));
        return fields;
    }
}
