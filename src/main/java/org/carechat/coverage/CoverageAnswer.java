package org.carechat.coverage;

/// What comes back from the rules.
public sealed interface CoverageAnswer permits Decision, Unavailable {}
