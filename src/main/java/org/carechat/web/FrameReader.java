package org.carechat.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads frames; whatever is wrong with one is an [Inbound.Bad] that says what. Thread-safe.
final class FrameReader {

    static final int LARGEST = 32 * 1024;

    private final JsonMapper json;
    private final ProblemTexts texts;

    /// @param json refuses unknown fields
    FrameReader(JsonMapper json, ProblemTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /// Doesn't block, and keeps nothing of the message's buffer.
    Inbound read(WebSocketMessage message) {
        DataBuffer payload = message.getPayload();
        if (payload.readableByteCount() > LARGEST) {
            return new Inbound.Bad(CloseCodes.TOO_LARGE, "a frame has at most 32 KiB");
        }
        byte[] bytes = new byte[payload.readableByteCount()];
        payload.read(bytes);
        return switch (message.getType()) {
            case TEXT -> text(bytes);
            case BINARY -> bad("frames are text");
            case PING -> new Inbound.WirePing(bytes);
            case PONG -> new Inbound.WirePong();
        };
    }

    private Inbound text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return frame(json.readTree(text));
        } catch (CharacterCodingException e) {
            return bad("it is not UTF-8");
        } catch (JacksonException e) {
            return bad(texts.detail(Refusals.json(e), Locale.ENGLISH));
        }
    }

    private Inbound frame(JsonNode node) {
        if (!(node instanceof ObjectNode frame) || !(frame.path("type").isString())) {
            return bad("a frame is an object with a 'type'");
        }
        String type = frame.remove("type").stringValue();
        return switch (type) {
            case "hello" -> json.treeToValue(frame, Inbound.Hello.class);
            case "say" -> new Inbound.Say(json.treeToValue(frame, MessageRequest.class));
            case "typing" -> json.treeToValue(frame, Inbound.Typing.class);
            case "read" -> json.treeToValue(frame, Inbound.Read.class);
            case "ping" -> json.treeToValue(frame, Inbound.Ping.class);
            default -> bad("the type '" + type + "' is not known");
        };
    }

    private static Inbound bad(String reason) {
        return new Inbound.Bad(CloseCodes.BAD_FRAME, reason);
    }
}
