package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Facts;
import org.carechat.bundle.YamlNode;

/// What is asked before any step, `knowledge-base/self-checks/before.yaml`: danger, where an appliance burns gas,
/// and its age, where the law ends its life. Immutable.
///
/// @param spared said instead of steps to who is old, frail, expecting or a child
/// @param book words that mean "just send a technician", at any step
/// @param unknown words that mean "don't know"
/// @param results how people say what came of what they tried
record Before(
        List<Danger> dangers, List<Age> ages, String spared, List<String> book, List<String> unknown, Results results) {

    static final String FILE = "knowledge-base/self-checks/before.yaml";

    /// @param fixed where a step asks whether it works again
    /// @param surelyFixed where a step asks for something else, and it works again all the same
    /// @param still nothing has changed
    record Results(List<String> fixed, List<String> surelyFixed, List<String> still) {}

    /// The question for danger, with what each answer means.
    record Danger(List<String> products, CheckStep step) {}

    /// @param years from this many on the appliance is not to be used any more
    /// @param says the same as customers are told
    record Age(List<String> products, int years, String says, String ask, String again, String under, String over) {}

    static Before read(YamlNode root, Facts facts) {
        List<Danger> dangers = new ArrayList<>();
        for (YamlNode node : root.get("danger").items()) {
            List<CheckOption> options = node.get("options").items().stream()
                    .map(CheckReader::option)
                    .toList();
            CheckStep step = new CheckStep(
                    "danger",
                    node.get("ask").text(),
                    node.get("again").text(),
                    Risk.USER,
                    0,
                    0,
                    options,
                    new Outcome.Book(node.get("unsure").text()));
            dangers.add(new Danger(node.texts("products"), step));
        }
        List<Age> ages =
                root.get("age").items().stream().map(node -> age(node, facts)).toList();
        YamlNode always = root.get("always");
        return new Before(
                List.copyOf(dangers),
                ages,
                root.get("spared").text(),
                always.texts("book"),
                always.texts("unknown"),
                new Results(always.texts("fixed"), always.texts("surely-fixed"), always.texts("still")));
    }

    Optional<CheckStep> danger(String product) {
        return dangers.stream()
                .filter(danger -> danger.products().contains(product))
                .map(Danger::step)
                .findFirst();
    }

    Optional<Age> age(String product) {
        return ages.stream().filter(age -> age.products().contains(product)).findFirst();
    }

    private static Age age(YamlNode node, Facts facts) {
        var fact = facts.get(node.get("fact").text());
        return new Age(
                node.texts("products"),
                fact.period().getYears(),
                fact.says(),
                node.get("ask").text(),
                node.get("again").text(),
                node.get("under").text(),
                node.get("over").text());
    }
}
