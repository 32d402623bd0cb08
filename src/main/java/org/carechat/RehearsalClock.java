package org.carechat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The system's clock, moved on by the ISO duration in a file (`carechat.clock-shift`), so that a rehearsal needn't
/// wait for tomorrow. Not for service: leases and turns go by Redis's clock all the same. Thread-safe.
final class RehearsalClock extends Clock {

    private final Path file;
    private final Clock system;
    private volatile Duration shift = Duration.ZERO;

    RehearsalClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(shift());
    }

    private Duration shift() {
        try {
            String written = Files.exists(file) ? Files.readString(file).strip() : "";
            shift = written.isEmpty() ? Duration.ZERO : Duration.parse(written);
        } catch (IOException unreadable) {
            // A process without a free file handle can't look: nothing has moved for it.
        }
        return shift;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RehearsalClock(file, system.withZone(zone));
    }
}
