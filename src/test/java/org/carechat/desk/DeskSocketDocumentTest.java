package org.carechat.desk;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.carechat.conversation.Author;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Event;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Stamp;
import org.carechat.customer.AttachmentLinks;
import org.carechat.handoff.Advice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The AsyncAPI document says of the desk's socket what the code does, no more and no less.
class DeskSocketDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT =
            JSON.readTree(DeskSocketDocumentTest.class.getResourceAsStream("/org/carechat/web/asyncapi.json"));
    private static final Set<Class<?>> NO_FRAMES =
            Set.of(DeskFrame.Bad.class, DeskFrame.WirePing.class, DeskFrame.WirePong.class);

    @Test
    void namesEveryFrameThatIsReadWithItsFields() {
        Set<String> read = new TreeSet<>();
        for (Class<?> type : DeskFrame.class.getPermittedSubclasses()) {
            if (!NO_FRAMES.contains(type)) {
                String name = type.getSimpleName().toLowerCase(Locale.ROOT);
                read.add(name);
                Set<String> fields = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                fields.add("type");
                assertThat(fields("desk-in-" + name)).as(name).isEqualTo(fields);
            }
        }
        assertThat(documented("desk-in-")).isEqualTo(read);
    }

    @Test
    void namesEveryFrameThatIsWrittenWithItsFields() {
        List<JsonNode> written = written().stream().map(JSON::readTree).toList();

        assertThat(written.stream().map(DeskSocketDocumentTest::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(documented("desk-out-"));
        assertThat(written)
                .allSatisfy(
                        frame -> assertThat(fields("desk-out-" + type(frame))).containsAll(frame.propertyNames()));
    }

    /// A frame that is added to the code has to be added here, and so to the document.
    @Test
    void knowsAllThatCanBeWritten() {
        long ways = Arrays.stream(DeskFrames.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == String.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .count();

        assertThat(written()).hasSize((int) ways);
    }

    private static List<String> written() {
        AttachmentLinks links = new AttachmentLinks(new byte[32], Duration.ofMinutes(1), "", Clock.systemUTC());
        EventCodec codec = new EventCodec(ZoneId.of("Asia/Shanghai"));
        DeskFrames frames = new DeskFrames(JSON, codec, links, new DeskWording());
        Event rated = new Event.Rated(new Stamp("e-1", Instant.EPOCH, null, Author.customer()), 5, null);
        DeskFrame.Say say = new DeskFrame.Say("c-1", "m1", "x", null, null);
        return List.of(
                frames.ready("PT30S"),
                frames.ack("c-1", "m1", 1, List.of("phone")),
                frames.event("c-1", new Posted(1, rated), UnaryOperator.identity()),
                frames.queueChanged(1),
                frames.assigned("c-1"),
                frames.presence("a-1", "张三", "online"),
                frames.suggestion("c-1", 1, new Advice.Line("您好", List.of(new Citation("a-1", "整机包修期限", "3.1", "手册")))),
                frames.slaWarning("c-1", Instant.EPOCH),
                frames.slaWarning("c-1", Instant.EPOCH, "CS2345678"),
                frames.typing("c-1", "customer"),
                frames.hasRead("c-1", "customer", 1),
                frames.pong(),
                frames.bye("draining"),
                frames.error(DeskRefusal.of(DeskFault.NOT_FOUND), say, Locale.ENGLISH),
                frames.unavailable(say, Locale.ENGLISH));
    }

    private static Set<String> documented(String prefix) {
        return DOCUMENT.at("/components/messages").propertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(String message) {
        return new TreeSet<>(DOCUMENT.at("/components/messages/" + message + "/payload/properties")
                .propertyNames());
    }

    private static String type(JsonNode frame) {
        return frame.path("type").asString();
    }
}
