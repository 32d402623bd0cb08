package org.carechat.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import org.carechat.bundle.YamlNode;
import org.carechat.language.Span;

/// In which company something counts as told: "the technician" says who came where his doings are told, and nothing
/// where one is asked for. Immutable.
///
/// @param never intents beside which nothing is noted
/// @param only kind → the intents beside which alone it is noted
/// @param sure kind → patterns that always tell it, whatever the model says
record NotedWhen(Set<String> never, Map<String, Set<String>> only, Map<String, List<Finder>> sure) {

    static NotedWhen of(YamlNode file) {
        Map<String, Set<String>> only = new LinkedHashMap<>();
        file.get("only").entries().forEach((kind, intents) -> only.put(kind, Set.copyOf(intents.texts())));
        Map<String, List<Finder>> sure = new LinkedHashMap<>();
        file.get("sure")
                .entries()
                .forEach((kind, patterns) -> sure.put(
                        kind, patterns.texts().stream().map(Finder::new).toList()));
        return new NotedWhen(Set.copyOf(file.texts("never")), only, sure);
    }

    boolean counts(Mention mention, Set<String> wanted) {
        Set<String> company = only.getOrDefault(mention.slot(), Set.of());
        return wanted.stream().noneMatch(never::contains)
                && (company.isEmpty() || wanted.stream().anyMatch(company::contains));
    }

    /// @return what is told by patterns that always tell it
    List<Mention> sure(String text) {
        List<Mention> told = new ArrayList<>();
        sure.forEach((kind, patterns) ->
                patterns.forEach(pattern -> pattern.all(text).forEach(match -> told.add(mention(kind, match)))));
        return told;
    }

    private static Mention mention(String kind, MatchResult matcher) {
        int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
        return new Mention(kind, matcher.group(group), new Span(matcher.start(group), matcher.end(group)));
    }
}
