package org.carechat.dialogue;

import java.util.List;
import org.carechat.conversation.Entry;

/// A danger in what was said, and what must be said first, whoever owns the conversation.
///
/// @param replies the emergency steps, first the shortest; acts are `EMERGENCY`
/// @param entries the flags that it raises
/// @param flow the flow that stays on top until the danger is over
public record Alarm(String hazard, List<Reply> replies, List<Entry> entries, String flow) {}
