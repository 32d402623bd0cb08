package org.carechat.coverage.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.carechat.bundle.Bundle;

/// The rules as they ship, read once for all tests.
public final class Books {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Bundle BUNDLE = Bundle.read(Path.of(""));
    public static final RuleBook SHIPPED = RuleBook.of(BUNDLE);

    private Books() {}

    static Ruling decide(Map<String, ?> facts) {
        return decide(TODAY, facts);
    }

    static Ruling decide(LocalDate asOf, Map<String, ?> facts) {
        return SHIPPED.decide(asOf, SHIPPED.read(asOf, facts));
    }
}
