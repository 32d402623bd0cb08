/// What service staff write, `knowledge-base/` and `prompts/`, read as one immutable bundle that is named by its
/// content's hash. Holds what several features share: YAML with file and line, facts, contacts, products. Each
/// feature reads its own files out of the bundle; whatever is wrong in them is a [Problem] that says where.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.carechat.bundle;

import org.jspecify.annotations.NullMarked;
