package org.carechat.coverage.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.yaml.snakeyaml.Yaml;

/// The rules as they ship, read once for all tests.
public final class Books {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Bundle BUNDLE = Bundle.read(Path.of(""));
    public static final RuleBook SHIPPED = RuleBook.of(BUNDLE);

    private Books() {}

    /// @return the known cases of a file, each as it is written
    @SuppressWarnings("unchecked")
    public static Stream<Map<String, Object>> cases(String resource) throws IOException {
        try (InputStream in = Books.class.getResourceAsStream(resource)) {
            List<Map<String, Object>> all = new Yaml().load(in);
            return all.stream();
        }
    }

    public static Ruling decide(Map<String, ?> facts) {
        return decide(TODAY, facts);
    }

    static Ruling decide(LocalDate asOf, Map<String, ?> facts) {
        return SHIPPED.decide(asOf, SHIPPED.read(asOf, facts));
    }
}
