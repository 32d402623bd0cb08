package org.carechat.safety;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Trie;

/// Finds the words of a sentence that promise something, `knowledge-base/claims.yaml`. Immutable.
final class Promises {

    static final String FILE = "knowledge-base/claims.yaml";
    private static final String HARMLESS = "";

    private final Trie<String> words;

    private Promises(Trie<String> words) {
        this.words = words;
    }

    static Promises of(Bundle bundle) {
        YamlNode root = bundle.yaml(FILE);
        Trie.Builder<String> words = Trie.builder();
        root.texts("harmless").forEach(word -> words.add(word, HARMLESS));
        for (Map.Entry<String, YamlNode> group : root.get("groups").entries().entrySet()) {
            group.getValue().texts().forEach(word -> words.add(word, group.getKey()));
        }
        return new Promises(words.build());
    }

    /// @param text in normal writing
    Set<Claim> in(String text) {
        Set<Claim> claims = new HashSet<>();
        for (Trie.Match<String> match : words.longest(text)) {
            if (!match.value().equals(HARMLESS)) {
                claims.add(new Claim("promise", match.value()));
            }
        }
        return claims;
    }
}
