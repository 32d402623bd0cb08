package org.carechat.knowledge;

import org.jspecify.annotations.Nullable;

/// What a question is about; articles about something else are left out before any ranking.
///
/// @param product id of `products.yaml`; null where neither the question nor the conversation names one
/// @param model as it is written, lower case; null where none is named
/// @param code an error code, lower case; null where none is named
record Subject(
        @Nullable String product,
        @Nullable String model,
        @Nullable String code) {

    static final Subject ANYTHING = new Subject(null, null, null);

    Subject withProduct(@Nullable String other) {
        return new Subject(other, model, code);
    }
}
