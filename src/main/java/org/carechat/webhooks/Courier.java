package org.carechat.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells one receiver, one thing after the other, until it has taken each: again after 2, 4, 8 … seconds and at
/// most an hour. What is taken never comes again but where a node died before it could note that. Thread-safe.
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LAST_DOUBLING = 12;

    /// Longer than a receiver may take.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Receiver receiver;
    private final Topics topics;
    private final Outbox outbox;
    private final Posting posting;
    private final int tries;

    /// How it is told.
    record Posting(Webhook webhook, JsonMapper json, Clock clock, WebhookMeters meters) {}

    /// @param tries after how many something is given up
    Courier(Receiver receiver, Topics topics, Outbox outbox, Posting posting, int tries) {
        this.receiver = receiver;
        this.topics = topics;
        this.outbox = outbox;
        this.posting = posting;
        this.tries = tries;
    }

    /// @return whether there was something to tell
    boolean round() {
        Optional<Outbox.Delivery> next = outbox.claim(receiver.name(), LEASE);
        next.ifPresent(this::carry);
        return next.isPresent();
    }

    private void carry(Outbox.Delivery delivery) {
        Optional<News> news = topics.read(delivery.item()).filter(what -> receiver.wants(what.event()));
        if (news.isEmpty()) {
            outbox.settled(delivery);
        } else if (posting.webhook().post(receiver, news.get().id(), body(news.get()))) {
            outbox.settled(delivery);
            posting.meters().taken(receiver);
        } else {
            refused(delivery, news.get());
        }
    }

    private void refused(Outbox.Delivery delivery, News news) {
        if (delivery.attempt() >= tries) {
            LOG.error("Delivery {} ({}) was given up: {} never took it", news.id(), news.event(), receiver);
            outbox.giveUp(delivery, posting.clock().instant());
            posting.meters().givenUp(receiver);
        } else {
            outbox.later(delivery, backOff(delivery.attempt()));
            posting.meters().failed(receiver);
        }
    }

    private String body(News news) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("delivery", news.id());
        body.put("event", news.event());
        body.putAll(news.fields());
        return posting.json().writeValueAsString(body);
    }

    private static Duration backOff(int attempt) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempt, LAST_DOUBLING));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
