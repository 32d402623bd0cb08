package org.carechat.coverage;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.coverage.rules.DateRange;
import org.carechat.coverage.rules.Questions;
import org.carechat.coverage.rules.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The questions of `questions.yaml` and what their choices mean. Immutable.
final class Questionnaire {

    /// @param asks the facts that it asks for
    /// @param again its words for a date that was too vague
    /// @param narrower the choices that go with those words
    record Asking(
            String slot, List<String> asks, String reply, String again, List<Choice> choices, List<Choice> narrower) {}

    /// @param sets the facts that the choice says; none where its value is the slot's fact
    /// @param flue whether it makes sense only where there is an exhaust pipe
    record Choice(String value, String label, List<String> ways, Map<String, String> sets, boolean flue) {}

    private final List<Asking> questions = new ArrayList<>();

    private Questionnaire(YamlNode root, Products products) {
        for (YamlNode node : root.get("questions").items()) {
            questions.add(question(node, products));
        }
    }

    static Questionnaire of(Bundle bundle, Products products) {
        return new Questionnaire(bundle.yaml(Questions.FILE), products);
    }

    /// @return the slots that stand for several facts
    List<String> slots() {
        return questions.stream()
                .filter(question -> question.asks().size() > 1)
                .map(Asking::slot)
                .toList();
    }

    /// @return the question that asks for the first of these facts, and for as many others of them as it can
    Asking about(List<String> missing) {
        return questions.stream()
                .filter(question -> question.asks().contains(missing.getFirst()))
                .filter(question -> missing.containsAll(question.asks()))
                .max(Comparator.comparingInt(question -> question.asks().size()))
                .orElseThrow(() -> new IllegalStateException("no question asks for " + missing.getFirst()));
    }

    boolean canAsk(String fact) {
        return questions.stream().anyMatch(question -> question.asks().equals(List.of(fact)));
    }

    /// @param flue whether the appliance may have an exhaust pipe
    static List<Option> options(Asking asking, LocalDate today, boolean flue) {
        return asking.choices().stream()
                .filter(choice -> flue || !choice.flue())
                .map(choice -> option(choice, today))
                .toList();
    }

    /// @return the narrower choices that the vague date leaves open
    static List<Option> narrower(Asking asking, LocalDate today, String vague) {
        DateRange said = DateRange.parse(vague);
        return asking.narrower().stream()
                .map(choice -> option(choice, today))
                .filter(option -> option.value().equals(Vocabulary.UNKNOWN)
                        || DateRange.parse(option.value()).overlaps(said))
                .toList();
    }

    /// @param said the day on which it was answered
    /// @return the facts that a slot's answer says, where its choices stand for several
    Map<String, String> spread(Slot slot, LocalDate said) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<String> values = List.of(slot.value().split(","));
        questions.stream()
                .filter(question -> question.slot().equals(slot.name()))
                .flatMap(question -> question.choices().stream())
                .filter(choice -> values.contains(choice.value()))
                .forEach(choice -> choice.sets().forEach((fact, value) -> facts.put(fact, value(value, said))));
        return facts;
    }

    private static Option option(Choice choice, LocalDate today) {
        return new Option(value(choice.value(), today), choice.label(), choice.ways());
    }

    private static String value(String value, LocalDate today) {
        Period[] ago = ago(value);
        return ago == null ? value : today.minus(ago[0]) + "/" + today.minus(ago[1]);
    }

    /// @return from how long ago to how long ago; null for a value that isn't a time
    private static Period @Nullable [] ago(String value) {
        int slash = value.indexOf('/');
        if (!value.startsWith("P") || slash < 0) {
            return null;
        }
        try {
            return new Period[] {Period.parse(value.substring(0, slash)), Period.parse(value.substring(slash + 1))};
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Asking question(YamlNode node, Products products) {
        node.get("asks").items().forEach(fact -> checkFact(fact, fact.text()));
        String reply = node.get("reply").text();
        return new Asking(
                node.get("slot").text(),
                node.get("asks").texts(),
                reply,
                node.text("again", reply),
                choices(node.find("options"), products),
                choices(node.find("narrower"), products));
    }

    private static List<Choice> choices(@Nullable YamlNode node, Products products) {
        return node == null
                ? List.of()
                : node.items().stream().map(option -> choice(option, products)).toList();
    }

    private static Choice choice(YamlNode node, Products products) {
        String product = node.findText("product");
        if (product != null) {
            return new Choice(product, products.get(product).label(), List.of(), Map.of(), false);
        }
        Map<String, String> sets = new LinkedHashMap<>();
        YamlNode spread = node.find("sets");
        if (spread != null) {
            spread.entries().forEach((fact, value) -> {
                checkFact(value, fact);
                sets.put(fact, value.text());
            });
        }
        boolean flue = node.find("flue") != null;
        return new Choice(node.get("value").text(), node.get("label").text(), node.texts("ways"), sets, flue);
    }

    private static void checkFact(YamlNode node, String fact) {
        if (Vocabulary.kind(fact) == null) {
            throw node.wrong("'" + fact + "' is not a fact of the rules API", "name one that is");
        }
    }
}
