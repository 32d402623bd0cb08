package org.carechat.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// What a customer speaks of while a danger lasts: that it is over, that somebody is ill, whom to call. Immutable.
final class Topics {

    static final String OVER = "over";
    static final String MISTAKEN = "mistaken";

    private record Topic(String id, List<Sign> any, List<Sign> unless) {}

    private final Words words = new Words();
    private final List<Topic> topics;
    private final Set<String> gone;
    private final Set<String> still;
    private final Set<String> settled;
    private final List<String> progress;
    private final Topic use;

    private Topics(YamlNode root) {
        gone = Set.copyOf(root.get("answers").texts("gone"));
        still = Set.copyOf(root.get("answers").texts("still"));
        settled = Set.copyOf(root.get("answers").texts("settled"));
        progress = root.get("answers").texts("progress");
        use = topic(root.get("use-again"));
        topics = root.get("topics").items().stream().map(this::topic).toList();
    }

    static Topics of(Bundle bundle) {
        return new Topics(bundle.yaml(FirstLine.FILE));
    }

    /// @return the first topic of the list that fits
    Optional<String> of(String text) {
        SearchText reading = SearchText.of(text);
        if (settled.contains(reading.letters())) {
            return Optional.of(OVER);
        }
        Found found = words.find(reading);
        return topics.stream()
                .filter(topic -> stands(topic, reading, found))
                .map(Topic::id)
                .findFirst();
    }

    /// @return whether the text asks if a machine may be used
    boolean asksToUse(String text) {
        SearchText reading = SearchText.of(text);
        return stands(use, reading, words.find(reading));
    }

    /// @return the text without what people say they have done about the danger that stands: who has switched off
    ///     the mains or got out tells of no other one
    String withoutProgress(String text) {
        String left = text;
        for (String done : progress) {
            left = left.replace(done, "，");
        }
        return left;
    }

    /// @return whether the text answers that the danger isn't there
    boolean saysGone(String text) {
        return gone.contains(SearchText.of(text).letters())
                || of(text).filter(topic -> topic.equals(OVER) || topic.equals(MISTAKEN))
                        .isPresent();
    }

    /// @return whether the text answers that the danger is there
    boolean saysStill(String text) {
        return still.contains(SearchText.of(text).letters())
                || of(text).filter("still"::equals).isPresent();
    }

    private static boolean stands(Topic topic, SearchText text, Found found) {
        return any(topic.any(), text, found) && !any(topic.unless(), text, found);
    }

    private static boolean any(List<Sign> signs, SearchText text, Found found) {
        return signs.stream().anyMatch(sign -> sign.standsIn(text, found, spans -> true));
    }

    private Topic topic(YamlNode node) {
        return new Topic(node.text("id", ""), signs(node.texts("any")), signs(node.texts("unless")));
    }

    private List<Sign> signs(List<String> written) {
        return written.stream().map(text -> Sign.parse(text, words)).toList();
    }
}
