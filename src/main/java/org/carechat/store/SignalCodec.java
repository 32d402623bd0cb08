package org.carechat.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Role;
import org.carechat.conversation.Signal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Signals as short JSON. Nodes of two versions hear each other: what can't be read is nothing.
record SignalCodec(JsonMapper json) {

    /// @return the signal that a conversation grew, up to the number, which a script adds with the closing brace
    String grewUpToNumber(String conversation) {
        return "{\"type\":\"grew\",\"conversation\":" + json.writeValueAsString(conversation) + ",\"seq\":";
    }

    String write(Signal signal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type(signal));
        fields.put("conversation", signal.conversation());
        switch (signal) {
            case Signal.Grew grew -> fields.put("seq", grew.lastSeq());
            case Signal.Typing typing -> from(fields, typing.role(), typing.name());
            case Signal.Read read -> {
                from(fields, read.role(), null);
                fields.put("seq", read.seq());
            }
            case Signal.Delta delta -> {
                fields.put("turn", delta.turn());
                fields.put("text", delta.text());
            }
            case Signal.Retract retract -> fields.put("turn", retract.turn());
            case Signal.Erased ignored -> {}
            case Signal.QueueChanged ignored -> {}
        }
        return json.writeValueAsString(fields);
    }

    @SuppressWarnings("unchecked")
    Optional<Signal> read(String text) {
        try {
            return Optional.ofNullable(signal(json.readValue(text, Map.class)));
        } catch (JacksonException | IllegalArgumentException | ClassCastException newer) {
            return Optional.empty();
        }
    }

    private static String type(Signal signal) {
        return switch (signal) {
            case Signal.Grew ignored -> "grew";
            case Signal.Typing ignored -> "typing";
            case Signal.Read ignored -> "read";
            case Signal.Delta ignored -> "delta";
            case Signal.Retract ignored -> "retract";
            case Signal.Erased ignored -> "erased";
            case Signal.QueueChanged ignored -> "queue-changed";
        };
    }

    private static void from(Map<String, Object> fields, Role role, @Nullable String name) {
        fields.put("role", role.wire());
        if (name != null) {
            fields.put("name", name);
        }
    }

    private static @Nullable Signal signal(Map<String, Object> fields) {
        String conversation = text(fields, "conversation");
        return switch (text(fields, "type")) {
            case "grew" -> new Signal.Grew(conversation, seq(fields));
            case "typing" -> new Signal.Typing(conversation, role(fields), (String) fields.get("name"));
            case "read" -> new Signal.Read(conversation, role(fields), seq(fields));
            case "delta" -> new Signal.Delta(conversation, text(fields, "turn"), text(fields, "text"));
            case "retract" -> new Signal.Retract(conversation, text(fields, "turn"));
            case "erased" -> new Signal.Erased(conversation);
            case "queue-changed" -> new Signal.QueueChanged(conversation);
            default -> null;
        };
    }

    private static Role role(Map<String, Object> fields) {
        return Role.ofWire(text(fields, "role"));
    }

    private static long seq(Map<String, Object> fields) {
        return fields.get("seq") instanceof Number seq ? seq.longValue() : 0;
    }

    private static String text(Map<String, Object> fields, String key) {
        return fields.get(key) instanceof String text ? text : "";
    }
}
