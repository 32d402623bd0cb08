package org.carechat.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.carechat.customer.Channel;
import org.carechat.customer.ChannelBook;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The channels that administrators keep, in Redis, sealed by the master key: their secrets vouch for customers.
/// The names are a contract with what is stored: never rename, only add.
final class RedisChannelBook implements ChannelBook {

    private static final String PURPOSE = "channels";

    private record Kept(List<Channel> channels) {}

    private final KeptDocument<Map<String, Channel>> channels;

    /// @param nanos a clock that only ticks forward
    RedisChannelBook(RedisAccess redis, MasterKey master, JsonMapper json, LongSupplier nanos) {
        JsonMapper lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        channels = new KeptDocument<>(redis, DeskKeys.CHANNELS, form(master, lenient), Map.of(), nanos);
    }

    private static KeptDocument.Form<Map<String, Channel>> form(MasterKey master, JsonMapper json) {
        return new KeptDocument.Form<>() {
            @Override
            public byte[] write(Map<String, Channel> document) {
                Kept kept = new Kept(List.copyOf(document.values()));
                return master.seal(PURPOSE, json.writeValueAsBytes(kept));
            }

            @Override
            public Map<String, Channel> read(byte[] bytes) {
                Kept kept = json.readValue(master.open(PURPOSE, bytes), Kept.class);
                return kept.channels().stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
            }
        };
    }

    @Override
    public Map<String, Channel> kept() {
        return channels.now();
    }

    @Override
    public Map<String, Channel> change(UnaryOperator<Map<String, Channel>> change) {
        return channels.change(before -> Map.copyOf(change.apply(new LinkedHashMap<>(before))));
    }
}
