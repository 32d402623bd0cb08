package org.carechat.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Posted;
import org.carechat.customer.AttachmentLinks;
import org.carechat.handoff.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the frames of the desk's socket. A field that isn't known is refused. Thread-safe.
final class DeskFrames {

    /// In bytes.
    static final int LARGEST = 32 * 1024;

    private final JsonMapper json;
    private final JsonMapper strict;
    private final EventCodec codec;
    private final AttachmentLinks links;
    private final DeskWording wording;

    DeskFrames(JsonMapper json, EventCodec codec, AttachmentLinks links, DeskWording wording) {
        this.json = json;
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.codec = codec;
        this.links = links;
        this.wording = wording;
    }

    DeskFrame read(WebSocketMessage message) {
        return switch (message.getType()) {
            case PING -> new DeskFrame.WirePing(bytes(message.getPayload()));
            case PONG -> new DeskFrame.WirePong();
            case BINARY -> new DeskFrame.Bad(DeskCodes.BAD_FRAME, "frames are text");
            case TEXT ->
                message.getPayload().readableByteCount() > LARGEST
                        ? new DeskFrame.Bad(DeskCodes.TOO_LARGE, "a frame is 32 KiB at most")
                        : read(message.getPayloadAsText());
        };
    }

    DeskFrame read(String text) {
        try {
            if (!(strict.readTree(text) instanceof ObjectNode frame)) {
                return new DeskFrame.Bad(DeskCodes.BAD_FRAME, "a frame is a JSON object");
            }
            JsonNode type = frame.remove("type");
            return switch (type == null ? "" : type.asString("")) {
                case "hello" -> strict.treeToValue(frame, DeskFrame.Hello.class);
                case "say" -> strict.treeToValue(frame, DeskFrame.Say.class);
                case "typing" -> strict.treeToValue(frame, DeskFrame.Typing.class);
                case "read" -> strict.treeToValue(frame, DeskFrame.Read.class);
                case "ping" -> strict.treeToValue(frame, DeskFrame.Ping.class);
                default -> new DeskFrame.Bad(DeskCodes.BAD_FRAME, "'type' is not known");
            };
        } catch (JacksonException unreadable) {
            return new DeskFrame.Bad(DeskCodes.BAD_FRAME, "the frame can't be read");
        }
    }

    String ready(String heartbeat) {
        return write("ready", Map.of("heartbeat", heartbeat));
    }

    /// @param warnings left out where there is none
    String ack(String conversation, String clientMessageId, long seq, List<String> warnings) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("conversation", conversation);
        fields.put("clientMessageId", clientMessageId);
        fields.put("seq", seq);
        if (!warnings.isEmpty()) {
            fields.put("warnings", warnings);
        }
        return write("ack", fields);
    }

    /// @param shown what the agent gets to see of it
    String event(String conversation, Posted posted, UnaryOperator<Map<String, Object>> shown) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("conversation", conversation);
        fields.put("event", shown.apply(links.into(conversation, codec.write(posted))));
        return write("event", fields);
    }

    String queueChanged(int waiting) {
        return write("queue-changed", Map.of("waiting", waiting));
    }

    String assigned(String conversation) {
        return write("assigned", Map.of("conversation", conversation));
    }

    String presence(String id, String name, String state) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("id", id);
        agent.put("name", name);
        agent.put("state", state);
        return write("presence", Map.of("agent", agent));
    }

    /// @param seq the newest of the log when it was made: it goes with the next
    String suggestion(String conversation, long seq, Advice.Line line) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("conversation", conversation);
        frame.put("seq", seq);
        frame.put("text", line.text());
        frame.put(
                "citations", line.citations().stream().map(EventCodec::citation).toList());
        return write("suggestion", frame);
    }

    String slaWarning(String conversation, Instant waitingSince) {
        String since = codec.time(waitingSince);
        return write("sla-warning", Map.of("conversation", conversation, "waitingSince", since));
    }

    /// @param number of a case of which a promise was missed
    String slaWarning(String conversation, Instant due, String number) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("conversation", conversation);
        fields.put("waitingSince", codec.time(due));
        fields.put("case", number);
        return write("sla-warning", fields);
    }

    String typing(String conversation, String role) {
        return write("typing", Map.of("conversation", conversation, "from", Map.of("role", role)));
    }

    String hasRead(String conversation, String role, long seq) {
        return write("read", Map.of("conversation", conversation, "by", role, "seq", seq));
    }

    String pong() {
        return write("pong", Map.of());
    }

    String bye(String reason) {
        return write("bye", Map.of("reason", reason));
    }

    String error(DeskRefusal refusal, DeskFrame.@Nullable Say about, Locale language) {
        return error(refusal.fault().code(), wording.detail(refusal, language), about);
    }

    /// The store can't be reached: the page may send the same again.
    String unavailable(DeskFrame.@Nullable Say about, Locale language) {
        return error("unavailable", wording.unavailable(language), about);
    }

    private String error(String code, String detail, DeskFrame.@Nullable Say about) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("detail", detail);
        if (about != null && about.conversation() != null) {
            fields.put("conversation", about.conversation());
        }
        if (about != null && about.clientMessageId() != null) {
            fields.put("clientMessageId", about.clientMessageId());
        }
        return write("error", fields);
    }

    private String write(String type, Map<String, ?> fields) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.putAll(fields);
        return json.writeValueAsString(frame);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        return bytes;
    }
}
