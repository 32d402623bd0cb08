package org.carechat.web;

import java.util.function.LongSupplier;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import reactor.core.scheduler.Scheduler;

/// What sockets work with.
///
/// @param blocking runs what may block, on virtual threads
/// @param nanos a clock that only ticks forward
record SocketParts(
        SocketSettings settings,
        Doorkeeper doorkeeper,
        Intake intake,
        Overview overview,
        Feed feed,
        Bell bell,
        FrameReader reader,
        Frames frames,
        Sockets sockets,
        Drain drain,
        Scheduler blocking,
        LongSupplier nanos) {}
