package org.carechat.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Entry;
import org.jspecify.annotations.Nullable;

/// Verifies coverage for an agent. Says nothing to the customer. Thread-safe.
public interface CoverageTool {

    record Value(String value, String label) {}

    /// A fact that can be filled in.
    ///
    /// @param kind `one`, `several`, `day`, `flag` or `text`
    /// @param value what is known, several joined by commas; null where nothing is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String name,
            String label,
            String kind,
            List<Value> values,
            @Nullable String value) {}

    /// How it ended.
    sealed interface Verdict {
        /// @param words what the customer could be told
        record Decided(List<Entry> entries, Map<String, Object> decision, String words) implements Verdict {}

        /// @param missing the labels of what is needed first
        record Open(List<Entry> entries, List<String> missing) implements Verdict {}

        record Wrong(String fact) implements Verdict {}

        record NoAnswer() implements Verdict {}
    }

    List<Field> fields(Conversation state);

    Verdict verify(Served customer, Map<String, String> facts);
}
