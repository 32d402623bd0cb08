package org.carechat.coverage.rules;

/// Where a day lies with regard to a period: inside, in the band between a last day that is a holiday and the
/// next working day (no verdict goes against the customer there), or past it.
enum Standing {
    IN,
    GRACE,
    OUT
}
