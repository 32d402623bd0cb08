package org.carechat.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Finding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what was done under which key, in the journal and with the deed itself: either both are stored or
/// neither. Thread-safe.
final class Repeats {

    static final String KIND = "deed";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int NEAR = 500;

    private final Feed feed;
    private final JsonMapper json;

    Repeats(Feed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /// @return the answer of a call that was carried out before
    /// @throws DeskRefusal where the key stood for something else
    <T> Optional<T> known(Call<T> call, Conversation state) {
        return call.key() == null
                ? Optional.empty()
                : state.findings(KIND).stream()
                        .filter(kept -> kept.id().equals(name(call)))
                        .findFirst()
                        .map(kept -> again(call, kept.data()));
    }

    private <T> T again(Call<T> call, Map<String, Object> kept) {
        if (!digest(call).equals(kept.get("request"))) {
            throw DeskRefusal.of(DeskFault.DIFFERENT_CONTENT);
        }
        long before = ((Number) kept.getOrDefault("before", 0L)).longValue();
        Object last = kept.get("event");
        long seq = feed.events(call.conversation(), before, NEAR).stream()
                .filter(posted -> posted.event().stamp().id().equals(last))
                .findFirst()
                .map(posted -> posted.seq())
                .orElse(before);
        return answer(call, object(kept.getOrDefault("answer", Map.of())), seq);
    }

    /// @return what is to be journalled with the deed
    List<Entry> entries(Call<?> call, Served customer, Deed deed) {
        if (call.key() == null) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", digest(call));
        data.put("before", customer.head().lastSeq());
        List<Event> events = deed.outcome().events();
        if (!events.isEmpty()) {
            data.put("event", events.getLast().stamp().id());
        }
        data.put("answer", object(deed.answer()));
        return List.of(new Entry.Found(new Finding(KIND, name(call), customer.now(), data)));
    }

    <T> T answer(Call<T> call, Deed deed, long seq) {
        return answer(call, object(deed.answer()), seq);
    }

    private <T> T answer(Call<T> call, Map<String, Object> kept, long seq) {
        Map<String, Object> whole = new LinkedHashMap<>(kept);
        whole.computeIfPresent("seq", (name, unknown) -> seq);
        return json.convertValue(whole, call.answer());
    }

    private Map<String, Object> object(Object value) {
        return json.convertValue(value, OBJECT);
    }

    private static String name(Call<?> call) {
        return call.agent().id() + "/" + call.key();
    }

    private String digest(Call<?> call) {
        return Hashes.of(call.answer().getSimpleName() + " " + json.writeValueAsString(call.request()));
    }
}
