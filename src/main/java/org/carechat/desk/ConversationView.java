package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.carechat.handoff.Packet;

/// Everything about a conversation: the packet, and the log as the customer sees it.
///
/// @param events the newest 500, in the public shape
record ConversationView(@JsonUnwrapped Packet packet, List<Map<String, Object>> events) {}
