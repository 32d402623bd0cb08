package org.carechat.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Slots;

/// All facts of a message, those that are taken back ("not Saturday, Sunday") left out, and the commands that
/// state them. Thread-safe.
final class FactReader {

    private static final Set<String> SEVERAL = Set.of(Slots.PROOF, Slots.CAUSE);
    private static final Set<String> NOTHING_ELSE = Set.of("none", "none-known");
    private static final Pattern CORRECTING =
            Pattern.compile("写错|说错|搞错|讲错|填错|弄错|报错了地址|改下|改一下|改成|改为|改到|换成|更正|应该是|不是.{1,12}是|记错|错了|不对(?!劲|头)");

    private final List<SlotReader> readers;

    FactReader(List<SlotReader> readers) {
        this.readers = readers;
    }

    /// @return what is said, left to right
    List<Mention> read(Message message) {
        List<Mention> mentions = new ArrayList<>();
        readers.forEach(reader -> mentions.addAll(reader.read(message)));
        List<Mention> kept = new ArrayList<>(mentions.stream()
                .filter(mention -> !isTakenBack(message, mention))
                .filter(mention -> !isInsideAnother(mention, mentions))
                .toList());
        kept.sort(Comparator.comparingInt(mention -> mention.span().from()));
        return kept;
    }

    /// @return one command for each slot
    List<Command> commands(Message message, List<Mention> mentions) {
        Map<String, List<Mention>> bySlot = new LinkedHashMap<>();
        mentions.forEach(mention -> bySlot.computeIfAbsent(mention.slot(), slot -> new ArrayList<>())
                .add(mention));
        if (bySlot.containsKey(Slots.PRODUCT)) {
            bySlot.remove(ProductSlot.HINT);
        }
        List<Command> commands = new ArrayList<>();
        bySlot.forEach((slot, said) -> commands.add(command(message, slot, said)));
        return commands;
    }

    /// @return whether the message sets right which machine is meant: "I was wrong, it is the hood"
    static boolean namesAnotherMachine(Message message, List<Mention> mentions) {
        String known = message.state().value(Slots.PRODUCT).orElse("");
        return !known.isEmpty()
                && CORRECTING.matcher(message.text()).find()
                && mentions.stream()
                        .anyMatch(mention -> mention.slot().equals(Slots.PRODUCT)
                                && !mention.value().equals(known));
    }

    private static Command command(Message message, String slot, List<Mention> said) {
        boolean moved = slot.equals(Slots.VISIT_DATE)
                && CORRECTING.matcher(message.text()).find();
        Mention first = moved ? said.getLast() : said.getFirst();
        String value = SEVERAL.contains(slot) ? several(said) : first.value();
        String known = message.state().value(slot).orElse(value);
        boolean corrects =
                !known.equals(value) && CORRECTING.matcher(message.text()).find();
        return corrects
                ? new Command.Correct(slot, value, message.said(first.span()))
                : new Command.Fill(slot, value, message.said(first.span()));
    }

    private static String several(List<Mention> said) {
        Set<String> values = new LinkedHashSet<>();
        said.forEach(mention -> values.add(mention.value()));
        if (values.size() > 1) {
            values.removeAll(NOTHING_ELSE);
        }
        return String.join(",", values);
    }

    private static boolean isTakenBack(Message message, Mention mention) {
        String before = message.before(mention.span().from(), 3);
        String rest = message.after(mention.span().to(), Integer.MAX_VALUE);
        boolean heldUp = rest.endsWith("吗") || rest.endsWith("么");
        return !heldUp && (before.endsWith("不是") || before.endsWith("唔系") || before.endsWith("勿是"));
    }

    /// A fault code inside a model number, a name inside an address: the longer one is what was said. What can be
    /// read as something else is no name.
    private static boolean isInsideAnother(Mention mention, List<Mention> all) {
        boolean small =
                mention.slot().equals(Slots.ERROR_CODE) || mention.slot().equals(Slots.NAME);
        return small
                && all.stream()
                        .anyMatch(other -> !other.slot().equals(mention.slot())
                                && (other.span().length() > mention.span().length()
                                        || mention.slot().equals(Slots.NAME))
                                && other.span().contains(mention.span()));
    }
}
