package org.carechat.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.carechat.conversation.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One document that all nodes read often and administrators change now and then. Each node asks for it once a
/// second at most; while Redis doesn't answer, it goes on with what it knew. Thread-safe.
///
/// @param <T> immutable
final class KeptDocument<T> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDocument.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /// How a document is written; the same bytes are the same document.
    interface Form<T> {
        byte[] write(T document);

        T read(byte[] bytes);
    }

    private record Known<T>(byte[] bytes, T document, long at) {}

    private final RedisAccess redis;
    private final String key;
    private final Form<T> form;
    private final T initial;
    private final LongSupplier nanos;
    private volatile Known<T> known;

    /// @param initial what counts where nothing is kept
    /// @param nanos a clock that only ticks forward
    KeptDocument(RedisAccess redis, String key, Form<T> form, T initial, LongSupplier nanos) {
        this.redis = redis;
        this.key = key;
        this.form = form;
        this.initial = initial;
        this.nanos = nanos;
        this.known = new Known<>(new byte[0], initial, nanos.getAsLong() - FRESH - 1);
    }

    T now() {
        Known<T> last = known;
        if (nanos.getAsLong() - last.at() <= FRESH) {
            return last.document();
        }
        // Whoever else asks meanwhile gets what was known.
        known = new Known<>(last.bytes(), last.document(), nanos.getAsLong());
        try {
            return fetch().document();
        } catch (StoreUnavailable e) {
            LOG.debug("{} can't be read now", key, e);
            return last.document();
        }
    }

    /// @param change asked again with the newest where somebody else was faster
    T change(UnaryOperator<T> change) {
        while (true) {
            Known<T> now = fetch();
            T wanted = change.apply(now.document());
            byte[] bytes = form.write(wanted);
            Args args = new Args().add(now.bytes()).add(bytes);
            if (!redis.write(ChangeTextScript.SCRIPT, new String[] {key}, args).isEmpty()) {
                known = new Known<>(bytes, wanted, nanos.getAsLong());
                return wanted;
            }
        }
    }

    private Known<T> fetch() {
        byte[] stored = redis.<Optional<byte[]>>call(commands -> Optional.ofNullable(redis.await(commands.get(key))))
                .orElse(new byte[0]);
        Known<T> last = known;
        T document = Arrays.equals(stored, last.bytes())
                ? last.document()
                : stored.length == 0 ? initial : form.read(stored);
        Known<T> now = new Known<>(stored, document, nanos.getAsLong());
        known = now;
        return now;
    }
}
