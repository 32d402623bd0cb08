package org.carechat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Current;
import org.carechat.conversation.Conversation;
import org.carechat.coverage.AgentCoverage;
import org.carechat.desk.CoverageTool;
import org.carechat.desk.Served;
import org.carechat.handoff.Labels;

/// Verifies coverage for agents by the rules in use. Thread-safe.
final class AgentVerdicts implements CoverageTool {

    private final Current current;
    private final Labels labels;
    private final Clock clock;
    private final ZoneId zone;

    AgentVerdicts(Current current, Labels labels, Clock clock, ZoneId zone) {
        this.current = current;
        this.labels = labels;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Field> fields(Conversation state) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, String> known = current.part(AgentCoverage.class).known(state, today, zone);
        return AgentCoverage.fields().stream()
                .map(field -> new Field(
                        field.name(),
                        labels.of("fact", field.slot()),
                        field.kind(),
                        field.values().stream()
                                .map(value -> new Value(value, label(field, value)))
                                .toList(),
                        known.get(field.name())))
                .toList();
    }

    private String label(AgentCoverage.Field field, String value) {
        return field.name().equals("product") ? labels.product(value) : labels.word(field.slot(), value);
    }

    @Override
    public Verdict verify(Served customer, Map<String, String> facts) {
        return switch (current.part(AgentCoverage.class).verify(customer.state(), facts, customer.now(), zone)) {
            case AgentCoverage.Verdict.Decided decided ->
                new Verdict.Decided(decided.entries(), decided.decision(), decided.words());
            case AgentCoverage.Verdict.Open open ->
                new Verdict.Open(
                        open.entries(),
                        open.missing().stream().map(this::called).toList());
            case AgentCoverage.Verdict.Wrong wrong -> new Verdict.Wrong(wrong.fact());
            case AgentCoverage.Verdict.NoAnswer ignored -> new Verdict.NoAnswer();
        };
    }

    private String called(String fact) {
        return AgentCoverage.fields().stream()
                .filter(field -> field.name().equals(fact))
                .findFirst()
                .map(field -> labels.of("fact", field.slot()))
                .orElse(fact);
    }
}
