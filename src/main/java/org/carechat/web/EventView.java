package org.carechat.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Posted;
import org.carechat.customer.AttachmentLinks;

/// Events and times as clients see them. Thread-safe.
final class EventView {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final EventCodec codec;
    private final ZoneId zone;
    private final AttachmentLinks links;

    EventView(EventCodec codec, ZoneId zone, AttachmentLinks links) {
        this.codec = codec;
        this.zone = zone;
        this.links = links;
    }

    /// @return with a fresh address where it shows an attachment
    Map<String, Object> of(String conversation, Posted posted) {
        return links.into(conversation, codec.write(posted));
    }

    List<Map<String, Object>> of(String conversation, List<Posted> posted) {
        return posted.stream().map(one -> of(conversation, one)).toList();
    }

    String time(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }
}
