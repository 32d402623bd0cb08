package org.carechat.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Option;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// Puts the questions of a self-check into words, with the answers that are always there: "don't know" and "just
/// send a technician". Immutable.
final class CheckWords {

    /// The ambiguous word that was used instead of a product, as understanding keeps it.
    private static final String HINT = "product-hint";
    private static final int MOST_SYMPTOMS = 7;

    private final Phrasebook phrasebook;
    private final Products products;
    private final Before before;

    CheckWords(Phrasebook phrasebook, Products products, Before before) {
        this.phrasebook = phrasebook;
        this.products = products;
        this.before = before;
    }

    /// A step that is to be asked.
    ///
    /// @param number its place in the whole talk of this check, from 1
    /// @param means what the answer before it tells
    record Asking(String product, SelfCheck check, CheckStep step, String slot, int number, String means) {}

    boolean knowsProduct(String product) {
        return products.find(product) != null;
    }

    String product(String id) {
        return products.get(id).label();
    }

    String text(String key) {
        return phrasebook.text(key);
    }

    Step askProduct(Scene scene) {
        Optional<Products.Ambiguity> hint = scene.state()
                .value(HINT)
                .flatMap(word -> products.ambiguities().stream()
                        .filter(ambiguity -> ambiguity.names().contains(word))
                        .findFirst());
        if (hint.isEmpty()) {
            return Step.ask(Slots.PRODUCT, List.of(), Reply.keyed(Act.ASK, "selfcheck.ask.product"));
        }
        List<Product> meant = hint.get().products().stream().map(products::get).toList();
        List<Option> options = meant.stream()
                .map(product -> new Option(product.id(), product.label(), List.of()))
                .toList();
        boolean gas = meant.stream().anyMatch(Product::gas);
        String key = gas ? "selfcheck.ask.product.gas" : "selfcheck.ask.product.which";
        return Step.ask(
                Slots.PRODUCT,
                options,
                Reply.keyed(Act.ASK, key).with("ask", hint.get().ask()));
    }

    Step askSymptom(String product, Map<String, String> symptoms) {
        List<Option> options = new ArrayList<>();
        symptoms.entrySet().stream()
                .limit(MOST_SYMPTOMS)
                .forEach(symptom -> options.add(new Option(symptom.getKey(), symptom.getValue(), List.of())));
        options.add(new Option(Walk.UNKNOWN, text("selfcheck.option.other"), before.unknown()));
        Reply reply = Reply.keyed(Act.ASK, "selfcheck.ask.symptom").with("product", product(product));
        return Step.ask(Slots.SYMPTOM, List.copyOf(options), reply);
    }

    Step ask(Scene scene, Asking asking) {
        boolean again = scene.state().timesAsked(scene.frame().id(), asking.slot()) > 0;
        CheckStep step = asking.step();
        String text = again ? step.again() : asking.means() + step.ask();
        Reply reply = Reply.written(Act.SELF_CHECK, text).proving(List.of(text)).carrying(card(asking));
        Step asks = Step.ask(asking.slot(), options(asking), reply);
        return asking.slot().equals(SelfCheckSkill.DANGER) ? asks.orElse(Walk.UNKNOWN) : asks;
    }

    Step askAge(Scene scene, String product, SelfCheck check, Before.Age rule) {
        boolean again = scene.state().timesAsked(scene.frame().id(), Slots.AGE) > 0;
        String text = (again ? rule.again() : rule.ask()).replace("{years}", rule.says());
        List<Option> options = List.of(
                new Option("0/" + (rule.years() - 1), rule.under().replace("{years}", rule.says()), List.of()),
                new Option(rule.years() + "/30", rule.over().replace("{years}", rule.says()), List.of()),
                new Option(Walk.UNKNOWN, text("selfcheck.option.unknown"), before.unknown()),
                new Option(Walk.BOOK, text("selfcheck.option.book"), before.book()));
        Asking asking = new Asking(product, check, check.step(check.first()), Slots.AGE, 2, "");
        Reply reply =
                Reply.written(Act.ASK, text).proving(List.of(text, rule.says())).carrying(card(asking));
        return Step.ask(Slots.AGE, options, reply);
    }

    int questionsBefore(Before questions, String product) {
        int danger = questions.danger(product).isPresent() ? 1 : 0;
        int age = questions.age(product).isPresent() ? 1 : 0;
        return danger + age;
    }

    private List<Option> options(Asking asking) {
        CheckStep step = asking.step();
        List<Option> options = new ArrayList<>();
        step.options().forEach(option -> options.add(new Option(option.value(), option.label(), ways(step, option))));
        boolean beforeFirst = !asking.check().steps().containsKey(step.id());
        if (!beforeFirst && step.options().stream().noneMatch(CheckOption::solves)) {
            options.add(new Option(Walk.FIXED, Option.UNSHOWN, before.results().surelyFixed()));
        }
        options.add(new Option(Walk.UNKNOWN, text("selfcheck.option.unknown"), before.unknown()));
        options.add(new Option(Walk.BOOK, text("selfcheck.option.book"), before.book()));
        return List.copyOf(options);
    }

    /// The words of the file, and those with which people say everywhere that it works again, or still doesn't.
    private List<String> ways(CheckStep step, CheckOption option) {
        List<String> ways = new ArrayList<>(option.ways());
        if (option.solves()) {
            ways.addAll(before.results().fixed());
        } else if (step.unchanged().filter(option::equals).isPresent()) {
            ways.addAll(before.results().still());
        }
        return List.copyOf(ways);
    }

    private Card card(Asking asking) {
        SelfCheck check = asking.check();
        boolean beforeFirst =
                !check.steps().containsKey(asking.step().id()) || asking.slot().equals(Slots.AGE);
        CheckStep from = beforeFirst ? check.step(check.first()) : asking.step();
        int ahead = Walk.longestFrom(check, from);
        int of = beforeFirst ? questionsBefore(before, asking.product()) + ahead : asking.number() + ahead - 1;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("product", asking.product());
        fields.put("symptom", check.symptoms().getFirst());
        fields.put("step", asking.number());
        fields.put("of", of);
        fields.put("safety", asking.step().risk().wire());
        fields.put("title", check.title());
        return new Card("self-check", fields);
    }
}
