package org.carechat.web;

/// A message that is stored durably.
///
/// @param turn the turn that it belongs to
record Receipt(long seq, String turn) {}
