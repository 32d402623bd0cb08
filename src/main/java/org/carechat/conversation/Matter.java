package org.carechat.conversation;

import java.util.List;

/// Something that the customer also wants and that waits until what is under way has ended: another machine's
/// fault, a second visit. Immutable.
///
/// @param commands what was read, in the line form of the dialogue's commands
/// @param said the customer's own words
/// @param seq the event in which it was said
public record Matter(String id, List<String> commands, String said, long seq) {}
