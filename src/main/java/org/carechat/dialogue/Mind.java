package org.carechat.dialogue;

import java.util.List;

/// What thinks in a turn, made of one version of the knowledge base. A turn keeps the one that it began with.
/// Immutable.
///
/// @param version of the knowledge base, which decisions name
public record Mind(
        String version,
        Triage triage,
        Understanding understanding,
        Gate gate,
        List<Skill> skills,
        Phrasebook phrasebook) {}
