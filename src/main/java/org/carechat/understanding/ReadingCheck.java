package org.carechat.understanding;

import java.util.List;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Check;
import org.carechat.bundle.Problem;

/// Checks that lexicon, answers and intents of a bundle can be read. Thread-safe.
public final class ReadingCheck implements Check {

    @Override
    public List<Problem> problems(Bundle bundle) {
        return Check.all(List.of(
                        Check.reads(Lexicon::of),
                        Check.reads(b -> Answers.of(Lexicon.file(b, "answers"))),
                        Check.reads(Intents::of)))
                .problems(bundle);
    }
}
