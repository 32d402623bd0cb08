package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.bundle.YamlNode;
import tools.jackson.databind.JsonNode;

/// What must be true after a step: of the turn's events, of the conversation, of the packet that an agent sees.
/// Free wording is never asserted; `says` and `never` name words on which the meaning hangs.
record Expectation(List<JsonNode> events, Supplier<JsonNode> state, Supplier<JsonNode> packet) {

    void check(String what, YamlNode expected, Supplier<String> transcript) {
        String where = expected.file() + ":" + expected.line() + " expects " + what + transcript.get();
        switch (what) {
            case "acts" -> assertThat(acts()).as(where).containsExactlyElementsOf(expected.texts());
            case "act" -> assertThat(acts()).as(where).last().isEqualTo(expected.text());
            case "some-act" -> assertThat(acts()).as(where).contains(expected.text());
            case "no-act" -> assertThat(acts()).as(where).doesNotContainAnyElementsOf(expected.texts());
            case "first-act" -> assertThat(acts()).as(where).first().isEqualTo(expected.text());
            case "flow" -> assertThat(last("flow")).as(where).isEqualTo(expected.text());
            case "cites" -> assertThat(cited()).as(where).containsAnyElementsOf(expected.texts());
            case "card" -> assertThat(cards()).as(where).contains(expected.text());
            case "card-has" -> cardHas(expected, where);
            case "says" ->
                expected.texts().forEach(text -> assertThat(text()).as(where).containsPattern(text));
            case "never" ->
                expected.texts().forEach(text -> assertThat(text()).as(where).doesNotContainPattern(text));
            case "shortest-first" ->
                assertThat(first().codePointCount(0, first().length()))
                        .as(where)
                        .isLessThanOrEqualTo(60);
            case "mode" ->
                assertThat(state.get().path("mode").asString()).as(where).isEqualTo(expected.text());
            case "silent" -> assertThat(acts()).as(where).isEmpty();
            case "choices" ->
                expected.texts()
                        .forEach(label -> assertThat(labels()).as(where).anyMatch(known -> known.contains(label)));
            case "said-by" -> assertThat(roles()).as(where).containsAll(expected.texts());
            case "packet" ->
                expected.texts()
                        .forEach(text ->
                                assertThat(packet.get().toString()).as(where).containsPattern(text));
            case "facts" ->
                expected.entries()
                        .forEach((fact, value) ->
                                assertThat(fact(fact)).as(where).isEqualTo(value.text()));
            default -> throw expected.wrong("nothing is known of '" + what + "'", "mend it");
        }
    }

    private List<String> acts() {
        return events.stream()
                .filter(event -> event.has("act"))
                .map(event -> event.path("act").asString())
                .toList();
    }

    private String last(String field) {
        return events.reversed().stream()
                .filter(event -> event.has("act"))
                .map(event -> event.path(field).asString(""))
                .findFirst()
                .orElse("");
    }

    private String first() {
        return events.stream()
                .filter(event -> event.has("act"))
                .map(event -> event.path("text").asString())
                .findFirst()
                .orElse("");
    }

    private List<String> cited() {
        return events.stream()
                .flatMap(event -> ChatClient.list(event.path("citations")).stream())
                .map(citation -> citation.path("article").asString())
                .toList();
    }

    private List<String> cards() {
        return events.stream()
                .map(event -> event.path("card").path("kind").asString(""))
                .toList();
    }

    private void cardHas(YamlNode expected, String where) {
        for (Map.Entry<String, YamlNode> entry : expected.entries().entrySet()) {
            List<String> found = events.stream()
                    .map(event -> event.path("card").at("/" + entry.getKey().replace('.', '/')))
                    .filter(value -> !value.isMissingNode())
                    .map(JsonNode::asString)
                    .toList();
            assertThat(found).as(where).contains(entry.getValue().text());
        }
    }

    private String text() {
        return events.stream()
                .filter(event -> event.has("act"))
                .map(event -> event.path("text").asString())
                .reduce("", (all, text) -> all + "\n" + text);
    }

    private List<String> labels() {
        return events.stream()
                .flatMap(event -> ChatClient.list(event.path("choices")).stream())
                .map(choice -> choice.path("label").asString())
                .toList();
    }

    private List<String> roles() {
        return events.stream()
                .map(event -> event.path("from").path("role").asString())
                .toList();
    }

    private String fact(String name) {
        JsonNode facts = state.get().path("facts");
        if (facts.isObject()) {
            JsonNode fact = facts.path(name);
            return fact.isObject() ? fact.path("value").asString("") : fact.asString("");
        }
        return ChatClient.list(facts).stream()
                .filter(fact -> fact.path("name").asString().equals(name))
                .map(fact -> fact.path("value").asString())
                .findFirst()
                .orElse("");
    }
}
