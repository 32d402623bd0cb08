package org.carechat.safety;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carechat.bundle.YamlNode;

/// Builds the word groups of the knowledge base: spelling folded, and each word that customers speak rather than
/// type also as it is misheard (漏店 for 漏电), unless that makes a word in its own right.
final class Vocabulary {

    private final Map<Character, String> sounds = new HashMap<>();
    private final Set<String> realWords = new HashSet<>();
    private final Words words = new Words();
    private final BitSet groups = new BitSet();

    Vocabulary(YamlNode root) {
        for (Map.Entry<String, YamlNode> entry : root.get("sounds").entries().entrySet()) {
            sounds.put(entry.getKey().charAt(0), entry.getValue().text());
        }
        root.get("real-words").texts().forEach(word -> realWords.add(plain(word)));
        Set<String> spoken = new HashSet<>(root.get("spoken").texts());
        for (Map.Entry<String, YamlNode> group : root.get("words").entries().entrySet()) {
            add(group.getKey(), group.getValue().texts(), spoken.contains(group.getKey()));
            groups.set(words.group(group.getKey()));
        }
    }

    /// @return the numbers of the groups of words that the file names
    BitSet groups() {
        return groups;
    }

    Words words() {
        return words;
    }

    static String plain(String word) {
        return SearchText.of(word).letters();
    }

    /// @return the number of a group that holds these words as they are written
    int fill(String group, List<String> members) {
        add(group, members, false);
        return words.group(group);
    }

    void add(String group, List<String> members, boolean spoken) {
        words.group(group);
        for (String member : members) {
            String word = plain(member);
            words.add(group, word);
            if (spoken) {
                addMisheard(group, word);
            }
        }
    }

    private void addMisheard(String group, String word) {
        if (word.length() < 2) {
            return;
        }
        for (int i = 0; i < word.length(); i++) {
            for (char other : sounds.getOrDefault(word.charAt(i), "").toCharArray()) {
                String misheard = word.substring(0, i) + other + word.substring(i + 1);
                if (!realWords.contains(misheard)) {
                    words.add(group, misheard);
                }
            }
        }
    }
}
