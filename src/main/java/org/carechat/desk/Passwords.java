package org.carechat.desk;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Hashes and checks passwords with bcrypt, which is slow on purpose: only so many at a time, so that signing in
/// can't starve the talk. Thread-safe.
final class Passwords {

    static final int SHORTEST = 8;
    /// What bcrypt reads, in bytes: a longer password would be cut silently.
    static final int LONGEST = 72;

    private final BCryptPasswordEncoder encoder;
    private final Semaphore permits = new Semaphore(2);
    /// What is checked against where there is no such account, so that it takes as long.
    private final String nobody;

    /// @param strength bcrypt's logarithm of rounds
    Passwords(int strength) {
        encoder = new BCryptPasswordEncoder(strength);
        nobody = hash("nobody has this one");
    }

    static boolean acceptable(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return password.codePointCount(0, password.length()) >= SHORTEST && bytes <= LONGEST;
    }

    String hash(String password) {
        return String.valueOf(guarded(() -> encoder.encode(password)));
    }

    /// @param hash null where there is no such account, empty where it has no password: then it is never right
    boolean matches(String password, @Nullable String hash) {
        boolean none = hash == null || hash.isEmpty();
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        boolean right = guarded(() -> encoder.matches(password, none ? nobody : hash));
        return right && !none;
    }

    private <T> T guarded(Supplier<T> work) {
        permits.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
