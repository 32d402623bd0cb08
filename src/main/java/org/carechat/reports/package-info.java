/// What supervisors read of each day: how much there was, what the bot contained and why it handed over, how long
/// customers waited, how content they were. Everything is counted from the log of each conversation and nothing
/// else: the counts of a conversation replace those that it had before, so that nothing is counted twice or lost,
/// whichever node counts and whenever it stops.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation"})
package org.carechat.reports;

import org.jspecify.annotations.NullMarked;
