package org.carechat.reliability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carechat.reliability.History.Line;
import org.carechat.reliability.History.What;

/// How long customers waited, in milliseconds, in order.
record Figures(List<Long> millis) {

    /// @return from each acknowledgement to the first answer of its turn that a reader of the conversation was
    ///     shown
    static Figures answers(List<Line> history, Map<String, List<Logged>> logs) {
        Map<String, Long> shown = new HashMap<>();
        history.stream()
                .filter(line -> line.what() == What.SAW)
                .forEach(line -> shown.putIfAbsent(line.id(), line.nanos()));
        Map<String, Long> answered = new HashMap<>();
        logs.values().stream()
                .flatMap(List::stream)
                .filter(event -> !event.role().equals("customer"))
                .forEach(event -> {
                    if (shown.containsKey(event.id())) {
                        answered.merge(event.turn(), shown.get(event.id()), Math::min);
                    }
                });
        Map<String, String> turns = new HashMap<>();
        logs.values().stream()
                .flatMap(List::stream)
                .filter(event -> !event.message().isEmpty())
                .forEach(event -> turns.put(event.message(), event.turn()));
        return new Figures(history.stream()
                .filter(line -> line.what() == What.ACKNOWLEDGED)
                .filter(line -> answered.containsKey(turns.get(line.id())))
                .map(line -> (answered.get(turns.get(line.id())) - line.nanos()) / 1_000_000)
                .sorted()
                .toList());
    }

    /// @return of the messages that were acknowledged in this span of the JVM's nanoseconds
    static Figures answers(List<Line> history, Map<String, List<Logged>> logs, long from, long until) {
        List<Line> span = history.stream()
                .filter(line -> line.what() != What.ACKNOWLEDGED || line.nanos() >= from && line.nanos() < until)
                .toList();
        return answers(span, logs);
    }

    long at(double share) {
        return millis.isEmpty() ? 0 : millis.get((int) Math.min(millis.size() - 1L, (long) (millis.size() * share)));
    }

    @Override
    public String toString() {
        return "median " + at(0.5) + " ms, p99 " + at(0.99) + " ms, most " + at(1) + " ms, of " + millis.size();
    }
}
