package org.carechat.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.carechat.conversation.Conversation;

/// What understanding reads: the messages of this turn that carry words, and the state with its open question.
public record Reading(List<Incoming> said, Conversation state, LocalDate today) {}
