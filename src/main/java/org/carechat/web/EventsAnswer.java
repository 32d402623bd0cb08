package org.carechat.web;

import java.util.List;
import java.util.Map;

/// A part of the log.
record EventsAnswer(List<Map<String, Object>> events, long lastSeq) {}
