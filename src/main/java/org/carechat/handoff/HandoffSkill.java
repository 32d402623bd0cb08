package org.carechat.handoff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Mode;
import org.carechat.conversation.QueuePlace;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Flags;
import org.carechat.dialogue.Handing;
import org.carechat.dialogue.Offer;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Step;
import org.jspecify.annotations.Nullable;

/// The flow `handoff`: one message puts the customer into the queue. While they wait its frame stays on the stack,
/// so that what was interrupted comes back when they go on with the bot, and not before. Its note `reason` is
/// emptied once it has been acted on: a reason that is there is a new wish for a person. What has to be followed
/// up, a complaint or a message, is passed on to the flow `case` first, which gives it its number. Thread-safe.
public final class HandoffSkill implements Skill {

    static final String FLOW = "handoff";
    /// A message to whoever comes on duty next, in the customer's own words.
    static final String MESSAGE = Slots.MESSAGE;

    private static final String ACTION = "action";
    private static final String REASON = "reason";
    private static final String ASKED = "asked";
    private static final String REGISTERED = "registered";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Queue queue;
    private final Phrasebook phrasebook;

    public HandoffSkill(Queue queue, Phrasebook phrasebook) {
        this.queue = queue;
        this.phrasebook = phrasebook;
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.of(MESSAGE);
    }

    @Override
    public Step step(Scene scene) {
        boolean queued = scene.turn().mode() == Mode.QUEUED;
        String action = note(scene, ACTION, ASKED);
        return switch (action) {
            case "leave" -> queued ? leave() : goOn();
            case "meanwhile" -> queued ? meanwhile() : goOn();
            case "go-on" -> goOn();
            case MESSAGE -> queued ? stands(scene) : message(scene);
            default -> complains(scene) ? registered(scene, "complaint") : queued ? stands(scene) : wish(scene);
        };
    }

    /// A complaint is registered before somebody is looked for: it is there whether anybody comes or not.
    private static boolean complains(Scene scene) {
        return note(scene, REASON, "").equals("complaint")
                && note(scene, REGISTERED, "").isEmpty();
    }

    private static Step registered(Scene scene, String kind) {
        return Step.again(new Entry.FrameNoted(scene.frame().id(), REGISTERED, "yes"))
                .andThen(new Command.Start("case", Map.of("kind", kind)));
    }

    private Step wish(Scene scene) {
        String reason = note(scene, REASON, ASKED);
        if (reason.isEmpty()) {
            return Step.done();
        }
        Priority priority = Priority.of(reason, scene.state().flag(Flags.HAZARD) != null);
        boolean attended = attended();
        if (!attended && priority != Priority.DANGER) {
            return nobody(scene);
        }
        QueuePlace place = place(priority);
        Reply reply = attended ? queuedReply(priority, place) : Reply.keyed(Act.HANDOFF, "handoff.danger.nobody");
        return Step.say(reply.offering(whileWaiting()))
                .handing(new Handing(Mode.QUEUED, reason, place))
                .and(consumed(scene));
    }

    private Reply queuedReply(Priority priority, @Nullable QueuePlace place) {
        if (priority == Priority.DANGER) {
            return Reply.keyed(Act.HANDOFF, "handoff.danger");
        }
        return placed("handoff.queued", place);
    }

    private Reply placed(String key, @Nullable QueuePlace place) {
        if (place == null) {
            return Reply.keyed(Act.HANDOFF, key + ".plain");
        }
        Duration estimate = place.estimate();
        String position = Integer.toString(place.position());
        return estimate == null
                ? Reply.keyed(Act.HANDOFF, key).with("position", position)
                : Reply.keyed(Act.HANDOFF, key + ".estimate")
                        .with("position", position)
                        .with("minutes", minutes(estimate));
    }

    private Step stands(Scene scene) {
        if (note(scene, "left", "").equals("yes")) {
            return Step.say(Reply.keyed(Act.HANDOFF, "handoff.message.stands").offering(whileWaiting()))
                    .and(consumed(scene));
        }
        QueuePlace place = current(scene.turn().conversation());
        return Step.say(placed("handoff.place", place).offering(whileWaiting())).and(consumed(scene));
    }

    private Step leave() {
        return Step.done(Reply.keyed(Act.HANDOFF, "handoff.left"))
                .handing(new Handing(Mode.BOT, "left-queue", null))
                .and(new Entry.Flagged(Flags.MEANWHILE, ""));
    }

    private static Step meanwhile() {
        return Step.done(Reply.keyed(Act.HANDOFF, "handoff.meanwhile")).and(new Entry.Flagged(Flags.MEANWHILE, "yes"));
    }

    private static Step goOn() {
        return Step.done(Reply.keyed(Act.HANDOFF, "handoff.go-on"));
    }

    /// What was interrupted waits until the customer has chosen, or says anything else: asked again at once, its
    /// own choices would take the place of these.
    private Step nobody(Scene scene) {
        Reply reply = opens().map(
                        when -> Reply.keyed(Act.HANDOFF, "handoff.nobody.until").with("when", when))
                .orElseGet(() -> Reply.keyed(Act.HANDOFF, "handoff.nobody"));
        Reply ways = reply.offering(List.of(
                offer("handoff.choice.message", start(MESSAGE)),
                offer("handoff.choice.book", new Command.Start("booking")),
                offer("handoff.choice.go-on", start("go-on"))));
        return scene.state().stack().size() > 1 ? Step.say(ways).and(consumed(scene)) : Step.done(ways);
    }

    private Step message(Scene scene) {
        Slot said = scene.state().slots().get(MESSAGE);
        if (said == null) {
            return Step.ask(MESSAGE, List.of(), Reply.keyed(Act.ASK, "handoff.message.ask"));
        }
        if (note(scene, REGISTERED, "").isEmpty()) {
            String words = said.said().isBlank() ? said.value() : said.said();
            Finding left = new Finding(MESSAGE, scene.ids().get(), scene.turn().now(), Map.of("text", words));
            return registered(scene, MESSAGE).and(new Entry.Found(left));
        }
        boolean own = said.by() == Source.CUSTOMER;
        String key = own ? "handoff.message.left" : "handoff.message.registered";
        // Who didn't ask to wait isn't to be met with silence: the bot goes on while somebody else sees to it.
        Entry meanwhile = new Entry.Flagged(Flags.MEANWHILE, own ? "" : "yes");
        return Step.say(Reply.keyed(Act.HANDOFF, key).offering(whileWaiting()))
                .and(meanwhile)
                .handing(new Handing(Mode.QUEUED, "message-left", null))
                .and(new Entry.SlotDropped(MESSAGE))
                .and(consumed(scene))
                .and(new Entry.FrameNoted(scene.frame().id(), "left", "yes"));
    }

    private List<Offer> whileWaiting() {
        return List.of(
                offer("handoff.choice.meanwhile", start("meanwhile")), offer("handoff.choice.leave", start("leave")));
    }

    private Offer offer(String key, Command command) {
        return new Offer(phrasebook.text(key), command);
    }

    private static Command start(String action) {
        return new Command.Start(FLOW, Map.of(ACTION, action));
    }

    private static Entry[] consumed(Scene scene) {
        String frame = scene.frame().id();
        return new Entry[] {new Entry.FrameNoted(frame, REASON, ""), new Entry.FrameNoted(frame, ACTION, ASKED)};
    }

    private static String note(Scene scene, String key, String otherwise) {
        String note = scene.frame().note(key);
        return note == null ? otherwise : note;
    }

    /// Who asks for a person gets into the queue even while the queue's index can't be read.
    private boolean attended() {
        try {
            return queue.attended();
        } catch (StoreUnavailable e) {
            return true;
        }
    }

    private @Nullable QueuePlace place(Priority priority) {
        try {
            return queue.placeFor(priority);
        } catch (StoreUnavailable e) {
            return null;
        }
    }

    private @Nullable QueuePlace current(String conversation) {
        try {
            return queue.place(conversation).orElse(null);
        } catch (StoreUnavailable e) {
            return null;
        }
    }

    private Optional<String> opens() {
        return queue.opens().map(at -> phrasebook.render(dayKey(at), whenArgs(at), 0));
    }

    private String dayKey(ZonedDateTime at) {
        LocalDate today = queue.today();
        if (at.toLocalDate().equals(today)) {
            return "handoff.when.today";
        }
        return at.toLocalDate().equals(today.plusDays(1)) ? "handoff.when.tomorrow" : "handoff.when.later";
    }

    private static Map<String, String> whenArgs(ZonedDateTime at) {
        return Map.of(
                "month", Integer.toString(at.getMonthValue()),
                "day", Integer.toString(at.getDayOfMonth()),
                "time", TIME.format(at));
    }

    /// With its unit, so that it bears out what is said.
    private String minutes(Duration estimate) {
        return phrasebook.render("handoff.minutes", Map.of("n", Long.toString(estimate.toMinutes())), 0);
    }
}
