package org.carechat.reports;

import java.time.LocalDate;
import java.util.Map;

/// What customers were promised for which day, and what became of it. Thread-safe.
@FunctionalInterface
public interface Promises {

    /// @return by day, both ends included; a day without promises may be left out
    Map<LocalDate, Report.Promised> between(LocalDate from, LocalDate to);
}
