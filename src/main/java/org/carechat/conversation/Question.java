package org.carechat.conversation;

import java.util.List;

/// What the bot wants to know, and from which flow. Understanding reads the next message in its light.
///
/// @param frame the id of the frame that asks
/// @param slot what is asked for
/// @param options the answers that are offered; empty where any is welcome
public record Question(String frame, String slot, List<Option> options) {}
