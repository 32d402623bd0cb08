package org.carechat.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carechat.booking.Appointment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns visits into stored bytes and back: who it is for and the window's name can be read by anybody, the rest is
/// sealed with the person's key, or with the book's own where there is no person. Thread-safe.
final class VisitRecords {

    /// Nobody is called so: the ids of people have no space.
    private static final String NOBODY = "the book";

    /// What is stored must not change with how the doors write JSON.
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final PersonKeyRing keys;
    private final SecureRandom random;

    VisitRecords(PersonKeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /// A visit that was opened.
    ///
    /// @param window the window's name on its page
    record Visit(Appointment appointment, @Nullable String person, String window) {}

    /// @return empty where the person's key was destroyed
    Optional<byte[]> seal(Visit visit) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (visit.person() != null) {
            header.put("person", visit.person());
        }
        header.put("window", visit.window());
        byte[] words = json.writeValueAsBytes(header);
        byte[] content = json.writeValueAsBytes(visit.appointment());
        return key(visit.person())
                .map(key -> Envelope.seal(place(visit.appointment().id()), words, content, key, random)
                        .bytes());
    }

    /// @return empty where the person's key was destroyed
    Optional<Visit> open(String id, byte[] stored) {
        Envelope envelope = Envelope.of(ByteBuffer.wrap(stored));
        Map<?, ?> header = json.readValue(envelope.header(), Map.class);
        String person = (String) header.get("person");
        String window = String.valueOf(header.get("window"));
        return envelope.open(place(id), key(person))
                .map(content -> new Visit(json.readValue(content, Appointment.class), person, window));
    }

    private Optional<DataKey> key(@Nullable String person) {
        return person == null ? Optional.of(keys.make(NOBODY)) : keys.find(person);
    }

    private static String place(String id) {
        return "visit " + id;
    }
}
