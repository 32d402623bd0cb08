package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.TurnName;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Asking;
import org.carechat.language.LanguageModel;
import org.carechat.language.Lines;
import org.carechat.language.PersonalData;
import org.carechat.language.PromptTemplate;
import org.carechat.language.Told;

/// Asks the language model where the local reading is in doubt or the message is long and tangled. What the model
/// proposes is checked line by line, and the local reading stands wherever the two disagree. Reads exactly as the
/// local reading does when there is no model, when it fails, and when nothing that it says can be used.
/// Thread-safe.
final class Aided implements Understanding {

    private final Comprehension local;
    private final LanguageModel model;
    private final PromptTemplate prompt;
    private final Proposals proposals;

    Aided(Comprehension local, LanguageModel model, PromptTemplate prompt, ProposalListener listener) {
        this.local = local;
        this.model = model;
        this.prompt = prompt;
        proposals = new Proposals(local, listener);
    }

    @Override
    public List<Command> read(Reading reading) {
        List<Command> read = local.read(reading);
        boolean unsure = Doubt.isUnsure(read) || local.isGuess(reading, read);
        if (!Doubt.isAllowed(reading, read) || !(unsure || Doubt.isTangled(reading)) || !model.ready()) {
            return read;
        }
        return switch (model.ask(asking(reading), LanguageModel.Listener.PATIENT)) {
            case Told.Answer answer -> joined(read, unsure, proposals.of(reading, Lines.of(answer.text())));
            case Told.Failed ignored -> read;
        };
    }

    /// What was not understood, or guessed, gives way; what was read stands, and is only added to.
    private static List<Command> joined(List<Command> read, boolean unsure, List<Command> proposed) {
        if (proposed.isEmpty()) {
            return read;
        }
        Set<String> stated = read.stream().flatMap(Aided::slot).collect(Collectors.toCollection(HashSet::new));
        boolean instead = unsure && proposed.stream().anyMatch(command -> !(command instanceof Command.Fill));
        List<Command> joined = new ArrayList<>(
                instead
                        ? read.stream()
                                .filter(command -> slot(command).findAny().isPresent())
                                .toList()
                        : read);
        boolean business = joined.stream().anyMatch(Doubt::isBusiness);
        for (Command command : proposed) {
            boolean news = command instanceof Command.Fill fill
                    ? stated.add(fill.slot())
                    : instead || !business && Doubt.isBusiness(command);
            if (news) {
                joined.add(command);
            }
        }
        return List.copyOf(joined);
    }

    private static Stream<String> slot(Command command) {
        return switch (command) {
            case Command.Fill fill -> Stream.of(fill.slot());
            case Command.Correct correct -> Stream.of(correct.slot());
            case Command.TakeBack back -> Stream.of(back.slot());
            default -> Stream.empty();
        };
    }

    private Asking asking(Reading reading) {
        Conversation state = reading.state();
        Question question = state.question();
        String words = reading.said().stream().map(in -> in.content().words()).collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "slots", String.join("、", Proposals.SLOTS),
                "question", question == null ? "-" : question.slot(),
                "known", known(state),
                "message", PersonalData.numbers(words));
        return new Asking(
                Asking.Purpose.INTERPRET,
                state.id(),
                TurnName.of(state.id(), reading.said()),
                prompt.render(values),
                personal(state));
    }

    /// Names of facts alone: their values are no business of the model's.
    private static String known(Conversation state) {
        String known = state.slots().keySet().stream()
                .filter(Proposals.SLOTS::contains)
                .sorted()
                .collect(Collectors.joining("、"));
        return known.isEmpty() ? "-" : known;
    }

    private static Set<String> personal(Conversation state) {
        return Stream.of(Slots.NAME, Slots.PHONE, Slots.ADDRESS)
                .flatMap(name -> Optional.ofNullable(state.slots().get(name)).stream())
                .map(Slot::value)
                .collect(Collectors.toSet());
    }
}
