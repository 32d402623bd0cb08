package org.carechat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Choice;
import org.carechat.conversation.Entry;
import org.carechat.conversation.EntryCodec;
import org.carechat.conversation.Event;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.OpenChoice;
import org.carechat.conversation.Posted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Turns events, entries and open choices into stored bytes and back, under the key of the conversation's person.
/// Thread-safe.
final class Records {

    private static final EventCodec EVENTS = new EventCodec(ZoneOffset.UTC);
    private static final byte[] NO_HEADER = "{}".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json;
    private final SecureRandom random;

    Records(JsonMapper json, SecureRandom random) {
        this.json = json;
        this.random = random;
    }

    /// @return the event as it stands in the feed, behind its turn
    byte[] event(String conversation, Event event, Optional<DataKey> key) {
        byte[] sealed = eventAlone(conversation, event, key);
        String turn = Optional.ofNullable(event.stamp().turn()).orElse("");
        byte[] prefix = turn.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(prefix.length + 1 + sealed.length)
                .put(prefix)
                .put((byte) 0)
                .put(sealed)
                .array();
    }

    /// @return the event without its turn, where the script knows that better
    byte[] eventAlone(String conversation, Event event, Optional<DataKey> key) {
        Map<String, Object> body = EVENTS.write(new Posted(0, event));
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("id", body.remove("id"));
        header.put("at", body.remove("at"));
        header.put("role", event.stamp().from().role().wire());
        header.put("type", body.remove("type"));
        body.remove("seq");
        body.remove("turn");
        return seal("feed " + conversation, json.writeValueAsBytes(header), body, key);
    }

    /// @param stored as it stands in the feed
    Posted event(String conversation, long seq, byte[] stored, Optional<DataKey> key) {
        int end = 0;
        while (stored[end] != 0) {
            end++;
        }
        String turn = new String(stored, 0, end, StandardCharsets.UTF_8);
        Envelope envelope = Envelope.of(ByteBuffer.wrap(stored, end + 1, stored.length - end - 1));
        Map<String, Object> header = map(envelope.header());
        return envelope.open("feed " + conversation, key)
                .map(content -> whole(seq, turn, header, content))
                .orElseGet(() -> erased(seq, turn, header));
    }

    /// @param first the number of the first
    List<Posted> events(String conversation, long first, List<byte[]> stored, Optional<DataKey> key) {
        List<Posted> events = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            events.add(event(conversation, first + i, stored.get(i), key));
        }
        return events;
    }

    List<byte[]> eventBytes(String conversation, List<Event> events, Optional<DataKey> key) {
        return events.stream().map(event -> event(conversation, event, key)).toList();
    }

    List<byte[]> entryBytes(String conversation, List<Entry> entries, Optional<DataKey> key) {
        return entries.stream().map(entry -> entry(conversation, entry, key)).toList();
    }

    List<Entry> entries(String conversation, List<byte[]> stored, Optional<DataKey> key) {
        return stored.stream().map(bytes -> entry(conversation, bytes, key)).toList();
    }

    byte[] choices(String conversation, List<OpenChoice> choices, Optional<DataKey> key) {
        Map<String, Object> labels = new LinkedHashMap<>();
        choices.forEach(choice -> labels.put(choice.id(), choice.label()));
        return seal("choices " + conversation, NO_HEADER, labels, key);
    }

    /// @return what can be picked; nothing where nothing was ever offered, or the key is gone
    List<Choice> choices(String conversation, byte[] stored, Optional<DataKey> key) {
        if (stored.length == 0) {
            return List.of();
        }
        return Envelope.of(ByteBuffer.wrap(stored))
                .open("choices " + conversation, key)
                .map(content -> map(content).entrySet().stream()
                        .map(label -> new Choice(label.getKey(), (String) label.getValue()))
                        .toList())
                .orElse(List.of());
    }

    private byte[] entry(String conversation, Entry entry, Optional<DataKey> key) {
        Map<String, Object> body = EntryCodec.write(entry);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("type", body.get("type"));
        return seal("journal " + conversation, json.writeValueAsBytes(header), body, key);
    }

    private Entry entry(String conversation, byte[] stored, Optional<DataKey> key) {
        return Envelope.of(ByteBuffer.wrap(stored))
                .open("journal " + conversation, key)
                .map(content -> EntryCodec.read(map(content)))
                .orElseGet(() -> new Entry.Unknown("erased", Map.of()));
    }

    private byte[] seal(String place, byte[] header, Map<String, Object> body, Optional<DataKey> key) {
        @Nullable DataKey present = key.orElse(null);
        return Envelope.seal(place, header, json.writeValueAsBytes(body), present, random)
                .bytes();
    }

    private Posted whole(long seq, String turn, Map<String, Object> header, byte[] content) {
        Map<String, Object> body = map(content);
        body.putAll(header);
        return read(seq, turn, body);
    }

    private static Posted erased(long seq, String turn, Map<String, Object> header) {
        Map<String, Object> body = new LinkedHashMap<>(header);
        body.put("from", Map.of("role", header.getOrDefault("role", "system")));
        body.put("type", "erased");
        return read(seq, turn, body);
    }

    private static Posted read(long seq, String turn, Map<String, Object> body) {
        body.remove("role");
        body.put("seq", seq);
        if (!turn.isEmpty()) {
            body.put("turn", turn);
        }
        return EVENTS.read(body);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(byte[] content) {
        return json.readValue(content, Map.class);
    }
}
