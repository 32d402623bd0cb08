package org.carechat.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;

/// What a customer speaks of while a danger lasts: that it is over, that somebody is ill, whom to call. Immutable.
final class Topics {

    private record Topic(String id, List<Sign> any, List<Sign> unless) {}

    private final Words words = new Words();
    private final List<Topic> topics;
    private final Set<String> gone;
    private final Set<String> still;

    private Topics(YamlNode root) {
        gone = Set.copyOf(root.get("answers").texts("gone"));
        still = Set.copyOf(root.get("answers").texts("still"));
        topics = root.get("topics").items().stream().map(this::topic).toList();
    }

    static Topics of(Bundle bundle) {
        return new Topics(bundle.yaml(FirstLine.FILE));
    }

    /// @return the first topic of the list that fits
    Optional<String> of(String text) {
        SearchText reading = SearchText.of(text);
        Found found = words.find(reading);
        return topics.stream()
                .filter(topic -> any(topic.any(), reading, found))
                .filter(topic -> !any(topic.unless(), reading, found))
                .map(Topic::id)
                .findFirst();
    }

    /// @return whether the text answers that the danger isn't there
    boolean saysGone(String text) {
        return gone.contains(SearchText.of(text).letters())
                || of(text).filter("over"::equals).isPresent();
    }

    /// @return whether the text answers that the danger is there
    boolean saysStill(String text) {
        return still.contains(SearchText.of(text).letters())
                || of(text).filter("still"::equals).isPresent();
    }

    private static boolean any(List<Sign> signs, SearchText text, Found found) {
        return signs.stream().anyMatch(sign -> sign.standsIn(text, found, spans -> true));
    }

    private Topic topic(YamlNode node) {
        return new Topic(node.get("id").text(), signs(node.texts("any")), signs(node.texts("unless")));
    }

    private List<Sign> signs(List<String> written) {
        return written.stream().map(text -> Sign.parse(text, words)).toList();
    }
}
