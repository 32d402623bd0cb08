/// From the bot to a person and back: the queue, who is on duty, who has a conversation, and the packet that an
/// agent gets so that the customer need not say anything twice. Queue and presence are indexes beside the owner in
/// the store; a sweep mends them.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation", "dialogue", "bundle"})
package org.carechat.handoff;

import org.jspecify.annotations.NullMarked;
