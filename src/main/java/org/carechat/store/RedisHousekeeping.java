package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.carechat.conversation.StoreUnavailable;
import org.carechat.handoff.HouseRules;
import org.carechat.handoff.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The house rules in Redis, as one text. The names in it are a contract with what is stored: never rename, only
/// add.
final class RedisHousekeeping implements Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(RedisHousekeeping.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private record Known(String text, HouseRules rules, long at) {}

    private final RedisAccess redis;
    private final JsonMapper json;
    private final LongSupplier nanos;
    private volatile Known known;

    /// @param nanos a clock that only ticks forward
    RedisHousekeeping(RedisAccess redis, JsonMapper json, LongSupplier nanos) {
        this.redis = redis;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.nanos = nanos;
        this.known = new Known("", HouseRules.INITIAL, nanos.getAsLong() - FRESH - 1);
    }

    @Override
    public HouseRules rules() {
        Known last = known;
        if (nanos.getAsLong() - last.at() <= FRESH) {
            return last.rules();
        }
        // Whoever else asks meanwhile gets what was known.
        known = new Known(last.text(), last.rules(), nanos.getAsLong());
        try {
            return fetch().rules();
        } catch (StoreUnavailable e) {
            LOG.debug("the house rules can't be read now", e);
            return last.rules();
        }
    }

    @Override
    public HouseRules change(UnaryOperator<HouseRules> change) {
        while (true) {
            Known now = fetch();
            HouseRules wanted = change.apply(now.rules());
            String text = json.writeValueAsString(wanted);
            Args args = new Args().add(now.text()).add(text);
            if (!redis.write(ChangeTextScript.SCRIPT, new String[] {DeskKeys.RULES}, args)
                    .isEmpty()) {
                known = new Known(text, wanted, nanos.getAsLong());
                return wanted;
            }
        }
    }

    private Known fetch() {
        byte[] stored = redis.<Optional<byte[]>>call(
                        commands -> Optional.ofNullable(redis.await(commands.get(DeskKeys.RULES))))
                .orElse(new byte[0]);
        String text = new String(stored, StandardCharsets.UTF_8);
        HouseRules rules = text.isEmpty() ? HouseRules.INITIAL : json.readValue(text, HouseRules.class);
        Known now = new Known(text, rules, nanos.getAsLong());
        known = now;
        return now;
    }
}
