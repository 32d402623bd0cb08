package org.carechat.web;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/// Tells whether this node has room for somebody new: as long as file handles and memory last for those who are
/// here. Looked at once a second at most. Thread-safe.
final class Headroom {

    /// What is left above it belongs to those who are here.
    private static final double FULL = 0.9;
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final DoubleSupplier used;
    private final LongSupplier nanos;
    private volatile Look last;

    private record Look(long at, boolean full) {}

    /// @param used the share that is in use of whatever is scarcest, from 0 to 1
    Headroom(DoubleSupplier used, LongSupplier nanos) {
        this.used = used;
        this.nanos = nanos;
        last = look();
    }

    /// Of this process.
    static Headroom ofThisProcess() {
        return new Headroom(() -> Math.max(handles(), memory()), System::nanoTime);
    }

    boolean none() {
        Look look = last;
        if (nanos.getAsLong() - look.at() >= FRESH) {
            look = look();
            last = look;
        }
        return look.full();
    }

    private Look look() {
        return new Look(nanos.getAsLong(), used.getAsDouble() >= FULL);
    }

    private static double handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (double) unix.getOpenFileDescriptorCount() / unix.getMaxFileDescriptorCount()
                : 0;
    }

    /// What is in use right after a collection is in use indeed.
    private static double memory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
                .mapToDouble(Headroom::afterCollection)
                .max()
                .orElse(0);
    }

    private static double afterCollection(MemoryPoolMXBean pool) {
        MemoryUsage usage = pool.getCollectionUsage();
        // Pools that take what is left of the heap, such as those for new objects, have no maximum of their own.
        return usage == null || usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
    }
}
