/// What has to be followed up after the talk: a complaint, a report of misconduct, a message that was left, a wish
/// for a written answer or for erasure. Each becomes a case with a number that the customer can quote and ask about
/// in the chat, and a promise by when somebody gets back to them; a promise that falls due unkept escalates. Opened
/// by the flow `case` or at the desk.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "bundle", "webhooks"})
package org.carechat.cases;

import org.jspecify.annotations.NullMarked;
