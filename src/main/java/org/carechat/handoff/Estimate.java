package org.carechat.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long somebody at a place in the queue will wait, where there is something to tell it from.
final class Estimate {

    private static final int ENOUGH = 5;
    private static final Duration FRESH = Duration.ofMinutes(45);
    private static final Duration LONGEST_SAID = Duration.ofMinutes(60);
    private static final long STEP_MINUTES = 5;

    private Estimate() {}

    /// @param served when agents took somebody, newest first
    /// @return whole five minutes, rounded up; null where fewer than five were served of late, or it would be over
    ///     an hour and so not worth the name of an estimate
    static @Nullable Duration of(int position, List<Instant> served, Instant now) {
        List<Instant> fresh =
                served.stream().filter(at -> at.isAfter(now.minus(FRESH))).toList();
        if (fresh.size() < ENOUGH) {
            return null;
        }
        Duration between = Duration.between(fresh.getLast(), now).dividedBy(fresh.size());
        long minutes = Math.ceilDiv(between.multipliedBy(position).toSeconds(), 60 * STEP_MINUTES) * STEP_MINUTES;
        Duration rounded = Duration.ofMinutes(Math.max(STEP_MINUTES, minutes));
        return rounded.compareTo(LONGEST_SAID) > 0 ? null : rounded;
    }
}
