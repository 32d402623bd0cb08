package org.carechat.desk;

import java.time.Instant;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Head;
import org.carechat.handoff.Agent;

/// A customer and the agent who has their conversation, as it stands now.
public record Served(Head head, Conversation state, Agent agent, Instant now) {}
