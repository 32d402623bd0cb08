package org.carechat.conversation;

import java.time.Instant;
import java.util.List;

/// A conversation that begins, with what the bot says first.
public record Opening(String id, String person, String channel, List<Event> events, List<Entry> entries, Instant at) {}
