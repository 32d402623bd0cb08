package org.carechat.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carechat.conversation.Content;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.CommandLine;
import org.carechat.dialogue.Incoming;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Said;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Understanding;

/// What may be taken of a language model's lines. It may point out what a customer wants and where a fact is said;
/// the fact itself is read from the customer's own words by the local reading, so no value comes from the model.
/// Whatever confirms, chooses, cancels or corrects is not the model's to say. Thread-safe.
final class Proposals {

    /// Facts that a model may point out. Not among them: what says who and where somebody is.
    static final Set<String> SLOTS = new LinkedHashSet<>(List.of(
            Slots.PRODUCT,
            Slots.SYMPTOM,
            Slots.MODEL,
            Slots.ERROR_CODE,
            Slots.PURCHASE_DATE,
            Slots.DELIVERY_DATE,
            Slots.INSTALLATION_DATE,
            Slots.PRODUCTION_DATE,
            Slots.PROOF,
            Slots.CHANNEL,
            Slots.BOUGHT,
            Slots.REGION,
            Slots.INSTALLER,
            Slots.USAGE,
            Slots.CAUSE,
            Slots.PART,
            Slots.REMEDY,
            Slots.GAS_TYPE,
            Slots.REPAIR_DATE,
            Slots.CITY,
            Slots.DISTRICT,
            Slots.SERVICE,
            Slots.VISIT_DATE,
            Slots.VISIT_TIME));
    private static final Set<String> FLOWS = Set.of("booking", "coverage", "self-check");
    private static final Set<String> TALK = Set.of("greeting", "thanks", "bye");
    private static final String OUT_OF_SCOPE = "out-of-scope";
    /// The share of a question's pairs of characters that the customer must have said.
    private static final double OWN_WORDS = 0.6;
    private static final int MOST_LINES = 8;
    /// Who wants a person says so: it isn't enough that one is spoken of.
    private static final Pattern PERSON = Pattern.compile(
            "(?i)(找|转|叫|换|要|接|喊|请|派|让|跟|和|来|给|没|有没有)[^，。！？,.!?]{0,6}((?<!机器)人|客服|师傅|经理|主管|领导|老板|专员|同事)|(talk|speak|connect|transfer|put"
                + " me|get me|want|need)[^.!?]{0,25}(human|person|agent|operator|staff|someone|manager)");

    private final Understanding local;
    private final ProposalListener listener;

    Proposals(Understanding local, ProposalListener listener) {
        this.local = local;
        this.listener = listener;
    }

    /// @return what can be taken, without doubles and contradictions; empty where nothing can
    List<Command> of(Reading reading, List<String> lines) {
        Set<Command> taken = new LinkedHashSet<>();
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            if (!line.equals("none")) {
                Optional<Command> command = checked(reading, CommandLine.parse(line));
                command.ifPresent(taken::add);
            }
        }
        return withoutContradictions(taken);
    }

    private Optional<Command> checked(Reading reading, Command command) {
        Optional<Command> checked = switch (command) {
            case Command.Fill fill -> stated(reading, fill);
            case Command.Ask ask -> Optional.of(inOwnWords(reading, ask.question()));
            case Command.Start start -> known(start);
            case Command.HandOver ignored
            when PERSON.matcher(words(reading)).find() -> Optional.of(new Command.HandOver("asked"));
            case Command.SmallTalk talk when TALK.contains(talk.kind()) -> Optional.of(talk);
            case Command.Refuse refuse when refuse.kind().equals(OUT_OF_SCOPE) -> Optional.of(refuse);
            default -> Optional.empty();
        };
        if (checked.isEmpty()) {
            listener.refused(
                    command instanceof Command.Fill fill && SLOTS.contains(fill.slot()) ? fill.slot() : "command");
        }
        return checked;
    }

    private static Optional<Command> known(Command.Start start) {
        return FLOWS.contains(start.flow()) && start.notes().isEmpty() ? Optional.of(start) : Optional.empty();
    }

    /// The words must stand in the message, and the local reading must find this fact in them.
    private Optional<Command> stated(Reading reading, Command.Fill fill) {
        String words = fill.value().replaceAll("^[\"“”'「]+|[\"“”'」]+$", "");
        if (!SLOTS.contains(fill.slot()) || words.isBlank()) {
            return Optional.empty();
        }
        return reading.said().stream()
                .filter(in -> in.content().words().contains(words))
                .findFirst()
                .flatMap(in -> factIn(reading, in, words, fill.slot()));
    }

    private Optional<Command> factIn(Reading reading, Incoming in, String words, String slot) {
        Incoming part = new Incoming(in.seq(), new Content.Text(words), in.replyTo(), in.at());
        return local.read(new Reading(List.of(part), reading.state(), reading.today())).stream()
                .filter(command ->
                        command instanceof Command.Fill fill && fill.slot().equals(slot))
                .findFirst();
    }

    /// A question that the customer didn't ask is not asked for them: then their whole message is.
    private static Command inOwnWords(Reading reading, String question) {
        String all = words(reading);
        Set<String> said = pairs(all);
        Set<String> asked = pairs(question);
        long own = asked.stream().filter(said::contains).count();
        boolean theirs = !asked.isEmpty() && own >= OWN_WORDS * asked.size();
        long seq = reading.said().getFirst().seq();
        return new Command.Ask(theirs ? question : all, new Said(all, seq));
    }

    private static String words(Reading reading) {
        return reading.said().stream().map(in -> in.content().words()).collect(Collectors.joining("\n"));
    }

    private static Set<String> pairs(String text) {
        String letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= letters.length(); at++) {
            pairs.add(letters.substring(at, at + 2));
        }
        return pairs;
    }

    /// Two values of one fact can't both be meant, and nothing says which.
    private List<Command> withoutContradictions(Set<Command> taken) {
        List<Command> kept = new ArrayList<>();
        for (Command command : taken) {
            boolean contradicted = command instanceof Command.Fill fill
                    && taken.stream()
                            .anyMatch(other -> other instanceof Command.Fill second
                                    && second.slot().equals(fill.slot())
                                    && !second.value().equals(fill.value()));
            if (contradicted) {
                listener.refused("contradiction");
            } else {
                kept.add(command);
            }
        }
        return List.copyOf(kept);
    }
}
