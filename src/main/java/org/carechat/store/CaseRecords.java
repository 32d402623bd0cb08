package org.carechat.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.carechat.cases.Case;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns cases into stored bytes and back: whose it is can be read by anybody, the rest is sealed with that
/// person's key. Thread-safe.
final class CaseRecords {

    /// What is stored must not change with how the doors write JSON; of a newer version's fields nothing is known.
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private final PersonKeyRing keys;
    private final SecureRandom random;

    CaseRecords(PersonKeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /// @return empty where the person's key was destroyed
    Optional<byte[]> seal(Case one) {
        byte[] header = json.writeValueAsBytes(Map.of("person", one.person()));
        byte[] content = json.writeValueAsBytes(one);
        return keys.find(one.person())
                .map(key -> Envelope.seal(place(one.id()), header, content, key, random)
                        .bytes());
    }

    /// @return empty where the person's key was destroyed
    Optional<Case> open(String id, byte[] stored) {
        Envelope envelope = Envelope.of(ByteBuffer.wrap(stored));
        String person =
                String.valueOf(json.readValue(envelope.header(), Map.class).get("person"));
        return envelope.open(place(id), keys.find(person)).map(content -> json.readValue(content, Case.class));
    }

    private static String place(String id) {
        return "case " + id;
    }
}
