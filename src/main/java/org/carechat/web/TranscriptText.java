package org.carechat.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carechat.dialogue.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Writes transcripts for people: as lines, and as a page that prints well. Everything that anybody said is
/// escaped. Thread-safe.
final class TranscriptText {

    private static final String STYLE = "body{font:15px/1.6 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
            + "h1{font-size:1.3em}p.at{color:#555}section{margin:1em 0;break-inside:avoid}"
            + "section>h2{font-size:.9em;margin:0;color:#555}section>div{white-space:pre-wrap}"
            + "section.customer>div{border-left:3px solid #888;padding-left:.7em}";

    private final Phrasebook phrasebook;

    TranscriptText(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    String plain(Transcripts.Transcript transcript, String at) {
        String head = title(transcript) + "\n" + words("at", Map.of("at", at)) + "\n" + seal(transcript) + "\n";
        return transcript.events().stream()
                .map(event -> "\n[" + time(event) + "] " + who(event) + "\n" + said(event) + "\n")
                .collect(Collectors.joining("", head, ""));
    }

    String html(Transcripts.Transcript transcript, String at) {
        String head = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                + escaped(title(transcript)) + "</title><style>" + STYLE + "</style></head><body><h1>"
                + escaped(title(transcript)) + "</h1><p class=\"at\">" + escaped(words("at", Map.of("at", at)))
                + "<br>" + escaped(seal(transcript)) + "</p>";
        return transcript.events().stream().map(this::section).collect(Collectors.joining("", head, ""))
                + "</body></html>\n";
    }

    private String section(Map<String, Object> event) {
        return "<section class=\"" + (role(event).equals("customer") ? "customer" : "service") + "\"><h2>"
                + escaped(time(event) + "  " + who(event)) + "</h2><div>" + escaped(said(event)) + "</div></section>";
    }

    private String title(Transcripts.Transcript transcript) {
        return words("title", Map.of("id", transcript.conversation()));
    }

    private String seal(Transcripts.Transcript transcript) {
        Long broken = transcript.chain().brokenAt();
        return broken == null ? words("intact", Map.of()) : words("broken", Map.of("seq", broken.toString()));
    }

    private String who(Map<String, Object> event) {
        Object name = event.get("from") instanceof Map<?, ?> from ? from.get("name") : null;
        String shown = name == null ? "" : name.toString();
        return switch (role(event)) {
            case "customer" -> words("customer", Map.of());
            case "bot" -> words("bot", Map.of("name", shown));
            case "agent" -> words("agent", Map.of("name", shown));
            default -> words("system", Map.of());
        };
    }

    private String said(Map<String, Object> event) {
        return switch (String.valueOf(event.get("type"))) {
            case "message" -> message(event);
            case "mode-changed" -> words("mode." + event.get("mode"), Map.of());
            case "rated" ->
                words("rated", Map.of("score", String.valueOf(event.get("score")))) + "\n" + text(event.get("comment"));
            case "erased" -> words("erased", Map.of());
            case "altered" -> words("altered", Map.of());
            default -> text(event.get("text"));
        };
    }

    private String message(Map<String, Object> event) {
        StringBuilder said = new StringBuilder(text(event.get("text")));
        if (event.get("attachment") instanceof Map<?, ?> file) {
            said.append(words("file", Map.of("kind", text(file.get("mediaType")), "id", text(file.get("id")))));
        }
        append(said, "citations", labels(event.get("citations"), "title"));
        append(said, "choices", labels(event.get("choices"), "label"));
        return said.toString();
    }

    private void append(StringBuilder said, String key, String what) {
        if (!what.isEmpty()) {
            said.append('\n').append(words(key, Map.of("what", what)));
        }
    }

    private static String labels(@Nullable Object list, String field) {
        return list instanceof List<?> all
                ? all.stream()
                        .map(one -> text(((Map<?, ?>) one).get(field)))
                        .distinct()
                        .collect(Collectors.joining(" / "))
                : "";
    }

    private static String role(Map<String, Object> event) {
        return event.get("from") instanceof Map<?, ?> from ? text(from.get("role")) : "";
    }

    private static String time(Map<String, Object> event) {
        String at = text(event.get("at"));
        return at.length() < 19 ? at : at.substring(0, 19).replace('T', ' ');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String words(String key, Map<String, String> args) {
        return phrasebook.render("web.transcript." + key, args, 0);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
