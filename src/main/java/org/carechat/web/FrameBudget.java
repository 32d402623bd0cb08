package org.carechat.web;

import java.util.concurrent.TimeUnit;

/// How many frames one socket may still send: refilled steadily, up to ten seconds' worth. Used by one thread
/// at a time.
final class FrameBudget {

    private static final int BURST_SECONDS = 10;
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private double left;
    private long filledAt;

    FrameBudget(int perSecond, long now) {
        this.perSecond = perSecond;
        this.left = (double) perSecond * BURST_SECONDS;
        this.filledAt = now;
    }

    /// @return false where it is used up
    boolean spend(long now) {
        left = Math.min((double) perSecond * BURST_SECONDS, left + (now - filledAt) / SECOND * perSecond);
        filledAt = now;
        left -= 1;
        return left >= 0;
    }
}
