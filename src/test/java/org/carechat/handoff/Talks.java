package org.carechat.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.carechat.conversation.Author;
import org.carechat.conversation.Content;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Mode;
import org.carechat.conversation.ModeChange;
import org.carechat.conversation.Opening;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Stamp;

/// Builds conversations for tests of this package and of the desk. The clock stands at ten in the morning in
/// Shanghai.
public final class Talks {

    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Talks() {}

    public static Supplier<String> ids() {
        return () -> "id-" + NEXT.incrementAndGet();
    }

    public static void open(MemoryConversations in, String id, Entry... entries) {
        in.open(new Opening(id, "p-" + id, "web", List.of(), List.of(entries), NOW.minusSeconds(600)));
    }

    public static void customer(MemoryConversations in, String id, String words) {
        Stamp stamp = new Stamp("c-" + NEXT.incrementAndGet(), NOW.minusSeconds(300), "t-1", Author.customer());
        in.post(id, new Event.CustomerMessage(stamp, "m-" + NEXT.incrementAndGet(), new Content.Text(words), null));
    }

    /// Puts an open conversation into the queue, as a turn would.
    public static void queue(MemoryConversations in, String id, String reason, Instant at) {
        in.change(
                id,
                new Ownership.Holder(Mode.BOT, null),
                new ModeChange(Mode.QUEUED, null),
                modeChanged(Mode.QUEUED, reason, at),
                List.of());
    }

    public static Event modeChanged(Mode mode, String reason, Instant at) {
        Stamp stamp = new Stamp("q-" + NEXT.incrementAndGet(), at, "t-2", Author.system());
        return new Event.ModeChanged(stamp, mode, reason, null, null);
    }
}
