package org.carechat.reports;

/// Which channels the reports count: not those on which somebody only tries. Thread-safe.
@FunctionalInterface
public interface CountedChannels {

    boolean counts(String channel);
}
