/// Text to commands, in the light of the open question, without a language model. A message is brought into one
/// writing; what was asked is looked for first, then facts with the place where they stand, then what the customer
/// wants: rules that staff write, a maximum-entropy model, and the nearest examples where the model is in doubt.
/// What else is told, and acted on by nobody, is noted in the customer's words for whoever takes over. What is
/// said in how many ways stands in `knowledge-base/lexicon`, `knowledge-base/intents` and `knowledge-base/told`.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "language", "bundle"})
package org.carechat.understanding;

import org.jspecify.annotations.NullMarked;
