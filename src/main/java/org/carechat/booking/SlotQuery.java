package org.carechat.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which windows are wanted.
///
/// @param from the first day
/// @param days how many days, from 1
public record SlotQuery(
        String city, @Nullable String district, String product, VisitService service, LocalDate from, int days) {}
