/// The agents' door: REST below `/api/v1/desk` and the socket at `/ws/v1/desk`. Who comes in is known by a cookie
/// that scripts can't read; every writing call and the socket's hello carry a second token besides. Nothing is
/// decided here that [org.carechat.handoff] decides. Controllers are plain blocking code on virtual threads; only
/// the socket is reactive.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "handoff", "cases", "reports", "customer"})
package org.carechat.desk;

import org.jspecify.annotations.NullMarked;
