package org.carechat.language;

/// A sentence and what it is an example of, for training.
public record Labelled(String label, String sentence) {}
