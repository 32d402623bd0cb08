package org.carechat.handoff;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// When the desk is open by the house rules, read once for each change. Thread-safe.
final class OpeningTimes implements Supplier<Hours> {

    private record Read(OpeningHours from, Hours hours) {}

    private final Housekeeping house;
    private final Hours configured;
    private volatile @Nullable Read read;

    OpeningTimes(Housekeeping house, Hours configured) {
        this.house = house;
        this.configured = configured;
    }

    @Override
    public Hours get() {
        OpeningHours now = house.rules().hours();
        Read known = read;
        if (known == null || !known.from().equals(now)) {
            known = new Read(now, now.hours(configured));
            read = known;
        }
        return known.hours();
    }
}
