package org.carechat.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The arguments of a script, in order.
final class Args {

    private final List<byte[]> values = new ArrayList<>();

    /// @param text null is sent as an empty text
    Args add(@Nullable String text) {
        return add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    Args add(long number) {
        return add(Long.toString(number));
    }

    Args add(byte[] bytes) {
        values.add(bytes);
        return this;
    }

    Args addAll(List<byte[]> all) {
        values.addAll(all);
        return this;
    }

    byte[][] values() {
        return values.toArray(new byte[0][]);
    }
}
