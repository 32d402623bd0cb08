package org.carechat.bundle;

import java.util.List;

/// A kind of appliance that the service looks after, `lexicon/products.yaml`.
///
/// @param id as in the rules API, `gas-stove`
/// @param label how it is called to customers
/// @param code short code of its self-checks, `GST`
/// @param gas whether it burns gas: then danger is asked for first
/// @param names everyday, dialect, traditional and misspelt names
public record Product(String id, String label, String code, boolean gas, List<String> names) {}
