package org.carechat.booking;

import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers that a technician can call.
final class Phones {

    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9]{7,15}");

    private Phones() {}

    /// @return the number without blanks and hyphens; empty for what is none
    static Optional<String> plain(String phone) {
        return Optional.of(phone.replaceAll("[\\s-]", "")).filter(PLAIN.asMatchPredicate());
    }
}
