package org.carechat.conversation;

import java.util.Map;

/// A structured part of a message that a client may draw better than text.
///
/// @param kind `emergency`, `self-check`, `coverage`, `slots`, `appointment`, `contacts` or `rating`
/// @param fields JSON-like: strings, numbers, booleans, lists and maps of them
public record Card(String kind, Map<String, Object> fields) {}
