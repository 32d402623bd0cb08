package org.carechat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a message.
///
/// @param turn `done` or `pending`
/// @param events all events of the message's turn, once it is done
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageAnswer(long seq, String turn, @Nullable List<Map<String, Object>> events) {}
