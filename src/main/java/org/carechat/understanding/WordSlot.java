package org.carechat.understanding;

import java.util.List;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Trie;

/// A fact with a closed list of values, each said in a number of ways: the files of `lexicon/` that name a
/// `slot`.
///
/// @param beside one of these must stand in the message too, unless the fact was asked for; empty where none
/// need
/// @param hypothetical none of these may stand in the message: then it hasn't happened
/// @param notBefore none of these may follow: then it is part of a longer name
record WordSlot(String slot, Trie<String> words, List<String> beside, List<String> hypothetical, List<String> notBefore)
        implements SlotReader {

    static WordSlot of(YamlNode file) {
        Trie.Builder<String> words = Trie.builder();
        for (String plain : file.texts("plain")) {
            words.add(plain, plain).add(plain + "市", plain);
        }
        for (YamlNode item : file.get("values").items()) {
            String value = item.get("value").text();
            item.texts("names").forEach(name -> words.add(name, value));
        }
        return new WordSlot(
                file.get("slot").text(),
                words.build(),
                file.texts("beside"),
                file.texts("hypothetical"),
                file.texts("not-before"));
    }

    @Override
    public List<Mention> read(Message message) {
        if (!message.asks(slot) && !isMeant(message.text())) {
            return List.of();
        }
        return Words.in(message.text(), words).stream()
                .filter(match -> !isPartOfALongerName(message, match.span().to()))
                .filter(match -> !Negation.before(message, match.span().from()))
                .map(match -> new Mention(slot, match.value(), match.span()))
                .toList();
    }

    private boolean isMeant(String text) {
        return (beside.isEmpty() || beside.stream().anyMatch(text::contains))
                && hypothetical.stream().noneMatch(text::contains);
    }

    private boolean isPartOfALongerName(Message message, int end) {
        return notBefore.stream().anyMatch(word -> message.text().startsWith(word, end));
    }
}
