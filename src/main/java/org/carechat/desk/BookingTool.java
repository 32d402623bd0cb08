package org.carechat.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.conversation.Outcome;

/// Books visits for an agent, in whichever book there is. What isn't filled in is taken from the conversation.
/// Thread-safe.
public interface BookingTool {

    /// How booking ended.
    sealed interface Answer {
        /// @param visit phone and address masked
        /// @param told what is to be posted and journalled
        record Booked(Map<String, Object> visit, Outcome told) implements Answer {}

        /// One fault is one appointment: there is one already.
        record Exists(Map<String, Object> visit) implements Answer {}

        record Taken() implements Answer {}

        /// @param field what is missing or can't be
        record Incomplete(String field) implements Answer {}

        record NoAnswer() implements Answer {}
    }

    /// @param filled `product`, `service`, `city`, `district`
    /// @return free windows, earliest first; empty where the book doesn't answer
    Optional<List<Map<String, Object>>> windows(Served customer, Map<String, String> filled, LocalDate from);

    /// @param filled those of [#windows], `address`, `phone`, `name`, `symptom`
    Answer book(Served customer, Map<String, String> filled, String window);
}
