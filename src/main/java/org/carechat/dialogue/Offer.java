package org.carechat.dialogue;

/// A choice to be offered: its words, and the command that picking it means.
public record Offer(String label, Command command) {}
