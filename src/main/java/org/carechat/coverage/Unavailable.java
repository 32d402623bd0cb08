package org.carechat.coverage;

/// The rules gave no decision that can be relied on: nothing may be claimed.
///
/// @param why for the log and the journal, not for customers
public record Unavailable(String why) implements CoverageAnswer {}
