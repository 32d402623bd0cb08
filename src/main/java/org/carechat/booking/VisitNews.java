package org.carechat.booking;

import java.util.List;
import java.util.function.Consumer;

/// What has happened to visits and others are still to be told. A step of a visit is noted together with the visit
/// itself, so that none is lost. Thread-safe on all nodes; throws `StoreUnavailable`.
public interface VisitNews {

    /// Hands over what is new, each as a visit's id, a space and the step's place in the timeline, from 0; then
    /// forgets it. A crash in between hands it over again.
    void gather(Consumer<List<String>> sink);
}
