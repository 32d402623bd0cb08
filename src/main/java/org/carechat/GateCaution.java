package org.carechat;

import java.util.List;
import java.util.Set;
import org.carechat.bundle.Current;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Posted;
import org.carechat.desk.Caution;
import org.carechat.dialogue.Gate;

/// Measures what agents say against what the service has said in the conversation, which had its evidence: neither
/// what the customer asks to be confirmed nor what an agent said before bears anything out. Days, times and models
/// are the agent's to name; numbers to dial, links, fees and promises are what customers get cheated with.
/// Thread-safe.
final class GateCaution implements Caution {

    private static final int MOST_EVENTS = 50;
    private static final Set<String> GRAVE = Set.of("phone", "link", "fee", "promise");

    private final Current current;
    private final Feed feed;

    GateCaution(Current current, Feed feed) {
        this.current = current;
        this.feed = feed;
    }

    @Override
    public List<String> warnings(String conversation, String text) {
        return current.part(Gate.class).doubts(text, said(conversation)).stream()
                .filter(kind -> GRAVE.contains(kind) || kind.startsWith("N"))
                .toList();
    }

    private List<String> said(String conversation) {
        return feed
                .head(conversation)
                .map(head -> feed.events(conversation, Math.max(0, head.lastSeq() - MOST_EVENTS), MOST_EVENTS))
                .orElse(List.of())
                .stream()
                .map(Posted::event)
                .filter(Event.ServiceMessage.class::isInstance)
                .map(message -> ((Event.ServiceMessage) message).text())
                .toList();
    }
}
