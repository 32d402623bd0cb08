package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Trie;

/// Everything of `knowledge-base/lexicon` that turns words into facts. Immutable.
///
/// @param corrections what is commonly mistyped or misheard → what was meant
record Lexicon(Trie<String> corrections, List<SlotReader> readers) {

    static final String FOLDER = "knowledge-base/lexicon/";
    private static final List<String> PLAIN = List.of(
            "channels",
            "installers",
            "services",
            "remedies",
            "usages",
            "regions",
            "buying",
            "gas-types",
            "parts",
            "repairers",
            "same-fault",
            "care");

    static Lexicon of(Bundle bundle) {
        ProductSlot products = new ProductSlot(bundle);
        List<SlotReader> readers = new ArrayList<>();
        readers.add(new ModelSlot(file(bundle, "products")));
        readers.add(products);
        readers.add(new SymptomSlot(file(bundle, "symptoms"), products));
        readers.add(new PhoneSlot());
        readers.add(new SerialSlot());
        readers.add(new ErrorCodeSlot());
        readers.add(new DateSlot(new Dates(new Feasts(file(bundle, "calendar")))));
        readers.add(new AgeSlot());
        readers.add(new VisitTimeSlot());
        readers.add(new NameSlot(file(bundle, "names")));
        WordSlot cities = WordSlot.of(file(bundle, "cities"));
        readers.add(cities);
        readers.add(new AddressSlot(cities));
        readers.add(new AddressCorrection());
        readers.add(new DangerAnswer(bundle, products));
        readers.add(new CauseSlot(file(bundle, "causes")));
        readers.add(new ProofSlot(file(bundle, "proofs")));
        PLAIN.forEach(name -> readers.add(WordSlot.of(file(bundle, name))));
        return new Lexicon(corrections(file(bundle, "corrections")), List.copyOf(readers));
    }

    static YamlNode file(Bundle bundle, String name) {
        return bundle.yaml(FOLDER + name + ".yaml");
    }

    private static Trie<String> corrections(YamlNode file) {
        Trie.Builder<String> words = Trie.builder();
        file.get("corrections")
                .entries()
                .forEach((right, wrong) -> wrong.texts().forEach(each -> words.add(each, right)));
        return words.build();
    }
}
