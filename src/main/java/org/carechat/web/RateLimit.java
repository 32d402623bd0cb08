package org.carechat.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// At most so many of something within any minute, for each key, on this node. Thread-safe. When too many keys are
/// under way it refuses new ones rather than forget old ones.
final class RateLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEYS = 100_000;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();
    private volatile long swept;

    /// @param nanos a clock that only ticks forward, such as [System#nanoTime]
    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
        this.swept = nanos.getAsLong();
    }

    /// @return empty where it may go on, otherwise after what time
    Optional<Duration> take(String key) {
        long now = nanos.getAsLong();
        sweep(now);
        if (recent.size() >= MOST_KEYS && !recent.containsKey(key)) {
            return Optional.of(Duration.ofMinutes(1));
        }
        long[] wait = new long[1];
        recent.compute(key, (ignored, known) -> {
            Recent times = known == null ? new Recent(perMinute) : known;
            wait[0] = times.take(now);
            return times;
        });
        return wait[0] <= 0 ? Optional.empty() : Optional.of(Duration.ofNanos(wait[0]));
    }

    private void sweep(long now) {
        if (now - swept > MINUTE) {
            swept = now;
            recent.values().removeIf(times -> times.isOver(now));
        }
    }

    /// The times of the last few, in a ring that grows with use.
    private static final class Recent {
        private static final int START = 8;

        private final int most;
        private long[] times = new long[START];
        private int count;
        private int oldest;

        Recent(int most) {
            this.most = most;
        }

        long take(long now) {
            while (count > 0 && now - times[oldest] >= MINUTE) {
                oldest = (oldest + 1) % times.length;
                count--;
            }
            if (count >= most) {
                return count == 0 ? MINUTE : MINUTE - (now - times[oldest]);
            }
            if (count == times.length) {
                grow();
            }
            times[(oldest + count++) % times.length] = now;
            return 0;
        }

        private void grow() {
            long[] larger = new long[times.length * 2];
            for (int i = 0; i < count; i++) {
                larger[i] = times[(oldest + i) % times.length];
            }
            times = larger;
            oldest = 0;
        }

        boolean isOver(long now) {
            return count == 0 || now - times[(oldest + count - 1) % times.length] >= MINUTE;
        }
    }
}
