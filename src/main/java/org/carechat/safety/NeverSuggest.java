package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// Recognises sentences that ask a customer for what must never be asked of one,
/// `knowledge-base/never-suggest.yaml`. A warning against it passes. Immutable and safe to share between threads.
public final class NeverSuggest {

    static final String FILE = "knowledge-base/never-suggest.yaml";
    private static final String NOTHING = "nothing";

    private record Rule(String id, List<Sign> any, List<Sign> unless) {}

    private final Words words = new Words();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Sign> tells;
    private final Denials denials;

    private NeverSuggest(YamlNode root) {
        for (Map.Entry<String, YamlNode> group : root.get("words").entries().entrySet()) {
            group.getValue().texts().forEach(word -> words.add(group.getKey(), Vocabulary.plain(word)));
        }
        YamlNode denial = root.get("denials");
        denial.texts("before").forEach(word -> words.add("denied", Vocabulary.plain(word)));
        int none = words.group(NOTHING);
        int reach = denial.get("reach").number().intValueExact();
        denials = new Denials(words.group("denied"), none, none, Denials.ANYTHING, "", reach);
        tells = signs(root.texts("unless"));
        for (YamlNode node : root.get("never").items()) {
            rules.add(new Rule(node.get("id").text(), signs(node.texts("any")), signs(node.texts("unless"))));
        }
    }

    /// @throws org.carechat.bundle.BundleException naming file and line of what can't be used
    public static NeverSuggest of(Bundle bundle) {
        return new NeverSuggest(bundle.yaml(FILE));
    }

    /// @return the number of the rule that a sentence breaks, such as `N01`; empty where it breaks none
    public Optional<String> in(String sentence) {
        SearchText text = SearchText.of(sentence);
        Found found = words.find(text);
        if (stands(tells, text, found)) {
            return Optional.empty();
        }
        Denials.Denied denied = denials.in(text, found);
        return rules.stream()
                .filter(rule -> !stands(rule.unless(), text, found))
                .filter(rule -> rule.any().stream()
                        .anyMatch(sign -> sign.standsIn(text, found, spans -> !denied.covers(spans))))
                .map(Rule::id)
                .findFirst();
    }

    private static boolean stands(List<Sign> signs, SearchText text, Found found) {
        return signs.stream().anyMatch(sign -> sign.standsIn(text, found, spans -> true));
    }

    private List<Sign> signs(List<String> written) {
        return written.stream().map(sign -> Sign.parse(sign, words)).toList();
    }
}
