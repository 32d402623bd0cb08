package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a script answered: a table of texts, numbers and tables; nothing at all is an empty one.
record Answer(List<?> values) {

    boolean isEmpty() {
        return values.isEmpty();
    }

    byte[] bytes(int index) {
        return (byte[]) values.get(index);
    }

    String text(int index) {
        return new String(bytes(index), StandardCharsets.UTF_8);
    }

    /// @return null where the text is empty
    @Nullable
    String find(int index) {
        String text = text(index);
        return text.isEmpty() ? null : text;
    }

    /// @return a number, whether it came as one or as text
    long number(int index) {
        return values.get(index) instanceof Long number ? number : Long.parseLong(text(index));
    }

    /// @return all of a flat table as texts
    List<String> texts() {
        return IntStream.range(0, values.size()).mapToObj(this::text).toList();
    }

    @SuppressWarnings("unchecked")
    List<byte[]> list(int index) {
        return (List<byte[]>) values.get(index);
    }
}
