package org.carechat.coverage.rules;

import java.time.LocalDate;
import java.time.Period;

/// One way in which a period was counted for a case.
///
/// @param from the fact whose day it was counted from
/// @param reading the policy's fact that names the period
/// @param until its last day, as it is before any postponing
/// @param stands `in`, `grace` (between a last day of rest and the next working day) or `out`
public record Reckoned(String from, LocalDate day, String reading, Period period, LocalDate until, String stands) {}
