package org.carechat.conversation;

/// A choice that can still be picked, and the command that it stands for, as a line of the command grammar.
public record OpenChoice(String id, String label, String command) {}
