package org.carechat.safety;

/// A danger that a message speaks of.
///
/// @param now false where it was spoken of as past, as someone else's or as a mere possibility: then leaving
///     is still advised first, and afterwards it is asked whether the danger is there
/// @param sign the sign that was found, as it is written in the knowledge base
public record Sighting(Hazard hazard, boolean now, String sign) {}
