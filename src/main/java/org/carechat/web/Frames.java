package org.carechat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the frames that customers' sockets get. Thread-safe.
final class Frames {

    private static final String PONG = "{\"type\":\"pong\"}";

    private final JsonMapper json;
    private final EventView view;
    private final ProblemTexts texts;

    Frames(JsonMapper json, EventView view, ProblemTexts texts) {
        this.json = json;
        this.view = view;
        this.texts = texts;
    }

    String ready(Head head, String heartbeat) {
        return write("ready", "mode", head.mode().wire(), "lastSeq", head.lastSeq(), "heartbeat", heartbeat);
    }

    String ack(String clientMessageId, long seq) {
        return write("ack", "clientMessageId", clientMessageId, "seq", seq);
    }

    String event(String conversation, Posted posted) {
        return write("event", "event", view.of(conversation, posted));
    }

    String delta(Signal.Delta delta) {
        return write("delta", "turn", delta.turn(), "text", delta.text());
    }

    String retract(String turn) {
        return write("retract", "turn", turn);
    }

    String queue(ConversationView.Place place) {
        return write("queue", "position", place.position(), "estimate", place.estimate());
    }

    String typing(Role role, @Nullable String name) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("role", role.wire());
        if (name != null) {
            from.put("name", name);
        }
        return write("typing", "from", from);
    }

    String read(Role by, long seq) {
        return write("read", "by", by.wire(), "seq", seq);
    }

    String pong() {
        return PONG;
    }

    String bye(String reason) {
        return write("bye", "reason", reason);
    }

    String error(Refusal refusal, @Nullable String clientMessageId, Locale language) {
        List<Map<String, String>> choices = refusal.fault() == Fault.STALE_CHOICE
                ? refusal.choices().stream().map(Frames::choice).toList()
                : null;
        return write(
                "error",
                "code",
                refusal.fault().code(),
                "detail",
                texts.detail(refusal, language),
                "clientMessageId",
                clientMessageId,
                "choices",
                choices,
                "retryAfter",
                refusal.retryAfterSeconds());
    }

    private static Map<String, String> choice(Choice choice) {
        return Map.of("id", choice.id(), "label", choice.label());
    }

    /// @param fields names and values in turn; what is null is left out
    private String write(String type, @Nullable Object... fields) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                frame.put(String.valueOf(fields[i]), value);
            }
        }
        return json.writeValueAsString(frame);
    }
}
