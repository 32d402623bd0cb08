package org.carechat.store;

import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.carechat.handoff.HouseRules;
import org.carechat.handoff.Housekeeping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The house rules in Redis, as JSON. The names in it are a contract with what is stored: never rename, only add.
final class RedisHousekeeping implements Housekeeping {

    private final KeptDocument<HouseRules> rules;

    /// @param nanos a clock that only ticks forward
    RedisHousekeeping(RedisAccess redis, JsonMapper json, LongSupplier nanos) {
        JsonMapper lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        rules = new KeptDocument<>(redis, DeskKeys.RULES, form(lenient), HouseRules.INITIAL, nanos);
    }

    private static KeptDocument.Form<HouseRules> form(JsonMapper json) {
        return new KeptDocument.Form<>() {
            @Override
            public byte[] write(HouseRules document) {
                return json.writeValueAsBytes(document);
            }

            @Override
            public HouseRules read(byte[] bytes) {
                return json.readValue(bytes, HouseRules.class);
            }
        };
    }

    @Override
    public HouseRules rules() {
        return rules.now();
    }

    @Override
    public HouseRules change(UnaryOperator<HouseRules> change) {
        return rules.change(change);
    }
}
