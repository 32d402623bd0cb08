/// Who a customer is: the channels through which people come, the identity that a channel's own site vouches
/// for, the tokens that open one conversation each, and the person that comes back. Ports for what must be
/// remembered.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation"})
package org.carechat.customer;

import org.jspecify.annotations.NullMarked;
