package org.carechat.knowledge;

import java.time.Instant;
import java.util.List;

/// Questions that found no answer, for all nodes together. Nothing personal may get in: see [PlainQuestion].
/// Thread-safe.
public interface Gaps {

    /// A question, how often it was asked in these words, and when last.
    record Asked(String question, long times, Instant last) {}

    /// Counts one more asking of a question. The oldest are forgotten when there are too many.
    void note(String question, Instant at);

    /// @return all that are kept, in no order
    List<Asked> all();
}
