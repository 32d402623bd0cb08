package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.carechat.dialogue.Said;
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

    /// Nothing else is seen to before people have got away from these.
    private static final Set<Hazard> RUN =
            EnumSet.of(Hazard.PERSON_TRAPPED, Hazard.FIRE, Hazard.GAS_LEAK, Hazard.CARBON_MONOXIDE);

    private static final String BRIEFLY = "briefly";

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
            case Topics.OVER -> settle(scene);
            case Topics.MISTAKEN -> mistaken(scene);
            case "outside", "off", "called", "unhurt" ->
                once(scene, guide, topic, topical(guide, topic).offering(alarms.safeOffers()))
                        .and(new Entry.Flagged(Alarms.SAFE, "yes"));
            case "book" -> wish(scene, guide, help(guide), Alarms.INSPECTION);
            case "person" -> wish(scene, guide, person(safe), new Command.HandOver("asked"));
            case "complaint" -> wish(scene, guide, person(safe), new Command.HandOver("complaint"));
            case "ask" -> wish(scene, guide, help(guide), new Command.Ask(words, said(scene)));
            case "still" ->
                once(
                        scene,
                        guide,
                        topic,
                        Reply.keyed(Act.EMERGENCY, "safety.still")
                                .with("first", guide.first())
                                .offering(alarms.offers()));
            case "thanks" -> once(scene, guide, topic, keyed("thanks").offering(offers(safe)));
            case "" -> once(scene, guide, safe ? "waiting" : "help", safe ? waiting() : help(guide));
            default -> once(scene, guide, topic, topical(guide, topic).offering(offers(safe)));
        };
    }

    /// Something else is wanted. Who is safe, or asks again where nobody has to run, gets it, with a word of
    /// caution; the machine stays locked.
    private Step wish(Scene scene, Guide guide, Reply meanwhile, Command command) {
        boolean safe = scene.state().flag(Alarms.SAFE) != null;
        boolean again = scene.state().flag(Alarms.WISHED) != null && !RUN.contains(guide.hazard());
        if (safe || again) {
            return Step.done(Reply.keyed(Act.EMERGENCY, "safety.aside." + guide.family()))
                    .and(Alarms.lowered())
                    .andThen(command);
        }
        return once(scene, guide, "wish", meanwhile).and(new Entry.Flagged(Alarms.WISHED, "yes"));
    }

    /// Says something once in full; then only in short, in turn with the question whether the danger is over.
    private Step once(Scene scene, Guide guide, String id, Reply reply) {
        List<String> told = new ArrayList<>();
        Optional.ofNullable(scene.state().flag(Alarms.TOLD)).ifPresent(all -> told.addAll(List.of(all.split(","))));
        boolean before = told.contains(id);
        long briefly = told.stream().filter(BRIEFLY::equals).count();
        told.add(before ? BRIEFLY : id);
        Entry remembered = new Entry.Flagged(Alarms.TOLD, String.join(",", told));
        return Step.say(before ? briefly(scene, guide, briefly) : reply).and(remembered);
    }

    private Reply briefly(Scene scene, Guide guide, long times) {
        String key = times % 2 == 0 ? "briefly." + guide.family() : "is-it-over";
        return keyed(key).offering(offers(scene.state().flag(Alarms.SAFE) != null));
    }

    private List<Offer> offers(boolean safe) {
        return safe ? alarms.safeOffers() : alarms.offers();
    }

    private Reply help(Guide guide) {
        return Guides.written(guide.help()).offering(alarms.offers());
    }

    private Reply person(boolean safe) {
        return keyed("person").offering(offers(safe));
    }

    private Reply waiting() {
        return keyed("waiting").offering(alarms.safeOffers());
    }

    private static Reply topical(Guide guide, String topic) {
        return keyed(topic + "." + guide.family());
    }

    private static Reply keyed(String key) {
        return Reply.keyed(Act.EMERGENCY, "safety." + key);
    }

    /// It was not clear whether the danger is there now: a no ends it, anything else but a yes counts as
    /// danger, too.
    private Step clarified(Scene scene, Guide guide, String words) {
        if (topics.saysGone(words)) {
            return Step.done(keyed("settled.unsure")).and(Alarms.lowered());
        }
        if (topics.saysStill(words)) {
            return raise(scene, guide.hazard());
        }
        Reply asked = Guides.written(guide.unsure()).offering(alarms.unsureOffers());
        Step asking = once(scene, guide, "unsure", asked);
        return scene.state().flag(Alarms.TOLD) == null ? asking.after(Guides.written(guide.help())) : asking;
    }

    private Step settle(Scene scene) {
        Optional<String> product = scene.state().value(Slots.PRODUCT);
        Reply reply = product.map(products::find)
                .map(found -> keyed("settled.product").with("product", found.label()))
                .orElseGet(() -> keyed("settled"));
        Offer book = new Offer(phrasebook.text("safety.choice.book"), Alarms.INSPECTION);
        return Step.done(reply.offering(List.of(book))).and(Alarms.lowered());
    }

    private static Step mistaken(Scene scene) {
        return Step.done(keyed("mistaken")).and(Alarms.unlocked(scene.state())).and(Alarms.lowered());
    }

    private static Said said(Scene scene) {
        return new Said(scene.turn().words(), Long.parseLong(lastSeq(scene)));
    }

    private static String lastSeq(Scene scene) {
        var said = scene.turn().said();
        return said.isEmpty() ? "0" : Long.toString(said.getLast().seq());
    }

    private static Optional<Hazard> hazard(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(Hazard::of);
    }
}
