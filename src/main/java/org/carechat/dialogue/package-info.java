/// One turn of the talk. Text has become [Command]s from a closed list; this package repairs that list, runs the
/// stack of flows that features registered as [Skill]s, and returns what is to be committed. Triage, understanding
/// and the gate are ports; so is everything a skill calls. Plain Java: no framework, no clock of its own.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation"})
package org.carechat.dialogue;

import org.jspecify.annotations.NullMarked;
