package org.carechat.understanding;

import org.carechat.language.Span;

/// A fact that is said in a message, and where in its normal writing.
record Mention(String slot, String value, Span span) {}
