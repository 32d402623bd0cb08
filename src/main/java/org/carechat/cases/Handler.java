package org.carechat.cases;

/// Whoever at the desk has a case, by id and name.
public record Handler(String id, String name) {}
