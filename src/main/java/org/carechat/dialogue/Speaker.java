package org.carechat.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Stamp;
import org.jspecify.annotations.Nullable;

/// Turns replies into messages: finds the words, passes them through the gate, and numbers the choices.
final class Speaker {

    private final Phrasebook phrasebook;
    private final Gate gate;
    private final Menu menu;
    private final Supplier<String> ids;

    Speaker(Phrasebook phrasebook, Gate gate, Menu menu, Supplier<String> ids) {
        this.phrasebook = phrasebook;
        this.gate = gate;
        this.menu = menu;
        this.ids = ids;
    }

    /// What is said in a turn: the messages, and the choices that are open after them.
    ///
    /// @param offered null where the turn offers nothing, and what was open stays so
    record Speech(List<Event> messages, Entry.@Nullable Offered offered) {}

    Speech speak(List<Utterance> utterances, Author author, Scene.TurnContext turn) {
        List<Event> messages = new ArrayList<>();
        Entry.Offered offered = null;
        int offering = lastOffering(utterances);
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = passed(utterances.get(i));
            List<OpenChoice> open = i == offering
                            || i == utterances.size() - 1
                                    && !utterance.reply().offers().isEmpty()
                    ? number(utterance.reply().offers(), turn.turn())
                    : List.of();
            offered = open.isEmpty()
                    ? offered
                    : new Entry.Offered(open, proposed(utterance.reply().offers(), open));
            messages.add(message(utterance, open, author, turn));
        }
        return new Speech(messages, offered);
    }

    /// Choices stay open until the next are offered: only the last that a turn offers would live, so only they are
    /// shown.
    private static int lastOffering(List<Utterance> utterances) {
        for (int i = utterances.size() - 1; i >= 0; i--) {
            if (!utterances.get(i).reply().offers().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private Utterance passed(Utterance utterance) {
        String words = gate.pass(words(utterance), evidence(utterance.reply(), utterance.variant()));
        if (words.isBlank()) {
            return new Utterance(menu.withheld(), utterance.flow(), 0, false);
        }
        Reply reply = utterance.reply();
        Reply written = new Reply(
                reply.act(), null, words, Map.of(), reply.citations(), reply.offers(), reply.card(), reply.evidence());
        return new Utterance(written, utterance.flow(), 0, false);
    }

    private String words(Utterance utterance) {
        Reply reply = utterance.reply();
        String key = reply.key();
        String words =
                key == null ? String.valueOf(reply.text()) : phrasebook.render(key, reply.args(), utterance.variant());
        return utterance.resumed() ? phrasebook.render("dialogue.resumed", Map.of("question", words), 0) : words;
    }

    /// A fixed reply's own words are reviewed text; what is put into them, and every written text, needs its
    /// evidence.
    private List<String> evidence(Reply reply, int variant) {
        List<String> evidence = new ArrayList<>(reply.evidence());
        evidence.addAll(reply.args().values());
        if (reply.key() != null) {
            evidence.add(phrasebook.text(reply.key(), variant));
        }
        return evidence;
    }

    private static List<OpenChoice> number(List<Offer> offers, String turn) {
        List<OpenChoice> choices = new ArrayList<>();
        for (Offer offer : offers) {
            String id = turn.substring(Math.max(0, turn.length() - 8)) + "-" + (choices.size() + 1);
            choices.add(new OpenChoice(id, offer.label(), CommandLine.write(offer.command())));
        }
        return choices;
    }

    private static @Nullable String proposed(List<Offer> offers, List<OpenChoice> open) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).proposed()) {
                return open.get(i).id();
            }
        }
        return null;
    }

    private Event message(Utterance utterance, List<OpenChoice> open, Author author, Scene.TurnContext turn) {
        Reply reply = utterance.reply();
        String words = reply.text() == null ? words(utterance) : reply.text();
        List<Choice> choices = open.stream()
                .map(choice -> new Choice(choice.id(), choice.label()))
                .toList();
        return new Event.ServiceMessage(
                stamp(author, turn.turn(), turn.now()),
                reply.act(),
                words,
                utterance.flow(),
                reply.citations(),
                choices,
                reply.card());
    }

    Stamp stamp(Author author, String turn, Instant at) {
        return new Stamp(ids.get(), at, turn, author);
    }
}
