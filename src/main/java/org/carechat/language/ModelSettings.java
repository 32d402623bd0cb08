package org.carechat.language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is configured of language models, `carechat.model`. Without an endpoint there is none.
///
/// @param on whether it is on when nobody has switched it since
/// @param endpoints in the order in which they are asked
/// @param parallel how many requests may run at once on this node
@ConfigurationProperties("carechat.model")
record ModelSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue List<EndpointSettings> endpoints,
        @DefaultValue("256") int parallel,
        @DefaultValue Times times,
        @DefaultValue Allowance allowance,
        @DefaultValue Breaking breaking) {

    /// An endpoint that speaks OpenAI's chat completions.
    ///
    /// @param url with its version: `http://localhost:11434/v1`
    /// @param model the model's name there
    /// @param key empty where the endpoint wants none
    /// @param structured whether it can be held to a JSON schema
    /// @param price what it costs
    /// @param parameters further fields of each request, such as `enable_thinking: false`
    record EndpointSettings(
            String url,
            String model,
            @DefaultValue("") String key,
            @DefaultValue("false") boolean structured,
            @DefaultValue Price price,
            @Nullable Map<String, Object> parameters) {

        @Override
        public String toString() {
            return model + " at " + url;
        }
    }

    /// @param input of a million tokens, in the currency of `allowance.cost`
    record Price(
            @DefaultValue("0") double input,
            @DefaultValue("0") double output) {}

    /// @param turn for everything that one turn asks
    record Times(
            @DefaultValue("PT1S") Duration connect,
            @DefaultValue("PT3S") Duration firstToken,
            @DefaultValue("PT8S") Duration turn) {}

    /// What may be spent, in tokens and money; a day is one of the service's time zone.
    record Allowance(
            @DefaultValue("8000") long tokensPerTurn,
            @DefaultValue("60000") long tokensPerConversation,
            @DefaultValue("20000000") long tokensPerDay,
            @DefaultValue Cost cost) {}

    /// What may be spent in money, in the currency of the prices.
    record Cost(
            @DefaultValue("0.5") double perTurn,
            @DefaultValue("5") double perConversation,
            @DefaultValue("100") double perDay) {}

    /// An endpoint is left alone for `pause` once half of its last `window` requests have failed.
    record Breaking(
            @DefaultValue("10") int window,
            @DefaultValue("4") int least,
            @DefaultValue("PT15S") Duration pause) {}
}
