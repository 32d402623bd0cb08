package org.carechat.web;

import org.jspecify.annotations.Nullable;

/// Somebody whose token opens this conversation; whether it exists is not known yet.
///
/// @param origin the site whose page asks; null for programs other than browsers
record Visitor(String conversation, @Nullable String origin) {}
