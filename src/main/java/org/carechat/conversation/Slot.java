package org.carechat.conversation;

import java.time.Instant;

/// A fact that is known, with where it came from.
///
/// @param value in the words of the interfaces (`gas-stove`, `2025-03`); several are separated by commas
/// @param said how it was said, in the customer's words; empty where it wasn't said
/// @param seq the event in which it was said; 0 where it wasn't
public record Slot(String name, String value, String said, Source by, long seq, Instant at) {}
