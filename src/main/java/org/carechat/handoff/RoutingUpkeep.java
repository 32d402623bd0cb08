package org.carechat.handoff;

/// What is looked after again and again while agents work.
record RoutingUpkeep(Router router, VanishedSweep vanished, LateWatch late) {}
