/// Walks a customer through a self-check that is data (`knowledge-base/self-checks/`): one question at a time,
/// danger first where gas burns, each answer explained, nothing asked that only a technician may do. Results are
/// kept for the visit and for the agent. Never decodes a fault code.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"conversation", "dialogue", "bundle"})
package org.carechat.selfcheck;

import org.jspecify.annotations.NullMarked;
