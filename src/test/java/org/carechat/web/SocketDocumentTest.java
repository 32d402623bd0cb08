package org.carechat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carechat.conversation.Act;
import org.carechat.conversation.Author;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Event;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Head;
import org.carechat.conversation.Mode;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.carechat.conversation.Stamp;
import org.carechat.customer.AttachmentLinks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The AsyncAPI document says of the customers' socket what the code does, no more and no less.
class SocketDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT =
            JSON.readTree(SocketDocumentTest.class.getResourceAsStream("/org/carechat/web/asyncapi.json"));
    private static final Set<Class<?>> NO_FRAMES =
            Set.of(Inbound.Bad.class, Inbound.WirePing.class, Inbound.WirePong.class);

    @Test
    void namesEveryFrameThatIsRead() {
        Set<String> read = Arrays.stream(Inbound.class.getPermittedSubclasses())
                .filter(type -> !NO_FRAMES.contains(type))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented("chat-in")).isEqualTo(read);
    }

    @Test
    void namesEveryFieldThatIsRead() {
        for (Class<?> type : Inbound.class.getPermittedSubclasses()) {
            if (!NO_FRAMES.contains(type)) {
                Class<?> holds = type == Inbound.Say.class ? MessageRequest.class : type;
                Set<String> fields = Arrays.stream(holds.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                fields.add("type");
                assertThat(fields("chat-in-" + type.getSimpleName().toLowerCase(Locale.ROOT)))
                        .as(type.getSimpleName())
                        .isEqualTo(fields);
            }
        }
    }

    @Test
    void namesEveryFrameThatIsWrittenWithItsFields() {
        List<JsonNode> written = written().stream().map(JSON::readTree).toList();

        assertThat(written.stream().map(SocketDocumentTest::type).collect(Collectors.toSet()))
                .isEqualTo(documented("chat-out"));
        assertThat(written).allSatisfy(frame -> {
            assertThat(fields("chat-out-" + type(frame))).containsAll(frame.propertyNames());
            assertThat(frame.propertyNames()).containsAll(required("chat-out-" + type(frame)));
        });
    }

    /// A frame that is added to the code has to be added here, and so to the document.
    @Test
    void knowsAllThatCanBeWritten() {
        long ways = Arrays.stream(Frames.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == String.class
                        && !method.getName().equals("write"))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .count();

        assertThat(written()).hasSize((int) ways);
    }

    @Test
    void namesEveryActAndMode() {
        JsonNode schemas = DOCUMENT.at("/components/schemas");

        assertThat(texts(schemas.at("/event/properties/act/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Act.values()).map(Act::wire).toList());
        assertThat(texts(schemas.at("/mode/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Mode.values()).map(Mode::wire).toList());
    }

    static List<String> written() {
        AttachmentLinks links = new AttachmentLinks(new byte[32], Duration.ofMinutes(1), "", Clock.systemUTC());
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Frames frames = new Frames(JSON, new EventView(new EventCodec(zone), zone, links), new ProblemTexts());
        Instant at = Instant.EPOCH;
        Event rated = new Event.Rated(new Stamp("e-1", at, null, Author.customer()), 5, null);
        return List.of(
                frames.ready(new Head("c-1", "p", "web", Mode.BOT, null, 1, 1, 1, 1, at, at), "PT30S"),
                frames.ack("m1", 1),
                frames.event("c-1", new Posted(1, rated)),
                frames.delta(new Signal.Delta("c-1", "t", "x")),
                frames.retract("t"),
                frames.queue(new ConversationView.Place(1, "PT1M")),
                frames.typing(Role.AGENT, "王"),
                frames.read(Role.AGENT, 1),
                frames.pong(),
                frames.bye("draining"),
                frames.error(Refusal.stale(List.of(new Choice("a", "b"))), "m1", Locale.ENGLISH));
    }

    private static Set<String> documented(String prefix) {
        Map<Boolean, List<String>> names = DOCUMENT.at("/components/messages").propertyNames().stream()
                .collect(Collectors.partitioningBy(name -> name.startsWith(prefix)));
        return names.get(true).stream()
                .map(name -> name.substring(prefix.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(String message) {
        return new TreeSet<>(DOCUMENT.at("/components/messages/" + message + "/payload/properties")
                .propertyNames());
    }

    private static List<String> required(String message) {
        return texts(DOCUMENT.at("/components/messages/" + message + "/payload/required"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String type(JsonNode frame) {
        return frame.path("type").asString();
    }
}
