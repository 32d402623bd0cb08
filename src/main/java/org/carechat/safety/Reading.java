package org.carechat.safety;

/// One message as the first line of triage read it. Not for several threads.
///
/// @param found by group of words, where they stand; what only looks like a sign is left out
record Reading(SearchText text, Found found, Meaning.Of meaning, Findings findings) {}
