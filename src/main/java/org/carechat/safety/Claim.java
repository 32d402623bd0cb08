package org.carechat.safety;

/// Something in a sentence that must be traced: a figure in its normal form, or a promise.
///
/// @param kind `phone`, `link`, `date`, `time`, `period`, `fee`, `number`, `model` or `promise`
/// @param value the same for every way of writing the same thing
record Claim(String kind, String value) {}
