package org.carechat.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carechat.bundle.YamlNode;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;

/// How upset the customer is, by words of `lexicon/moods.yaml`, which stand there from the mildest to the gravest.
/// Only ever noticed to get worse: nobody calms down by asking for the weather. Immutable.
final class Moods {

    private final WordSlot words;
    private final List<String> levels;

    Moods(YamlNode file) {
        words = WordSlot.of(file);
        levels = file.get("values").items().stream()
                .map(item -> item.get("value").text())
                .toList();
    }

    /// @return the fact that the mood has got worse; empty where it hasn't
    Optional<Command> read(Message message) {
        int known = message.state().value(Slots.MOOD).map(levels::indexOf).orElse(-1);
        return words.read(message).stream()
                .max(Comparator.comparingInt(mention -> levels.indexOf(mention.value())))
                .filter(mention -> levels.indexOf(mention.value()) > known)
                .map(mention -> new Command.Fill(Slots.MOOD, mention.value(), message.said(mention.span())));
    }
}
