package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.conversation.Question;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Reading;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.Learning;
import org.carechat.language.Scored;
import org.carechat.language.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads messages by what staff wrote in one bundle: first as the answer to the open question, then for facts,
/// then for what the customer wants. Never guesses: what it can't read is asked of the knowledge base where it
/// is a question, and otherwise [Command.CannotHandle]. Immutable but for the vectors that arrive once the
/// embedding model is loaded; thread-safe; throws nothing for any text.
public final class Comprehension implements Understanding {

    private static final Logger LOG = LoggerFactory.getLogger(Comprehension.class);
    private final Lexicon lexicon;
    private final FactReader facts;
    private final Answers answers;
    private final AnswerReader answer;
    private final Dictation dictation = new Dictation();
    private final QuotedCase quotedCase = new QuotedCase();
    private final FreeAnswer free;
    private final FollowUps followUps;
    private final TakeBacks takeBacks;
    private final Moods moods;
    private final WantReader wants;
    private final Notes notes;
    private final IntentReader reader;
    private final Composer composer;
    private final Asides asides;

    private Comprehension(Bundle bundle, Exemplars exemplars, KeptModels kept) {
        lexicon = Lexicon.of(bundle);
        facts = new FactReader(lexicon.readers());
        answers = Answers.of(Lexicon.file(bundle, "answers"));
        ProductSlot products = new ProductSlot(bundle);
        answer = new AnswerReader(
                answers, Lexicon.file(bundle, "danger-answers").get("slot").text(), new DangerAnswer(bundle, products));
        free = new FreeAnswer(answers);
        followUps = new FollowUps(facts);
        moods = new Moods(Lexicon.file(bundle, "moods"));
        takeBacks = new TakeBacks(Lexicon.file(bundle, "take-backs"));
        Intents intents = Intents.of(bundle);
        reader = new IntentReader(intents, answers, Masked.of(bundle), exemplars, kept);
        wants = new WantReader(intents, reader, answers);
        composer = new Composer(facts, wants, new Precedence(Products.of(bundle)));
        asides = new Asides(facts, products, Lexicon.file(bundle, "symptoms").texts("supply"));
        notes = new Notes(bundle, lexicon, Told.of(bundle), kept);
    }

    /// Learns from the bundle. Whoever asks before the model of words is there waits for it, well under a minute
    /// the first time; what sentences mean is learnt at the time that `learning` gives.
    public static Comprehension of(Bundle bundle, Embeddings embeddings, KeptModels kept, Learning learning) {
        Exemplars exemplars = new Exemplars(embeddings, Masked.of(bundle));
        Comprehension made = new Comprehension(bundle, exemplars, kept);
        learning.on("exemplars").execute(() -> exemplars.load(Intents.of(bundle).examples(), kept));
        return made;
    }

    /// Reads by words and the trained model alone.
    static Comprehension withoutVectors(Bundle bundle, Embeddings embeddings, KeptModels kept) {
        return new Comprehension(bundle, new Exemplars(embeddings, Masked.of(bundle)), kept);
    }

    @Override
    public List<Command> read(Reading reading) {
        try {
            return read(Message.of(reading, lexicon.corrections()));
        } catch (RuntimeException e) {
            LOG.error("A message could not be read", e);
            return List.of(new Command.CannotHandle("broke"));
        }
    }

    /// @return whether `read`, which this read, only asks the knowledge base because nothing in the message was
    ///     recognised, though it doesn't look like a question
    boolean isGuess(Reading reading, List<Command> read) {
        List<Command> wanted = read.stream()
                .filter(command -> !(command instanceof Command.Fill))
                .toList();
        if (wanted.size() != 1 || !(wanted.getFirst() instanceof Command.Ask ask)) {
            return false;
        }
        Message message = Message.of(reading, lexicon.corrections());
        return ask.question().equals(message.text())
                && !Composer.looksLikeAQuestion(message.text())
                && wants.recognisesNothing(message);
    }

    /// What was heard in a message, before it becomes commands.
    Composer.Heard hear(Reading reading) {
        return hear(Message.of(reading, lexicon.corrections()));
    }

    /// @return every intent with its probability for the message as a whole, likeliest first
    List<Scored> ranked(Reading reading) {
        return reader.ranked(Message.of(reading, lexicon.corrections()).text(), false);
    }

    /// @return the intents that a message is carried out as; `clarify`, `question` (asked of the knowledge
    ///     base), `facts` and `nothing` where it is none
    Set<String> intents(Composer.Heard heard) {
        return composer.intents(heard);
    }

    private List<Command> read(Message message) {
        if (message.words().isEmpty()) {
            return List.of(new Command.CannotHandle("empty"));
        }
        Command dictated = dictation.read(message);
        if (dictated != null) {
            return List.of(dictated);
        }
        Command quoted = quotedCase.read(message);
        if (quoted != null) {
            return List.of(quoted);
        }
        Command followUp = followUps.read(message);
        if (followUp != null) {
            return List.of(followUp);
        }
        List<Command> commands = new ArrayList<>(besides(message));
        moods.read(message).ifPresent(commands::add);
        return List.copyOf(commands);
    }

    /// What is said of another machine than the one under way is put off, and the rest read without it.
    private List<Command> besides(Message message) {
        List<Span> apart = new ArrayList<>();
        List<Command> later = new ArrayList<>();
        for (Span aside : asides.in(message, span -> answer.read(message.part(span)) != null)) {
            List<Command> matter = matter(message.part(aside));
            if (!matter.isEmpty()) {
                apart.add(aside);
                later.add(new Command.Later(matter, message.said(aside)));
            }
        }
        if (apart.isEmpty()) {
            return now(message);
        }
        Message rest = message.without(apart);
        List<Command> commands = new ArrayList<>(answers.isFiller(rest.text()) ? List.of() : now(rest));
        commands.addAll(later);
        return commands;
    }

    private List<Command> now(Message message) {
        Composer.Heard heard = hear(message);
        List<Command> commands = new ArrayList<>(composer.compose(heard));
        commands.addAll(Notes.commands(message, heard.noted()));
        return commands;
    }

    /// @return what begins with it once its turn comes; none where it only asks about it
    private List<Command> matter(Message aside) {
        List<Command> commands = composer.compose(hear(aside.afresh())).stream()
                .filter(command -> command instanceof Command.Fill
                        || command instanceof Command.Start
                        || command instanceof Command.Ask)
                .toList();
        return commands.stream().anyMatch(Command.Start.class::isInstance) ? commands : List.of();
    }

    private Composer.Heard hear(Message message) {
        List<Mention> mentions = facts.read(message);
        boolean other = FactReader.namesAnotherMachine(message, mentions);
        Command answered = other ? null : answer.read(message);
        List<TakeBacks.TakeBack> takenBack = takeBacks.read(message, mentions);
        boolean settled = answered != null || answers(message, mentions) || !takenBack.isEmpty();
        List<Want> wanted = wants.read(message, mentions, settled).stream()
                .filter(want ->
                        takenBack.stream().noneMatch(back -> back.where().equals(want.where())))
                .toList();
        if (!settled && wanted.isEmpty()) {
            answered = free.read(message);
            settled = answered != null;
        }
        Set<String> ids = wanted.stream().map(want -> want.intent().id()).collect(Collectors.toSet());
        List<Mention> noted = notes.read(message, mentions, ids);
        return new Composer.Heard(message, answered, mentions, takenBack, settled, wanted, noted);
    }

    private static boolean answers(Message message, List<Mention> mentions) {
        Question question = message.question();
        return question != null
                && mentions.stream().anyMatch(mention -> mention.slot().equals(question.slot()));
    }
}
