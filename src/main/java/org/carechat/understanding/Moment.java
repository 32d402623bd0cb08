package org.carechat.understanding;

import org.carechat.language.Span;
import org.jspecify.annotations.Nullable;

/// A date as it is said. Where the words leave open whether they look back or ahead ("Saturday", "the 24th"),
/// both readings are kept.
///
/// @param back the reading that looks back; null where the words can only look ahead
/// @param ahead the reading that looks ahead; null where the words can only look back
/// @param years how many years ago, `8` or `7/8`, where an age was said; empty otherwise
record Moment(Span span, @Nullable Interval back, @Nullable Interval ahead, String years) {

    static Moment past(Span span, Interval when) {
        return new Moment(span, when, null, "");
    }

    static Moment future(Span span, Interval when) {
        return new Moment(span, null, when, "");
    }

    static Moment either(Span span, Interval back, Interval ahead) {
        return new Moment(span, back, ahead, "");
    }

    boolean isOpen() {
        return back != null && ahead != null;
    }
}
