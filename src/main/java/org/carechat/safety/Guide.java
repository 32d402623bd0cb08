package org.carechat.safety;

import java.util.List;

/// What is said about one hazard, as service staff wrote it in `knowledge-base/emergencies.yaml`. Immutable.
///
/// @param name how staff call it
/// @param family `gas`, `electric` or `other`: which of the common replies fit
/// @param first at most 60 letters, only what to do, no question
/// @param next said after it
/// @param steps for the card
/// @param contacts ids of the contact registry, all of which may be given out
/// @param unsure asked after the advice where it is not clear that the danger is there now
/// @param help said while it lasts
record Guide(
        Hazard hazard,
        String name,
        String family,
        String first,
        String next,
        List<String> steps,
        List<String> contacts,
        String unsure,
        String help) {}
