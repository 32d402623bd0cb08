package org.carechat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carechat.conversation.Act;
import org.carechat.conversation.Card;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Option;
import org.carechat.conversation.Question;
import org.carechat.conversation.Slot;

/// What the dialogue itself says, outside all flows: small talk, refusals, and the ways on from where the talk got
/// stuck.
final class Menu {

    private static final int BEST = 5;
    /// A machine as it is called, and not a whole sentence.
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fff]{1,8}");

    private static final List<String> WAYS_ON = List.of("self-check", "coverage", "booking");

    private final Phrasebook phrasebook;

    Menu(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Reply whatNext() {
        return Reply.keyed(Act.CLARIFY, "dialogue.what-next").offering(waysOn());
    }

    Reply restarted() {
        return Reply.keyed(Act.CLARIFY, "dialogue.restarted").offering(waysOn());
    }

    Reply noted() {
        return Reply.keyed(Act.SMALLTALK, "dialogue.noted");
    }

    Reply corrected() {
        return Reply.keyed(Act.SMALLTALK, "dialogue.corrected");
    }

    Reply cancelled() {
        return Reply.keyed(Act.SMALLTALK, "dialogue.cancelled");
    }

    Reply nothingToCancel() {
        return Reply.keyed(Act.CLARIFY, "dialogue.nothing-to-cancel").offering(waysOn());
    }

    Reply smallTalk(String kind) {
        String key = "smalltalk." + kind;
        Act act = kind.equals("bye") ? Act.FAREWELL : Act.SMALLTALK;
        Reply reply = Reply.keyed(act, phrasebook.has(key) ? key : "smalltalk.other");
        return switch (kind) {
            case "greeting" -> reply.offering(waysOn());
            case "bye" -> reply.carrying(new Card("rating", Map.of("scale", BEST)));
            default -> reply;
        };
    }

    Reply refusal(String kind) {
        String key = "refuse." + kind;
        return Reply.keyed(Act.DECLINE, phrasebook.has(key) ? key : "refuse.out-of-scope")
                .offering(List.of(person()));
    }

    Reply clarify(Command.Clarify clarify) {
        return Reply.keyed(Act.CLARIFY, "dialogue.clarify")
                .offering(clarify.readings().stream()
                        .map(reading -> new Offer(reading.label(), reading.command()))
                        .toList());
    }

    /// Where a question is open it is asked again right after this, so no other ways are offered.
    Reply notUnderstood(Conversation state) {
        if (state.question() != null) {
            return Reply.keyed(Act.CLARIFY, "dialogue.not-understood");
        }
        return Reply.keyed(Act.CLARIFY, "dialogue.not-understood.open").offering(waysOn());
    }

    /// Asks what isn't so, and says for which machine it takes what is told.
    Reply denied(Conversation state) {
        if (state.question() == null) {
            return Reply.keyed(Act.CLARIFY, "dialogue.denied.open").offering(List.of(person()));
        }
        return Optional.ofNullable(state.slots().get(Slots.PRODUCT))
                .map(Slot::said)
                .filter(said -> NAME.matcher(said).matches())
                .map(said -> Reply.keyed(Act.CLARIFY, "dialogue.denied.machine").with("machine", said))
                .orElseGet(() -> Reply.keyed(Act.CLARIFY, "dialogue.denied"));
    }

    Reply offerPerson() {
        return Reply.keyed(Act.CLARIFY, "dialogue.offer-person").offering(List.of(person().asProposal()));
    }

    /// Said instead of asking a third time; the question stays open, and its answers stay offered.
    Reply anotherWay(Question question) {
        return Reply.keyed(Act.CLARIFY, "dialogue.another-way")
                .offering(options(question.slot(), question.options()))
                .offering(List.of(new Offer(phrasebook.text("offer.skip"), new Command.Skip()), person()));
    }

    /// Who is upset can have a person at any question, without asking for one.
    Reply orAPerson(Reply question) {
        return question.offering(List.of(person()));
    }

    Reply givenUp() {
        return Reply.keyed(Act.CLARIFY, "dialogue.given-up").offering(List.of(person()));
    }

    Reply takenBack() {
        return Reply.keyed(Act.SMALLTALK, "dialogue.taken-back");
    }

    Reply sayAnew() {
        return Reply.keyed(Act.CLARIFY, "dialogue.say-anew");
    }

    Reply repeated() {
        return Reply.keyed(Act.CLARIFY, "dialogue.repeated").offering(waysOn());
    }

    Reply nothingToResume() {
        return Reply.keyed(Act.CLARIFY, "dialogue.nothing-to-resume").offering(waysOn());
    }

    Reply putOff(String said) {
        return Reply.keyed(Act.SMALLTALK, "dialogue.put-off").with("said", said);
    }

    Reply nextMatter(String said) {
        return Reply.keyed(Act.SMALLTALK, "dialogue.next-matter").with("said", said);
    }

    /// @return how a flow is announced that waited for another to end; empty for one that needs no words
    Optional<Reply> next(String flow) {
        String key = "dialogue.next." + flow;
        return phrasebook.has(key) ? Optional.of(Reply.keyed(Act.SMALLTALK, key)) : Optional.empty();
    }

    Reply broke() {
        return Reply.keyed(Act.APOLOGY, "dialogue.broke").offering(List.of(person()));
    }

    Reply withheld() {
        return Reply.keyed(Act.APOLOGY, "dialogue.withheld").offering(List.of(person().asProposal()));
    }

    /// @return the options of a question as choices that fill its slot
    List<Offer> options(String slot, List<Option> options) {
        return options.stream()
                .filter(Option::isShown)
                .map(option -> new Offer(option.label(), new Command.Fill(slot, option.value(), Said.NOWHERE)))
                .toList();
    }

    private List<Offer> waysOn() {
        List<Offer> offers = new ArrayList<>();
        WAYS_ON.forEach(
                flow -> offers.add(new Offer(phrasebook.text("offer." + flow), new Command.Start(flow, Map.of()))));
        offers.add(person());
        return offers;
    }

    private Offer person() {
        return new Offer(phrasebook.text("offer.person"), new Command.HandOver("asked"));
    }
}
