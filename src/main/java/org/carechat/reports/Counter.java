package org.carechat.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Posted;

/// Counts whatever has moved since the last time. Of several nodes one counts at a time; two at once would do no
/// harm. Thread-safe.
final class Counter {

    /// Looked at again each time: the clocks of nodes differ, and a commit takes its time.
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int PAGE = 500;
    private static final int LONGEST = 20_000;

    private final Tallies tallies;
    private final Feed feed;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration every;
    private final Predicate<String> counted;

    /// @param counted whether what comes by a channel is to be counted
    Counter(Tallies tallies, Feed feed, Clock clock, ZoneId zone, Duration every, Predicate<String> counted) {
        this.tallies = tallies;
        this.feed = feed;
        this.clock = clock;
        this.zone = zone;
        this.every = every;
        this.counted = counted;
    }

    void count() {
        if (!tallies.claim(every.dividedBy(2))) {
            return;
        }
        Instant now = clock.instant();
        Instant counted = tallies.countedUntil();
        Instant since = counted.isBefore(Instant.EPOCH.plus(OVERLAP)) ? Instant.EPOCH : counted.minus(OVERLAP);
        tallies.movedSince(since).forEach(this::count);
        tallies.countedUntil(now);
    }

    /// What was erased can't be read any more, and stays counted as it was.
    private void count(String conversation) {
        feed.head(conversation)
                .filter(head -> !head.erased() && counted.test(head.channel()))
                .map(Head::id)
                .map(this::log)
                .filter(log -> !log.isEmpty())
                .ifPresent(log -> tallies.put(conversation, log.getLast().seq(), Counting.of(log, zone)));
    }

    private List<Posted> log(String conversation) {
        List<Posted> log = new ArrayList<>();
        List<Posted> page = feed.events(conversation, 0, PAGE);
        log.addAll(page);
        while (page.size() == PAGE && log.size() < LONGEST) {
            page = feed.events(conversation, log.getLast().seq(), PAGE);
            log.addAll(page);
        }
        return log;
    }
}
