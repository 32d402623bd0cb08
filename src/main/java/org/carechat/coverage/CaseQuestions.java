package org.carechat.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.Product;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Option;
import org.carechat.conversation.Slot;
import org.carechat.coverage.rules.Vocabulary;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;

/// How each fact is asked for: several in one question where customers answer them in one breath, always with a
/// way to say
/// that one doesn't know.
final class CaseQuestions {

    /// One answer that tells both where it was bought and who installed it.
    private static final String BOUGHT_AND_INSTALLED = "bought-and-installed";

    private static final String CONSUMABLE = "consumable";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final List<String> CAUSES = List.of(
            "none-known",
            "drop",
            "water-ingress",
            "lightning",
            "voltage",
            "pests",
            "self-disassembly",
            "unofficial-repair",
            CONSUMABLE);
    private static final List<String> PROOFS =
            List.of("invoice", "receipt", "order-record", "warranty-card", "serial-only", "none", "altered");
    private static final List<String> WHERE = List.of(
            "official,official", "official,third-party", "private,unknown", "developer,unknown", "unknown,unknown");

    private final Phrasebook phrasebook;
    private final Products products;

    CaseQuestions(Phrasebook phrasebook, Products products) {
        this.phrasebook = phrasebook;
        this.products = products;
    }

    Step ask(String fact, Scene scene) {
        return switch (fact) {
            case "product" -> ask(Slots.PRODUCT, "product", List.of());
            case "purchaseDate", "deliveryDate", "installationDate", "productionDate" ->
                ask(CaseReader.slot(fact), fact, ages(scene.today()));
            case "cause" -> ask(Slots.CAUSE, fact, causes(scene));
            case "proof" -> ask(Slots.PROOF, fact, options("proof", PROOFS));
            case "channel", "installer" -> where(fact, scene);
            default -> ask(CaseReader.slot(fact), fact, options(fact));
        };
    }

    /// Takes apart what one answer told of several facts.
    static List<Entry> unfold(Scene scene) {
        List<Entry> entries = new ArrayList<>();
        Optional.ofNullable(scene.state().slots().get(BOUGHT_AND_INSTALLED)).ifPresent(answer -> {
            String[] both = answer.value().split(",");
            entries.add(filled(Slots.CHANNEL, both[0], answer));
            entries.add(filled(Slots.INSTALLER, both.length > 1 ? both[1] : Vocabulary.UNKNOWN, answer));
            entries.add(new Entry.SlotDropped(BOUGHT_AND_INSTALLED));
        });
        Optional.ofNullable(scene.state().slots().get(Slots.CAUSE))
                .filter(answer -> answer.value().equals(CONSUMABLE))
                .ifPresent(answer -> {
                    entries.add(filled(Slots.PART, CONSUMABLE, answer));
                    entries.add(filled(Slots.CAUSE, "none-known", answer));
                });
        return entries;
    }

    private Step where(String fact, Scene scene) {
        boolean both = !scene.state().knows(Slots.CHANNEL) && !scene.state().knows(Slots.INSTALLER);
        return both
                ? ask(BOUGHT_AND_INSTALLED, "where", options("where", WHERE))
                : ask(CaseReader.slot(fact), fact, options(fact));
    }

    private Step ask(String slot, String key, List<Option> options) {
        return Step.ask(slot, options, Reply.keyed(Act.ASK, "coverage.ask." + key));
    }

    private List<Option> causes(Scene scene) {
        boolean gas = scene.state()
                .value(Slots.PRODUCT)
                .map(products::find)
                .map(Product::gas)
                .orElse(false);
        List<String> causes = new ArrayList<>(CAUSES);
        if (gas) {
            causes.add(causes.size() - 1, "weather-icing");
        }
        return options("cause", causes);
    }

    /// Rough ages to tap; a date may always be typed.
    private List<Option> ages(LocalDate today) {
        LocalDate year = today.minusYears(1);
        LocalDate three = today.minusYears(3);
        return List.of(
                age("one", year.plusDays(1) + "/" + today),
                age("three", three.plusDays(1) + "/" + year),
                age("more", LONG_AGO + "/" + three.minusDays(7)),
                age(Vocabulary.UNKNOWN, Vocabulary.UNKNOWN));
    }

    private Option age(String name, String value) {
        return new Option(value, phrasebook.text("coverage.option.age." + name), List.of());
    }

    private List<Option> options(String fact) {
        return switch (Vocabulary.kind(fact)) {
            case Vocabulary.Kind.OneOf one -> options(fact, withUnknown(one.values()));
            case Vocabulary.Kind.SomeOf some -> options(fact, withUnknown(some.values()));
            case Vocabulary.Kind.Flag ignored -> options("flag", List.of("yes", "no", Vocabulary.UNKNOWN));
            case Vocabulary.Kind.Day ignored -> List.of();
            case Vocabulary.Kind.Amount ignored -> List.of();
            case Vocabulary.Kind.Text ignored -> List.of();
            case null -> List.of();
        };
    }

    private static List<String> withUnknown(List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.add(Vocabulary.UNKNOWN);
        return all;
    }

    private List<Option> options(String fact, List<String> values) {
        List<Option> options = new ArrayList<>();
        for (String value : values) {
            String key = "coverage.option." + fact + "." + value;
            if (phrasebook.has(key)) {
                options.add(new Option(value, phrasebook.text(key), List.of()));
            }
        }
        return options;
    }

    private static Entry filled(String slot, String value, Slot answer) {
        return new Entry.SlotFilled(new Slot(slot, value, answer.said(), answer.by(), answer.seq(), answer.at()));
    }
}
