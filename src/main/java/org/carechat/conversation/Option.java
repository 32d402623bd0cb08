package org.carechat.conversation;

import java.util.List;

/// One possible answer to a question.
///
/// @param value what is stored when it is chosen
/// @param label what the customer sees
/// @param ways other words that mean it
public record Option(String value, String label, List<String> ways) {}
