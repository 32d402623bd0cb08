package org.carechat.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run of a flow on the stack, with what that flow remembers for itself.
public record Frame(String id, String flow, Map<String, String> notes) {

    public @Nullable String note(String key) {
        return notes.get(key);
    }
}
