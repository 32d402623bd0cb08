package org.carechat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    RehearsalClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    @Override
    public Instant instant() {
        try {
            String shift = Files.exists(file) ? Files.readString(file).strip() : "";
            return shift.isEmpty() ? system.instant() : system.instant().plus(Duration.parse(shift));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
