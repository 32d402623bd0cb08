package org.carechat.understanding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One way of saying a date.
@FunctionalInterface
interface DateShape {

    /// @param today the day on which it is said
    /// @return the date that begins exactly at `at`; null where none does
    @Nullable
    Moment at(String text, int at, LocalDate today);
}
