/// The customers' door: REST below `/api/v1`, the socket at `/ws/v1/chat`, and the pages that come with the
/// service. It authenticates, bounds and hands over; nothing is decided here. Controllers are plain blocking
/// code on virtual threads; only the sockets are reactive. One mapper turns whatever goes wrong into a problem
/// document (RFC 9457).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "handoff", "customer"})
package org.carechat.web;

import org.jspecify.annotations.NullMarked;
