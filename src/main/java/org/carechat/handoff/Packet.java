package org.carechat.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is known of a conversation, as whoever takes it over gets it: nothing needs to be asked twice. Times
/// are ISO 8601 with offset; a phone number is masked and an address is without its last part. What is unknown is
/// null or empty, and left out in JSON.
///
/// @param reasonCode why a person was asked for, as a stable word; `reason` says it in words
/// @param waitingSince null unless it waits
/// @param summary at most eight lines
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Packet(
        String id,
        String mode,
        String channel,
        long lastSeq,
        @Nullable Person owner,
        @Nullable String waitingSince,
        @Nullable String reason,
        @Nullable String reasonCode,
        String priority,
        String mood,
        Customer customer,
        @Nullable Appliance product,
        String summary,
        List<Fact> facts,
        List<Map<String, Object>> selfChecks,
        List<Map<String, Object>> decisions,
        List<Map<String, Object>> appointments,
        List<Map<String, Object>> cases,
        List<Map<String, Object>> promises,
        List<Flag> flags,
        List<Map<String, Object>> messages,
        List<Map<String, Object>> notes,
        List<Suggestion> suggestions) {

    /// @param named whether the customer's name is shown
    /// @return the same without what is behind the veil
    public Packet behind(Veil veil, boolean named) {
        String name = customer.name();
        Customer hidden = new Customer(
                name == null || named ? name : Veil.name(name),
                customer.phone(),
                customer.address(),
                customer.known(),
                customer.locale());
        List<Fact> others = facts.stream()
                .map(fact -> fact.behind(veil, named || !fact.name().equals("name")))
                .toList();
        return new Packet(
                id,
                mode,
                channel,
                lastSeq,
                owner,
                waitingSince,
                reason,
                reasonCode,
                priority,
                mood,
                hidden,
                product,
                veil.over(summary),
                others,
                selfChecks,
                decisions,
                appointments,
                cases,
                promises,
                flags,
                messages.stream().map(left -> behind(left, veil)).toList(),
                notes,
                suggestions);
    }

    private static Map<String, Object> behind(Map<String, Object> left, Veil veil) {
        Map<String, Object> hidden = new LinkedHashMap<>(left);
        hidden.computeIfPresent("text", (field, text) -> veil.over(String.valueOf(text)));
        return hidden;
    }

    /// An agent, by id and name.
    public record Person(String id, String name) {}

    /// @param known whether they proved who they are
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Customer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            boolean known,
            String locale) {}

    /// @param id of the interfaces, `gas-stove`
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Appliance(
            String id, String label, @Nullable String model) {}

    /// A fact, with where it came from.
    ///
    /// @param shown the value in words
    /// @param said the customer's own words
    /// @param by `customer`, `agent`, `identity` or `derived`
    /// @param seq the event in which it was said; 0 where it wasn't
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fact(
            String name, String label, String value, String shown, String said, String by, String at, long seq) {

        Fact behind(Veil veil, boolean shows) {
            return shows
                    ? new Fact(name, label, value, shown, veil.over(said), by, at, seq)
                    : new Fact(name, label, Veil.name(value), Veil.name(shown), "", by, at, seq);
        }
    }

    /// Something to be careful about.
    ///
    /// @param kind `hazard`, `fraud`, `complaint`, `legal` or `privacy`
    /// @param settled whether the danger is over, though an inspection may still be due
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Flag(String kind, @Nullable String hazard, String label, boolean settled) {}

    /// A line that the agent may send as it is, or change first.
    public record Suggestion(String text) {}
}
