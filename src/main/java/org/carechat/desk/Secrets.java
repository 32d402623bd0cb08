package org.carechat.desk;

/// Makes secrets that can't be guessed: URL-safe, at least 128 bits. Thread-safe.
@FunctionalInterface
public interface Secrets {

    String next();
}
