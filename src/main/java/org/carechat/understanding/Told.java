package org.carechat.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.language.Span;

/// A sentence of `knowledge-base/told` with what it tells marked: `<part 滤芯>哪里买`. Lines that begin with `#` are for
/// readers.
///
/// @param text without the marks
/// @param kinds of what is told, in order
/// @param spans where each stands in the text
record Told(String text, List<String> kinds, List<Span> spans) {

    private static final String FOLDER = "knowledge-base/told";
    private static final Pattern MARK = Pattern.compile("<([a-z-]+) ([^<>]+)>");

    static List<Told> of(Bundle bundle) {
        return bundle.paths(FOLDER, ".txt").stream()
                .flatMap(path -> bundle.text(path).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Told::parse)
                .toList();
    }

    static Told parse(String line) {
        StringBuilder text = new StringBuilder();
        List<String> kinds = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            text.append(line, at, mark.start());
            kinds.add(mark.group(1));
            spans.add(new Span(text.length(), text.length() + mark.group(2).length()));
            text.append(mark.group(2));
            at = mark.end();
        }
        return new Told(text.append(line.substring(at)).toString(), List.copyOf(kinds), List.copyOf(spans));
    }
}
