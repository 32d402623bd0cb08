package org.carechat.language;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an answer that is meant to be a list of lines: plain, inside a code fence, or as JSON with `lines`.
public final class Lines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 40;

    private Lines() {}

    /// @return the lines that say something, at most 40; empty for broken JSON
    public static List<String> of(String answer) {
        String text = answer.replaceAll("(?s)<think>.*?(?:</think>|$)", "")
                .replaceAll("(?m)^\\s*```\\w*\\s*$", "")
                .strip();
        List<String> lines = text.startsWith("{") || text.startsWith("[")
                ? json(text)
                : text.lines().toList();
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static List<String> json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode lines = node.isObject() ? node.path("lines") : node;
            return lines.valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .toList();
        } catch (JacksonException broken) {
            return List.of();
        }
    }
}
