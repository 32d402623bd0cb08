package org.carechat.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Slot;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Slots;
import org.jspecify.annotations.Nullable;

/// The case in at most eight lines, always in the same order: danger, wish, done, warranty, visit, mood, the
/// customer's own words, promises. A line with nothing to say is left out.
final class Summary {

    private static final int LONGEST_QUOTE = 60;
    private static final String SEPARATOR = "、";

    private final Labels labels;

    Summary(Labels labels) {
        this.labels = labels;
    }

    String of(Conversation state, List<Posted> events, Priority priority, @Nullable String reason) {
        List<String> lines = new ArrayList<>();
        lines.add(line("safety", labels.of("priority", priority.wire()) + " · " + danger(state)));
        lines.add(line("wish", wish(state, reason)));
        add(lines, "done", done(state));
        add(lines, "warranty", warranty(state));
        add(lines, "visit", visit(state));
        add(lines, "mood", state.value(Slots.MOOD).map(mood -> labels.of("mood", mood)));
        add(lines, "words", words(state, events));
        add(lines, "promises", promises(state));
        return String.join("\n", lines);
    }

    private String danger(Conversation state) {
        String hazard = state.flag(Flags.HAZARD);
        if (hazard != null) {
            return labels.of("hazard", hazard);
        }
        return labels.text(state.flag(Flags.LOCKED) == null ? "no-danger" : "locked");
    }

    private String wish(Conversation state, @Nullable String reason) {
        Stream<String> facts = Stream.of(
                        Slots.PRODUCT,
                        Slots.MODEL,
                        Slots.SYMPTOM,
                        Slots.ERROR_CODE,
                        Slots.PURCHASE_DATE,
                        Slots.CHANNEL,
                        Slots.SERVICE)
                .flatMap(name -> Optional.ofNullable(state.slots().get(name)).stream())
                .map(this::inWords);
        Stream<String> why = reason == null ? Stream.of() : Stream.of(labels.of("reason", reason));
        return Stream.concat(facts, why).collect(Collectors.joining(SEPARATOR));
    }

    /// A symptom is best told in the customer's own words.
    private String inWords(Slot slot) {
        boolean own = slot.name().equals(Slots.SYMPTOM) && !slot.said().isBlank();
        return own ? "“" + cut(slot.said()) + "”" : labels.shown(slot);
    }

    private Optional<String> done(Conversation state) {
        return joined(state.findings("self-check").stream().map(this::check));
    }

    private String check(Finding finding) {
        Map<String, Object> data = finding.data();
        Object title = data.getOrDefault("title", data.getOrDefault("symptom", finding.id()));
        Object outcome = data.get("outcome");
        return outcome == null ? String.valueOf(title) : title + " → " + labels.of("outcome", String.valueOf(outcome));
    }

    private Optional<String> warranty(Conversation state) {
        List<Map<String, Object>> decisions = new Results(labels).decisions(state);
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        Object outcome = decisions.getLast().get("outcome");
        return outcome == null ? Optional.empty() : Optional.of(labels.of("coverage", String.valueOf(outcome)));
    }

    private Optional<String> visit(Conversation state) {
        return joined(new Results(labels).appointments(state).stream().map(this::appointment));
    }

    private String appointment(Map<String, Object> appointment) {
        Object number = appointment.getOrDefault("number", appointment.getOrDefault("id", ""));
        String when = appointment.get("slot") instanceof Map<?, ?> slot
                ? slot.get("date") + " " + slot.get("from") + "–" + slot.get("to")
                : "";
        return (when + " " + number).strip();
    }

    private Optional<String> words(Conversation state, List<Posted> events) {
        List<Finding> left = state.findings(HandoffSkill.MESSAGE);
        Optional<String> message = left.isEmpty()
                ? longestWords(events)
                : Optional.of(String.valueOf(left.getLast().data().get("text")));
        return message.filter(said -> !said.isBlank()).map(said -> "“" + cut(said) + "”");
    }

    private static Optional<String> longestWords(List<Posted> events) {
        return events.stream()
                .map(Posted::event)
                .flatMap(event ->
                        event instanceof Event.CustomerMessage said && said.content() instanceof Content.Text text
                                ? Stream.of(text.text())
                                : Stream.of())
                .max(Comparator.comparingInt(String::length));
    }

    private Optional<String> promises(Conversation state) {
        return joined(state.findings("promise").stream()
                .filter(promise -> !"kept".equals(promise.data().get("state")))
                .map(promise -> String.valueOf(promise.data().getOrDefault("what", promise.id()))));
    }

    private static Optional<String> joined(Stream<String> parts) {
        return Optional.of(parts.collect(Collectors.joining(SEPARATOR))).filter(all -> !all.isEmpty());
    }

    private void add(List<String> lines, String key, Optional<String> text) {
        text.ifPresent(found -> lines.add(line(key, found)));
    }

    private String line(String key, String text) {
        return labels.render("summary." + key, Map.of("text", text.replaceAll("\\s*\\R\\s*", " ")));
    }

    static String cut(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
