package org.carechat.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Products;
import org.carechat.conversation.Act;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Finding;
import org.carechat.conversation.Mode;
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

/// The flow `emergency`: stays on top while a danger lasts, answers nothing but how to get safe, gathers nothing,
/// and ends only when the customer says that it is over. Another flow that learns of a danger starts it with the
/// note `hazard`. A person is called with the highest priority. Thread-safe.
final class EmergencySkill implements Skill {

    static final String FLOW = "emergency";

    private static final Command INSPECTION = new Command.Start("booking", Map.of("service", "safety-inspection"));

    private final Alarms alarms;
    private final Topics topics;
    private final Phrasebook phrasebook;
    private final Products products;

    EmergencySkill(Alarms alarms, Topics topics, Phrasebook phrasebook, Products products) {
        this.alarms = alarms;
        this.topics = topics;
        this.phrasebook = phrasebook;
        this.products = products;
    }

    @Override
    public String flow() {
        return FLOW;
    }

    @Override
    public List<String> slots() {
        return List.of(Alarms.STATE);
    }

    @Override
    public Step step(Scene scene) {
        Optional<Hazard> hazard = hazard(scene.state().flag(Flags.HAZARD));
        if (hazard.isEmpty()) {
            Optional<Hazard> told = hazard(scene.frame().note("hazard"));
            return told.isPresent() ? raise(scene, told.get()) : Step.done();
        }
        String said = scene.state().flag(Alarms.SAID);
        if (said != null && said.equals(lastSeq(scene))) {
            return called(scene, Step.say(), hazard.get(), scene.state().flag(Alarms.UNSURE) == null);
        }
        return answer(scene, alarms.guide(hazard.get()));
    }

    private Step raise(Scene scene, Hazard hazard) {
        Sighting sighting =
                new Sighting(hazard, true, "told by " + scene.frame().id());
        List<Entry> entries = new ArrayList<>(alarms.flags(sighting, scene.state()));
        entries.add(new Entry.Flagged(Alarms.SAID, lastSeq(scene)));
        Step step = Step.say(alarms.replies(sighting).toArray(Reply[]::new));
        return called(scene, step.and(entries.toArray(Entry[]::new)), hazard, true);
    }

    /// Calls a person; the customer goes on being helped here while they wait. What only may be calls nobody.
    private static Step called(Scene scene, Step step, Hazard hazard, boolean sure) {
        Finding finding = new Finding(
                "hazard", scene.ids().get(), scene.turn().now(), Map.of("hazard", hazard.id(), "sure", sure));
        Step noted = step.and(new Entry.Found(finding));
        if (!sure || scene.turn().mode() != Mode.BOT) {
            return noted;
        }
        return noted.and(new Entry.Flagged(Flags.MEANWHILE, "yes")).handing(new Handing(Mode.QUEUED, "danger", null));
    }

    private Step answer(Scene scene, Guide guide) {
        String words = scene.turn().words();
        if (scene.state().flag(Alarms.UNSURE) != null) {
            return clarified(scene, guide, words);
        }
        boolean safe = scene.state().flag(Alarms.SAFE) != null;
        String topic = topics.of(words).orElse("");
        return switch (topic) {
            case "over" -> settle(scene, guide);
            case "outside", "off", "called" -> safe(guide, topic);
            case "book" -> safe ? settle(scene, guide).andThen(INSPECTION) : help(guide);
            case "person" ->
                Step.say(Reply.keyed(Act.EMERGENCY, "safety.person").offering(offers(safe)));
            case "still" ->
                Step.say(Reply.keyed(Act.EMERGENCY, "safety.still")
                        .with("first", guide.first())
                        .offering(alarms.offers()));
            case "" -> safe ? waiting() : help(guide);
            default -> Step.say(topical(guide, topic).offering(offers(safe)));
        };
    }

    private List<Offer> offers(boolean safe) {
        return safe ? alarms.safeOffers() : alarms.offers();
    }

    private Step help(Guide guide) {
        return Step.say(Guides.written(guide.help()).offering(alarms.offers()));
    }

    private Step waiting() {
        return Step.say(Reply.keyed(Act.EMERGENCY, "safety.waiting").offering(alarms.safeOffers()));
    }

    private Step safe(Guide guide, String topic) {
        return Step.say(topical(guide, topic).offering(alarms.safeOffers())).and(new Entry.Flagged(Alarms.SAFE, "yes"));
    }

    private static Reply topical(Guide guide, String topic) {
        return Reply.keyed(Act.EMERGENCY, "safety." + topic + "." + guide.family());
    }

    /// It was not clear whether the danger is there now: a no ends it, anything else but a yes counts as
    /// danger, too.
    private Step clarified(Scene scene, Guide guide, String words) {
        if (topics.saysGone(words)) {
            return Step.done(Reply.keyed(Act.EMERGENCY, "safety.settled.unsure"))
                    .and(lowered());
        }
        if (topics.saysStill(words)) {
            return raise(scene, guide.hazard());
        }
        return Step.say(
                Guides.written(guide.help()), Guides.written(guide.unsure()).offering(alarms.unsureOffers()));
    }

    private Step settle(Scene scene, Guide guide) {
        Optional<String> product = scene.state().value(Slots.PRODUCT);
        Reply reply = product.map(products::find)
                .map(found ->
                        Reply.keyed(Act.EMERGENCY, "safety.settled.product").with("product", found.label()))
                .orElseGet(() -> Reply.keyed(Act.EMERGENCY, "safety.settled"));
        Offer book = new Offer(phrasebook.text("safety.choice.book"), INSPECTION);
        return Step.done(reply.offering(List.of(book))).and(lowered());
    }

    private static Entry[] lowered() {
        return new Entry[] {
            new Entry.Flagged(Flags.HAZARD, ""),
            new Entry.Flagged(Alarms.UNSURE, ""),
            new Entry.Flagged(Alarms.SAID, ""),
            new Entry.Flagged(Alarms.SAFE, "")
        };
    }

    private static String lastSeq(Scene scene) {
        var said = scene.turn().said();
        return said.isEmpty() ? "0" : Long.toString(said.getLast().seq());
    }

    private static Optional<Hazard> hazard(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(Hazard::of);
    }
}
