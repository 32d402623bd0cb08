/// What other systems are told of conversations, hand-overs, ratings, and, by the features that offer a [Topic],
/// of cases and visits: signed posts, each under one delivery id however often it is tried. What is to be told is
/// noted in the store by the step that makes it true, and told afterwards by whichever node is there, so that no
/// turn waits for a receiver and none is forgotten when a node dies.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation"})
package org.carechat.webhooks;

import org.jspecify.annotations.NullMarked;
