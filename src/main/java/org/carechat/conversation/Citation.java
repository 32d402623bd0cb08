package org.carechat.conversation;

import org.jspecify.annotations.Nullable;

/// The article that an answer rests on.
public record Citation(
        String article,
        String title,
        @Nullable String section,
        @Nullable String source) {}
