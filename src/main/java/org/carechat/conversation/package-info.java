/// What was said and what is known: the public feed of [Event]s, the private journal of [Entry]s, and the immutable
/// [Conversation] that is folded from the journal. Ports for both records and for who listens. Depends on nothing.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.carechat.conversation;

import org.jspecify.annotations.NullMarked;
