package org.carechat.language;

/// A label and how likely it is, 0 to 1.
public record Scored(String label, double score) {}
