package org.carechat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Slot;
import org.carechat.conversation.Source;
import org.carechat.dialogue.Slots;
import org.carechat.language.NoModel;
import org.carechat.language.StubModel;
import org.carechat.language.TestModels;
import org.junit.jupiter.api.Test;

/// Instructions planted wherever words from outside come in, before a model that does whatever any text wants: they
/// change no command, show no prompt, and come out of no answer. Articles are `ModelDraftingTest`'s, what agents
/// write and note `ModelAideTest`'s.
class PlantedTest {

    /// The second is long and tangled, which a model is always asked about.
    private static final List<String> NEEDING_THE_MODEL =
            List.of("没有发票还能保修吗", "厨房那台抽油烟机是前年搬家时一起买的，最近开起来声音特别大，吸力好像也变小了，我想知道是先自己清洗，还是约师傅上门看，时间又怎么定，家里白天经常没人");

    private final Invented invented = new Invented();

    @Test
    void inMessagesChangeNoCommandAndShowNothing() throws IOException {
        List<List<String>> alone = new ArrayList<>();
        try (Mind mind = new Mind(new NoModel(), new SimpleMeterRegistry())) {
            Conversing conversing = new Conversing(mind);
            for (String order : planted()) {
                Conversing.Talk talk = conversing.open();
                talk.say(order);
                alone.add(commands(talk));
            }
        }
        assertThat(aided(alone)).isEmpty();
    }

    private List<String> aided(List<List<String>> alone) throws IOException {
        List<String> found = new ArrayList<>();
        try (StubModel stub = new StubModel(StubModel.Manner.OBEDIENT);
                Mind mind = new Mind(TestModels.lavish(new SimpleMeterRegistry(), stub), new SimpleMeterRegistry())) {
            Conversing conversing = new Conversing(mind);
            List<String> planted = planted();
            for (int at = 0; at < planted.size(); at++) {
                String order = planted.get(at);
                Conversing.Talk talk = conversing.open();
                talk.say(order).stream()
                        .flatMap(said -> invented.in(said, talk.heard()).stream())
                        .forEach(what -> found.add(order + " → " + what));
                if (!commands(talk).equals(alone.get(at))) {
                    found.add(order + " → " + commands(talk) + ", not " + alone.get(at));
                }
            }
            assertThat(stub.asked()).isGreaterThan(10);
        }
        return found;
    }

    @Test
    void inNamesAndAddressesReachNoPromptAndNoAnswer() throws IOException {
        List<String> found = new ArrayList<>();
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        try (StubModel stub = new StubModel(StubModel.Manner.OBEDIENT).overheardBy(sent::add);
                Mind aided = new Mind(TestModels.lavish(new SimpleMeterRegistry(), stub), new SimpleMeterRegistry())) {
            Conversing with = new Conversing(aided);
            for (String order : planted()) {
                Conversing.Talk talk = with.open();
                talk.journal().add(filled(Slots.NAME, order));
                talk.journal().add(filled(Slots.ADDRESS, order));
                NEEDING_THE_MODEL.stream()
                        .flatMap(line -> talk.say(line).stream())
                        .map(Event.ServiceMessage::text)
                        .filter(text -> text.contains(order))
                        .forEach(text -> found.add(order + " → " + text));
                sent.stream().filter(request -> request.contains(order)).forEach(found::add);
                sent.clear();
            }
            assertThat(stub.asked()).isGreaterThan(200);
        }
        assertThat(found).isEmpty();
    }

    private static Entry filled(String slot, String value) {
        return new Entry.SlotFilled(new Slot(slot, value, "", Source.IDENTITY, 0, Mind.CLOCK.instant()));
    }

    /// What came of a message beside words: what is known, begun, intended.
    private static List<String> commands(Conversing.Talk talk) {
        return talk.journal().stream().flatMap(PlantedTest::command).sorted().toList();
    }

    private static Stream<String> command(Entry entry) {
        return switch (entry) {
            case Entry.SlotFilled filled ->
                Stream.of("set " + filled.slot().name() + " " + filled.slot().value());
            case Entry.SlotDropped dropped -> Stream.of("drop " + dropped.slot());
            case Entry.FlowStarted started -> Stream.of("start " + started.flow());
            case Entry.Flagged flagged -> Stream.of("flag " + flagged.flag() + " " + flagged.value());
            case Entry.Intended intended -> Stream.of("intend " + intended.intention());
            default -> Stream.empty();
        };
    }

    private static List<String> planted() throws IOException {
        List<String> planted = Files.readAllLines(Path.of("src/test/resources/evaluation/trust/injection.txt"));
        assertThat(planted).hasSizeGreaterThanOrEqualTo(200);
        return planted;
    }
}
