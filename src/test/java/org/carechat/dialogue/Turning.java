package org.carechat.dialogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Outcome;

/// Runs turns of the dialogue without a store: commands are given, skills are small fakes, words are the reply
/// keys.
final class Turning {

    private final AtomicInteger next = new AtomicInteger();
    private final Supplier<String> ids = () -> "id" + next.incrementAndGet();
    private final List<Entry> journal = new ArrayList<>();
    private final List<Skill> skills;
    private final List<Command> commands = new ArrayList<>();
    private Optional<Alarm> alarm = Optional.empty();
    private Mode mode = Mode.BOT;
    private Outcome last = new Outcome(List.of(), List.of(), null);
    final List<List<Entry>> writtenAhead = new ArrayList<>();

    Turning(Skill... skills) {
        this.skills = List.of(skills);
    }

    Turning inMode(Mode now) {
        mode = now;
        return this;
    }

    Turning danger(Alarm danger) {
        alarm = Optional.of(danger);
        return this;
    }

    /// The conversation begins with this in its journal.
    Turning knows(Entry entry) {
        journal.add(entry);
        return this;
    }

    /// The customer says something that was read as these commands.
    Turning says(Command... read) {
        commands.clear();
        commands.addAll(List.of(read));
        run(new Content.Text("…"));
        return this;
    }

    Turning picks(String label) {
        commands.clear();
        String id = state().choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + state().choices()))
                .id();
        run(new Content.Picked(id, label));
        return this;
    }

    Conversation state() {
        return Conversation.empty("c1").with(journal);
    }

    Outcome outcome() {
        return last;
    }

    /// @return the keys of what was said in the last turn
    List<String> said() {
        return last.events().stream()
                .filter(Event.ServiceMessage.class::isInstance)
                .map(event -> ((Event.ServiceMessage) event).text())
                .toList();
    }

    private void run(Content content) {
        Phrasebook phrasebook = new Echo();
        Menu menu = new Menu(phrasebook);
        Speaker speaker = new Speaker(phrasebook, (text, evidence) -> text, menu, ids);
        TurnLogic logic = new TurnLogic(
                (said, state) -> alarm,
                reading -> commands,
                new Dialogue(skills, ids, menu),
                speaker,
                Author.bot("小卡"));
        Instant now = Instant.parse("2026-11-22T02:00:00Z");
        Scene.TurnContext turn = new Scene.TurnContext(
                "c1",
                "p1",
                "web",
                "turn" + next.incrementAndGet(),
                mode,
                List.of(new Incoming(1, content, null, now)),
                now,
                ZoneId.of("Asia/Shanghai"));
        last = logic.decide(state(), turn, 1, "bundle", writtenAhead::add);
        writtenAhead.forEach(journal::addAll);
        writtenAhead.clear();
        journal.addAll(last.entries());
    }

    /// A phrasebook in which every key stands for itself.
    static final class Echo extends Phrasebook {
        Echo() {
            super(Map.of());
        }

        @Override
        public boolean has(String key) {
            return true;
        }

        @Override
        public String text(String key, int variant) {
            return variant == 0 ? key : key + "#" + variant;
        }

        @Override
        public String render(String key, Map<String, String> args, int variant) {
            return args.isEmpty() ? text(key, variant) : text(key, variant) + new HashMap<>(args).values();
        }
    }
}
