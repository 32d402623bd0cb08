package org.carechat.bundle;

/// What is made of the bundle in use, for those who outlast it: they ask each time, and hold on to nothing.
/// Thread-safe.
public interface Current {

    /// @return the one part of that kind; a later call may give that of a newer bundle
    <T> T part(Class<T> kind);
}
