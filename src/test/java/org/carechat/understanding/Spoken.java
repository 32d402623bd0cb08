package org.carechat.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Frame;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;

/// What a customer says in a situation, and how it is read: the fixtures of this package's tests.
final class Spoken {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final Bundle BUNDLE = bundle();
    static final KeptModels KEPT = new KeptModels(Path.of("target/models"));
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final Understanding understanding;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Frame> stack = new ArrayList<>();
    private final Map<String, String> flags = new HashMap<>();
    private Question question;

    Spoken(Understanding understanding) {
        this.understanding = understanding;
    }

    /// Reads by words and the trained model alone.
    static Spoken quickly() {
        return new Spoken(Quick.UNDERSTANDING);
    }

    /// @return the reading by words and the trained model alone
    static Comprehension quick() {
        return Quick.UNDERSTANDING;
    }

    Spoken knowing(String slot, String value) {
        slots.put(slot, new Slot(slot, value, "", Source.CUSTOMER, 1, NOW));
        return this;
    }

    Spoken flagged(String flag, String value) {
        flags.put(flag, value);
        return this;
    }

    Spoken in(String flow) {
        stack.add(new Frame("f-" + flow, flow, Map.of()));
        return this;
    }

    Spoken asked(String slot, Option... options) {
        question = new Question(stack.isEmpty() ? "f" : stack.getLast().id(), slot, List.of(options));
        return this;
    }

    Spoken askedYesOrNo(String slot) {
        return asked(slot, new Option("yes", "是", List.of()), new Option("no", "否", List.of()));
    }

    static Option option(String value, String label, String... ways) {
        return new Option(value, label, List.of(ways));
    }

    List<Command> read(String... messages) {
        List<Incoming> said = new ArrayList<>();
        for (String message : messages) {
            said.add(new Incoming(said.size() + 1, new Content.Text(message), null, NOW));
        }
        return understanding.read(new Reading(said, state(), TODAY));
    }

    /// @return the commands that something acts on, in their line form
    List<String> lines(String... messages) {
        return read(messages).stream()
                .map(CommandLine::write)
                .filter(line -> !line.startsWith("set " + Slots.TOLD))
                .toList();
    }

    /// @return the facts that are stated, by slot
    Map<String, String> facts(String... messages) {
        Map<String, String> facts = new HashMap<>();
        for (Command command : read(messages)) {
            if (command instanceof Command.Fill fill && !fill.slot().startsWith(Slots.TOLD)) {
                facts.put(fill.slot(), fill.value());
            } else if (command instanceof Command.Correct correct) {
                facts.put(correct.slot(), correct.value());
            }
        }
        return facts;
    }

    private Conversation state() {
        return new Conversation(
                "c", 1, slots, stack, question, List.of(), null, Map.of(), List.of(), flags, List.of(), 0, List.of());
    }

    private static Bundle bundle() {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(Path.of("knowledge-base"))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bundle.of(files);
    }

    private static final class Quick {
        private static final Comprehension UNDERSTANDING =
                Comprehension.withoutVectors(BUNDLE, new NoEmbeddings(), KEPT);
    }

    /// A model that never gets ready.
    static final class NoEmbeddings implements Embeddings {
        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public float[] query(String text) {
            throw new IllegalStateException("there is no model");
        }

        @Override
        public float[] passage(String text) {
            throw new IllegalStateException("there is no model");
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            throw new IllegalStateException("there is no model");
        }
    }
}
