package org.carechat.conversation;

/// An event with its number in the feed.
///
/// @param seq from 1, without gaps
public record Posted(long seq, Event event) {}
