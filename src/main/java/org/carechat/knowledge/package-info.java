/// What the brand's after-sales says about itself: loads and checks the articles of `knowledge-base/policies/`,
/// finds the one that answers a question by keyword, by meaning and by what was learnt from all ways of asking, and
/// answers with its citation, or declines and says so. The only door to Lucene.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "language", "bundle"})
package org.carechat.knowledge;

import org.jspecify.annotations.NullMarked;
