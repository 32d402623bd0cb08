package org.carechat.bundle;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One entry of the contact registry, `contacts.yaml`.
///
/// @param kind `phone`, `site`, `account` or `place`
/// @param value what may be dialled or opened; null where there is nothing to give out
/// @param masked how a masked number stands in the source, to be recognised and never completed
/// @param say how to speak of it to a customer
public record Contact(
        String id,
        String name,
        String kind,
        @Nullable String value,
        @Nullable String masked,
        Status status,
        String say,
        @Nullable String where) {

    /// What is known of a contact. Only `VERIFIED` and `NATIONAL` values may ever be given out.
    public enum Status {
        VERIFIED,
        UNVERIFIED,
        MASKED,
        FALSE,
        NATIONAL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean mayBeGivenOut() {
        return status == Status.VERIFIED || status == Status.NATIONAL;
    }
}
