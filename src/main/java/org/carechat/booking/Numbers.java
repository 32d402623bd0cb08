package org.carechat.booking;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.carechat.conversation.VisitNumber;

/// The short number of an appointment.
final class Numbers {

    private Numbers() {}

    static String make(RandomGenerator random) {
        return VisitNumber.make(random);
    }

    /// @return the first one that is quoted in a text
    static Optional<String> in(String text) {
        return VisitNumber.in(text);
    }

    /// @return whether the last character fits the others
    static boolean valid(String number) {
        return VisitNumber.valid(number);
    }
}
