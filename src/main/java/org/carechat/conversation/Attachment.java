package org.carechat.conversation;

/// A picture or document that was uploaded to the conversation before it was sent.
///
/// @param size in bytes
public record Attachment(String id, String mediaType, long size) {}
