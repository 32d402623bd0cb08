package org.carechat.webhooks;

import java.util.Map;

/// What is told.
///
/// @param event its name, one of the topic's
/// @param id the same however often it is told, and to whomever
/// @param fields what it says besides; nothing by which a customer could be found
public record News(String event, String id, Map<String, Object> fields) {}
