package org.carechat.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All that can be told; in the outbox the topic's name stands in front of what it has named. Thread-safe.
final class Topics {

    private final Map<String, Topic> byName = new LinkedHashMap<>();

    Topics(List<Topic> topics) {
        topics.forEach(topic -> byName.put(topic.name(), topic));
    }

    /// Puts into the outbox what is new.
    void gather(List<Receiver> receivers, Outbox outbox) {
        for (Topic topic : byName.values()) {
            List<Receiver> interested = receivers.stream()
                    .filter(receiver -> receiver.wantsAnyOf(topic))
                    .toList();
            topic.gather(items -> {
                List<String> named =
                        items.stream().map(item -> topic.name() + " " + item).toList();
                interested.forEach(receiver -> outbox.add(receiver.name(), named));
            });
        }
    }

    Optional<News> read(String named) {
        String[] words = named.split(" ", 2);
        Topic topic = byName.get(words[0]);
        return topic == null ? Optional.empty() : topic.read(words[1]);
    }

    /// @throws IllegalArgumentException naming what a receiver wants and nobody tells
    void check(Receiver receiver) {
        Set<String> known = new TreeSet<>();
        byName.values()
                .forEach(topic -> topic.events().forEach(event -> {
                    known.add(event);
                    known.add(Receiver.family(event));
                }));
        for (String wanted : receiver.events()) {
            if (!known.contains(wanted)) {
                throw new IllegalArgumentException("the receiver '" + receiver + "' wants '" + wanted
                        + "', and there are only " + String.join(", ", known));
            }
        }
    }
}
