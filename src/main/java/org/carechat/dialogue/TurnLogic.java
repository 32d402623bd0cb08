package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/// A turn as a function: what was said and what is known, to what is to be committed. Danger is looked for first,
/// whoever owns the conversation; while a person owns it nothing else is said but what that person has sent.
final class TurnLogic {

    private final Triage triage;
    private final Understanding understanding;
    private final Dialogue dialogue;
    private final Speaker speaker;
    private final Author bot;

    TurnLogic(Triage triage, Understanding understanding, Dialogue dialogue, Speaker speaker, Author bot) {
        this.triage = triage;
        this.understanding = understanding;
        this.dialogue = dialogue;
        this.speaker = speaker;
        this.bot = bot;
    }

    Outcome decide(Conversation state, Scene.TurnContext turn, long upTo, String bundle, Journaling journaling) {
        Talk talk = new Talk(state, journaling);
        Optional<Alarm> alarm = triage.triage(turn.said(), state);
        if (turn.mode() == Mode.HUMAN || turn.mode() == Mode.CLOSED) {
            if (alarm.isPresent()) {
                warnOnly(talk, alarm.get());
            } else if (turn.mode() == Mode.HUMAN
                    && Errand.isOn(state)
                    && !turn.said().isEmpty()) {
                dialogue.goOn(talk, turn, read(state, turn));
            }
            return outcome(talk, turn, upTo, bundle, Author.system());
        }
        if (alarm.isPresent()) {
            dialogue.raise(talk, turn, alarm.get());
        } else if (!turn.said().isEmpty()) {
            dialogue.run(talk, turn, read(state, turn));
        }
        return outcome(talk, turn, upTo, bundle, bot);
    }

    /// What an agent sends: no turn, since the customer has said nothing.
    ///
    /// @return empty where there is nothing to ask
    Optional<Outcome> send(Conversation state, Scene.TurnContext turn, Errand errand) {
        Talk talk = new Talk(state, entries -> {});
        return dialogue.begin(talk, turn, errand) ? Optional.of(said(talk, turn)) : Optional.empty();
    }

    /// What the system says for an agent.
    Outcome say(Conversation state, Scene.TurnContext turn, Reply reply, List<Entry> entries) {
        Talk talk = new Talk(state, written -> {});
        talk.journal(entries);
        talk.say(reply);
        return said(talk, turn);
    }

    private Outcome said(Talk talk, Scene.TurnContext turn) {
        Speaker.Speech speech = speaker.speak(utterances(talk, turn), Author.system(), turn);
        List<Entry> entries = new ArrayList<>(talk.unwritten());
        if (speech.offered() != null) {
            entries.add(speech.offered());
        }
        return new Outcome(entries, speech.messages(), null);
    }

    private static List<Utterance> utterances(Talk talk, Scene.TurnContext turn) {
        return turn.mode() == Mode.HUMAN
                ? talk.utterances().stream().map(Errand::offeringAnswers).toList()
                : talk.utterances();
    }

    /// The turn of a message that failed again and again: it is set aside, and the conversation goes on.
    Outcome setAside(Conversation state, Scene.TurnContext turn, long upTo, String bundle, String reason, Menu menu) {
        Talk talk = new Talk(state, entries -> {});
        turn.said().forEach(in -> talk.journal(new Entry.SetAside(in.seq(), reason)));
        if (turn.mode() == Mode.BOT) {
            talk.say(menu.broke());
        }
        return outcome(talk, turn, upTo, bundle, bot);
    }

    private static void warnOnly(Talk talk, Alarm danger) {
        talk.journal(danger.entries());
        danger.replies().forEach(reply -> talk.say(new Utterance(reply, null, 0, false)));
    }

    private List<Command> read(Conversation state, Scene.TurnContext turn) {
        List<Command> commands = new ArrayList<>();
        List<Incoming> words = new ArrayList<>();
        for (Incoming in : turn.said()) {
            switch (in.content()) {
                case Content.Text ignored -> words.add(in);
                case Content.Picked picked -> commands.add(picked(state, picked, in.seq()));
                case Content.Attached ignored -> {}
            }
        }
        if (!words.isEmpty()) {
            commands.addAll(understanding.read(new Reading(words, state, turn.today())));
        }
        return commands;
    }

    private static Command picked(Conversation state, Content.Picked picked, long seq) {
        Command command = state.choice(picked.choice())
                .map(choice -> CommandLine.parse(choice.command()))
                .orElseGet(() -> new Command.Choose(picked.choice()));
        Said said = new Said(picked.label(), seq);
        return command instanceof Command.Fill fill ? new Command.Fill(fill.slot(), fill.value(), said) : command;
    }

    private Outcome outcome(Talk talk, Scene.TurnContext turn, long upTo, String bundle, Author author) {
        List<Event> events = new ArrayList<>();
        ModeChange change = change(talk.handing());
        if (talk.handing() != null) {
            events.add(modeChanged(talk.handing(), turn));
        }
        Speaker.Speech speech = speaker.speak(utterances(talk, turn), author, turn);
        events.addAll(speech.messages());
        List<Entry> entries = new ArrayList<>(talk.unwritten());
        if (speech.offered() != null) {
            entries.add(speech.offered());
        }
        entries.add(new Entry.TurnEnded(turn.turn(), upTo, turn.now(), bundle));
        return new Outcome(entries, events, change);
    }

    private static @Nullable ModeChange change(@Nullable Handing handing) {
        return handing == null ? null : new ModeChange(handing.mode(), null);
    }

    private Event modeChanged(Handing handing, Scene.TurnContext turn) {
        return new Event.ModeChanged(
                speaker.stamp(Author.system(), turn.turn(), turn.now()),
                handing.mode(),
                handing.reason(),
                handing.place(),
                null);
    }
}
