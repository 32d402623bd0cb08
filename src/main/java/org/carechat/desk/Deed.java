package org.carechat.desk;

import org.carechat.conversation.Outcome;

/// What a call comes to: what is to be posted and journalled, and what the page is answered. A `seq` in the answer
/// is filled in with the number of the newest event.
record Deed(Outcome outcome, Object answer) {}
