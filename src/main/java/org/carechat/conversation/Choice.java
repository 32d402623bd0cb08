package org.carechat.conversation;

/// Something to tap. What it does can always be typed as well.
///
/// @param id unique within its conversation; valid until the bot next offers choices
public record Choice(String id, String label) {}
