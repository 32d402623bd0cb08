package org.carechat.booking;

import java.time.LocalDate;
import java.time.LocalTime;

/// A time window in which somebody can come. A window, never a minute.
///
/// @param id opaque; names the window to the booking API
public record VisitSlot(String id, LocalDate date, LocalTime from, LocalTime to) {}
