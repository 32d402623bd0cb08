package org.carechat.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where a waiting customer stands.
///
/// @param position from 1
/// @param estimate null where nothing honest can be said
public record QueuePlace(int position, @Nullable Duration estimate) {}
