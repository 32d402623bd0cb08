package org.carechat.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Slots;
import org.carechat.language.ChineseText;
import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// "And the water heater?" after a question that was answered asks the same about another machine. Thread-safe.
final class FollowUps {

    private static final Pattern THEN =
            Pattern.compile("(?:那|那么|还有|换成|要是)*(?:我家|家里|你们)?的?(.+?)的?(?:呢|也是吗|也一样吗|也一样么)[?？。]*");

    private final FactReader facts;

    FollowUps(FactReader facts) {
        this.facts = facts;
    }

    /// @return the question that it amounts to; null where it is none of these, or nothing was asked before
    @Nullable
    Command read(Message message) {
        String asked = message.state().flag(Flags.ASKED);
        var then = THEN.matcher(message.text());
        if (asked == null || message.question() != null || !then.matches()) {
            return null;
        }
        Span name = new Span(then.start(1), then.end(1));
        boolean machine =
                machines(message).stream().anyMatch(mention -> mention.span().equals(name));
        return machine ? new Command.Ask(about(message, asked, then.group(1)), message.saidAll()) : null;
    }

    private String about(Message message, String asked, String name) {
        Message before = new Message(
                ChineseText.of(asked),
                message.parts(),
                message.today(),
                message.afresh().state());
        List<Mention> machines = machines(before);
        if (machines.isEmpty()) {
            return name + before.text();
        }
        Span old = machines.getFirst().span();
        return before.text().substring(0, old.from()) + name + before.text().substring(old.to());
    }

    private List<Mention> machines(Message message) {
        return facts.read(message).stream()
                .filter(mention ->
                        mention.slot().equals(Slots.PRODUCT) || mention.slot().equals(ProductSlot.HINT))
                .toList();
    }
}
