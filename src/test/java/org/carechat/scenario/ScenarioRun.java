package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.YamlNode;
import tools.jackson.databind.JsonNode;

/// One run of a scenario through the real service. A step is one of `customer` (words), `choose` (a part of a
/// choice's words), `wait` (an ISO duration that passes by the service's clock), `mode` (waits until the
/// conversation is in it), `agent` (`online`, `away`, `accept`, `return`, `close`, or `say: words`), `later` (looks
/// at what has come meanwhile), `outside` (how the `rules` and the `booking` API of others behave from now on, as
/// an [Outside.Manner]), each with an optional `expect`.
final class ScenarioRun {

    private final RunningService service;
    private final ChatClient customer;
    private final List<String> transcript = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private DeskClient desk;

    /// What one step came to.
    ///
    /// @param acts of the bot's, in order
    /// @param millis until its turn had ended
    record Done(String step, List<String> acts, long millis) {}

    ScenarioRun(RunningService service) {
        this.service = service;
        this.customer = ChatClient.open(service);
    }

    void run(Scenario scenario) {
        for (YamlNode step : scenario.steps()) {
            long began = System.nanoTime();
            List<JsonNode> events = act(step);
            record(events);
            done.add(new Done(words(step), acts(events), (System.nanoTime() - began) / 1_000_000));
            YamlNode expect = step.find("expect");
            if (expect != null) {
                check(expect, events);
            }
        }
    }

    private List<JsonNode> act(YamlNode step) {
        for (Map.Entry<String, YamlNode> entry : step.entries().entrySet()) {
            switch (entry.getKey()) {
                case "customer" -> {
                    return customer.say(entry.getValue().text());
                }
                case "choose" -> {
                    return customer.choose(entry.getValue().text());
                }
                case "agent" -> {
                    agent(entry.getValue());
                    return customer.news();
                }
                case "wait" -> {
                    return pass(Duration.parse(entry.getValue().text()));
                }
                case "outside" -> {
                    service.outside().behave(entry.getValue());
                    return List.of();
                }
                case "mode" -> {
                    customer.awaitMode(entry.getValue().text());
                    return customer.news();
                }
                case "later" -> {
                    return customer.news();
                }
                case "expect" -> {}
                default -> throw entry.getValue().wrong("there is no step '" + entry.getKey() + "'", "mend it");
            }
        }
        throw step.wrong("the step does nothing", "say something");
    }

    private List<JsonNode> pass(Duration time) {
        service.pass(time);
        customer.renew();
        service.signInAnew();
        desk = null;
        return List.of();
    }

    private void agent(YamlNode action) {
        if (action.isMap()) {
            desk().say(customer.id(), action.get("say").text());
            return;
        }
        switch (action.text()) {
            case "online", "away" -> desk().presence(action.text());
            case "accept" -> desk().accept(customer.id());
            case "return" -> desk().post(customer.id(), "return-to-bot", Map.of());
            case "close" -> desk().post(customer.id(), "close", Map.of("reason", "resolved"));
            default -> throw action.wrong("an agent can't '" + action.text() + "'", "mend it");
        }
    }

    private DeskClient desk() {
        if (desk == null) {
            desk = service.desk();
        }
        return desk;
    }

    private void check(YamlNode expect, List<JsonNode> events) {
        for (Map.Entry<String, YamlNode> entry : expect.entries().entrySet()) {
            if (entry.getKey().equals("booked-outside")) {
                int visits = service.outside().booked(customer.id());
                assertThat(visits)
                        .as(transcript())
                        .isEqualTo(Integer.parseInt(entry.getValue().text()));
                continue;
            }
            new Expectation(events, customer::state, () -> desk().conversation(customer.id()))
                    .check(entry.getKey(), entry.getValue(), this::transcript);
        }
    }

    private void record(List<JsonNode> events) {
        for (JsonNode event : events) {
            transcript.add("%3d %-8s %-10s %s %s"
                    .formatted(
                            event.path("seq").asInt(),
                            event.path("from").path("role").asString(),
                            event.path("act").asString(event.path("type").asString()),
                            event.path("text").asString(event.path("mode").asString("")),
                            ChatClient.list(event.path("choices")).stream()
                                    .map(choice -> choice.path("label").asString())
                                    .toList()));
        }
    }

    private static String words(YamlNode step) {
        YamlNode said = step.find("customer");
        YamlNode chosen = step.find("choose");
        return said != null
                ? said.text()
                : chosen != null
                        ? chosen.text()
                        : String.join(", ", step.entries().keySet());
    }

    private static List<String> acts(List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.has("act"))
                .map(event -> event.path("act").asString())
                .toList();
    }

    /// @return what was done so far, step by step
    List<Done> done() {
        return done;
    }

    String transcript() {
        return "\n" + String.join("\n", transcript);
    }
}
