package org.carechat.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.conversation.QueuePlace;

/// Where somebody stands or would stand, and whether anybody is there to come. Thread-safe.
public final class Queue {

    private final QueueIndex index;
    private final Presence presence;
    private final Supplier<Hours> hours;
    private final Clock clock;
    private final ZoneId zone;

    public Queue(QueueIndex index, Presence presence, Hours hours, Clock clock, ZoneId zone) {
        this(index, presence, () -> hours, clock, zone);
    }

    /// @param hours asked each time: administrators change them
    Queue(QueueIndex index, Presence presence, Supplier<Hours> hours, Clock clock, ZoneId zone) {
        this.index = index;
        this.presence = presence;
        this.hours = hours;
        this.clock = clock;
        this.zone = zone;
    }

    /// @return the place of a conversation that waits
    public Optional<QueuePlace> place(String conversation) {
        return index.ahead(conversation).map(this::behind);
    }

    /// @return the place that somebody of that priority would get now
    public QueuePlace placeFor(Priority priority) {
        return behind(index.ahead(priority));
    }

    /// @return whether the desk is open and somebody sits there
    public boolean attended() {
        return hours.get().open(now()) && presence.all().values().stream().anyMatch(Duty::there);
    }

    /// @return when the desk opens next; empty where no hours are set or it is open now
    public Optional<ZonedDateTime> opens() {
        Hours open = hours.get();
        return open.open(now()) ? Optional.empty() : open.next(now());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    private QueuePlace behind(int ahead) {
        int position = ahead + 1;
        return new QueuePlace(position, Estimate.of(position, index.served(), clock.instant()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }
}
