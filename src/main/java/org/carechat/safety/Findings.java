package org.carechat.safety;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the signs of danger found in one message. Grows while the message is read; not for several threads.
///
/// @param sightings what stands, the gravest first
/// @param dismissed hazards whose signs stood and were taken back: denied, past, a question
record Findings(List<Sighting> sightings, Set<Hazard> dismissed) {

    Findings() {
        this(new ArrayList<>(0), EnumSet.noneOf(Hazard.class));
    }
}
