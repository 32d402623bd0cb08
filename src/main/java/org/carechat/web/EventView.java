package org.carechat.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Posted;

/// Events and times as clients see them. Thread-safe.
final class EventView {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final EventCodec codec;
    private final ZoneId zone;

    EventView(EventCodec codec, ZoneId zone) {
        this.codec = codec;
        this.zone = zone;
    }

    Map<String, Object> of(Posted posted) {
        return codec.write(posted);
    }

    List<Map<String, Object>> of(List<Posted> posted) {
        return posted.stream().map(this::of).toList();
    }

    String time(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }
}
