package org.carechat.conversation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Events in the public shape that clients and the store see, as JSON-like maps. The names are a contract: never
/// rename, only add. What can't be read as one of the known types becomes [Event.Unknown] and is written back as
/// it was. Times have an offset and milliseconds; what is finer is cut off. Immutable.
public final class EventCodec {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final Set<String> HEADER = Set.of("seq", "id", "at", "turn", "from", "type");

    private final ZoneId zone;

    /// @param zone whose offset the written times have
    public EventCodec(ZoneId zone) {
        this.zone = zone;
    }

    /// @return as it stands in an event: ISO 8601 with milliseconds and offset
    public String time(Instant at) {
        return MILLISECONDS.format(at.atZone(zone));
    }

    public Map<String, Object> write(Posted posted) {
        Event event = posted.event();
        Stamp stamp = event.stamp();
        Fields fields = Fields.empty()
                .put("seq", posted.seq())
                .put("id", stamp.id())
                .put("at", time(stamp.at()))
                .put("turn", stamp.turn())
                .put("from", author(stamp.from()))
                .put("type", type(event));
        body(event, fields);
        return fields.map();
    }

    /// @throws IllegalArgumentException where what every event carries is missing
    public Posted read(Map<String, Object> json) {
        Fields fields = new Fields(json);
        return new Posted(fields.number("seq"), event(fields));
    }

    private static Event event(Fields fields) {
        try {
            Stamp stamp = stamp(fields, author(fields.fields("from")));
            return switch (fields.text("type")) {
                case "message" -> message(stamp, fields);
                case "mode-changed" -> modeChanged(stamp, fields);
                case "rated" -> new Event.Rated(stamp, (int) fields.number("score"), fields.find("comment"));
                case "erased" -> new Event.Erased(stamp);
                default -> unknown(stamp, fields, HEADER);
            };
        } catch (IllegalArgumentException | ClassCastException | DateTimeException newer) {
            Set<String> known = Set.of("seq", "id", "at", "turn", "type");
            return unknown(stamp(fields, Author.system()), fields, known);
        }
    }

    private static String type(Event event) {
        return switch (event) {
            case Event.CustomerMessage ignored -> "message";
            case Event.ServiceMessage ignored -> "message";
            case Event.AgentMessage ignored -> "message";
            case Event.ModeChanged ignored -> "mode-changed";
            case Event.Rated ignored -> "rated";
            case Event.Erased ignored -> "erased";
            case Event.Unknown unknown -> unknown.type();
        };
    }

    private static void body(Event event, Fields to) {
        switch (event) {
            case Event.CustomerMessage said -> {
                content(said.content(), to);
                to.put("replyTo", said.replyTo()).put("clientMessageId", said.clientMessageId());
            }
            case Event.AgentMessage said -> {
                content(said.content(), to);
                to.put("clientMessageId", said.clientMessageId());
            }
            case Event.ServiceMessage said -> service(said, to);
            case Event.ModeChanged changed ->
                to.put("mode", changed.mode().wire())
                        .put("reason", changed.reason())
                        .put("queue", queue(changed.queue()))
                        .put("agent", changed.agent());
            case Event.Rated rated -> to.put("score", rated.score()).put("comment", rated.comment());
            case Event.Erased ignored -> {}
            case Event.Unknown unknown -> to.map().putAll(unknown.fields());
        }
    }

    private static void service(Event.ServiceMessage said, Fields to) {
        to.put("act", said.act().wire())
                .put("text", said.text())
                .put("format", "markdown")
                .put("flow", said.flow())
                .put(
                        "citations",
                        said.citations().stream().map(EventCodec::citation).toList())
                .put("choices", said.choices().stream().map(EventCodec::choice).toList())
                .put("card", card(said.card()));
    }

    private static Event message(Stamp stamp, Fields from) {
        return switch (stamp.from().role()) {
            case CUSTOMER ->
                new Event.CustomerMessage(
                        stamp, from.text("clientMessageId"), content(from), from.findNumber("replyTo"));
            case AGENT -> new Event.AgentMessage(stamp, from.text("clientMessageId"), content(from));
            case BOT, SYSTEM ->
                new Event.ServiceMessage(
                        stamp,
                        Act.ofWire(from.text("act")),
                        from.text("text"),
                        from.find("flow"),
                        from.list("citations").stream()
                                .map(EventCodec::citation)
                                .toList(),
                        from.list("choices").stream().map(EventCodec::choice).toList(),
                        card(from.findFields("card")));
        };
    }

    private static Event modeChanged(Stamp stamp, Fields from) {
        Fields queue = from.findFields("queue");
        return new Event.ModeChanged(
                stamp,
                Mode.ofWire(from.text("mode")),
                from.text("reason"),
                queue == null ? null : queue(queue),
                from.find("agent"));
    }

    private static Stamp stamp(Fields from, Author author) {
        OffsetDateTime at = OffsetDateTime.parse(from.text("at"));
        return new Stamp(from.text("id"), at.toInstant(), from.find("turn"), author);
    }

    private static Event unknown(Stamp stamp, Fields fields, Set<String> known) {
        Map<String, Object> rest = new LinkedHashMap<>(fields.map());
        rest.keySet().removeAll(known);
        return new Event.Unknown(stamp, fields.text("type"), rest);
    }

    private static Map<String, Object> author(Author author) {
        return Fields.empty()
                .put("role", author.role().wire())
                .put("name", author.name())
                .put("automated", author.automated() ? true : null)
                .map();
    }

    private static Author author(Fields from) {
        return new Author(Role.ofWire(from.text("role")), from.find("name"));
    }

    private static void content(Content content, Fields to) {
        to.put("text", content.words());
        switch (content) {
            case Content.Text ignored -> {}
            case Content.Picked picked -> to.put("choice", picked.choice());
            case Content.Attached attached -> to.put("attachment", attachment(attached.attachment()));
        }
    }

    private static Content content(Fields from) {
        Fields attachment = from.findFields("attachment");
        if (attachment != null) {
            return new Content.Attached(
                    new Attachment(attachment.text("id"), attachment.text("mediaType"), attachment.number("size")));
        }
        String choice = from.find("choice");
        String text = from.text("text");
        return choice == null ? new Content.Text(text) : new Content.Picked(choice, text);
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return Fields.empty()
                .put("id", attachment.id())
                .put("mediaType", attachment.mediaType())
                .put("size", attachment.size())
                .map();
    }

    /// @return an article as it stands in an event
    public static Map<String, Object> citation(Citation citation) {
        return Fields.empty()
                .put("article", citation.article())
                .put("title", citation.title())
                .put("section", citation.section())
                .put("source", citation.source())
                .map();
    }

    private static Citation citation(Fields from) {
        return new Citation(from.text("article"), from.text("title"), from.find("section"), from.find("source"));
    }

    private static Map<String, Object> choice(Choice choice) {
        return Fields.empty()
                .put("id", choice.id())
                .put("label", choice.label())
                .map();
    }

    private static Choice choice(Fields from) {
        return new Choice(from.text("id"), from.text("label"));
    }

    private static @Nullable Map<String, Object> card(@Nullable Card card) {
        if (card == null) {
            return null;
        }
        Fields fields = Fields.empty().put("kind", card.kind());
        fields.map().putAll(card.fields());
        return fields.map();
    }

    private static @Nullable Card card(@Nullable Fields from) {
        if (from == null) {
            return null;
        }
        Map<String, Object> rest = new LinkedHashMap<>(from.map());
        rest.remove("kind");
        return new Card(from.text("kind"), rest);
    }

    private static @Nullable Map<String, Object> queue(@Nullable QueuePlace place) {
        if (place == null) {
            return null;
        }
        Duration estimate = place.estimate();
        return Fields.empty()
                .put("position", place.position())
                .put("estimate", estimate == null ? null : estimate.toString())
                .map();
    }

    private static QueuePlace queue(Fields from) {
        String estimate = from.find("estimate");
        return new QueuePlace((int) from.number("position"), estimate == null ? null : Duration.parse(estimate));
    }
}
