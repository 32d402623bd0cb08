/// The rules that ship with the service: decision tables of `knowledge-base/coverage/`, the calendar they count
/// with, and the engine that tries every reading and every day that fits what is known. Pure: the same facts,
/// day and bundle give the same ruling.
@NullMarked
package org.carechat.coverage.rules;

import org.jspecify.annotations.NullMarked;
