package org.carechat.wechat;

import java.util.Set;

/// What the platform's error codes mean for what is to be sent.
final class PlatformCodes {

    static final int OUT_OF_TIME = 45015;
    static final int OUT_OF_COUNT = 45047;
    private static final int BUSY = -1;
    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);
    private static final Set<Integer> GONE = Set.of(40003, 43004, 43019);
    /// Too often, an address that isn't on the list, a wrong app id or secret, an account without the right.
    private static final Set<Integer> OURS = Set.of(45009, 45011, 40164, 40013, 40125, 48001, 50002, 61004);

    /// What to do about it.
    enum Meaning {
        /// Another access token helps.
        TOKEN,
        /// The platform takes no more until the user writes again.
        USED_UP,
        /// The user is not there any more.
        GONE,
        /// The same will pass later.
        LATER,
        /// This very message will never be taken.
        NEVER
    }

    private PlatformCodes() {}

    static Meaning of(int code) {
        if (TOKEN.contains(code)) {
            return Meaning.TOKEN;
        }
        if (code == OUT_OF_TIME || code == OUT_OF_COUNT) {
            return Meaning.USED_UP;
        }
        if (GONE.contains(code)) {
            return Meaning.GONE;
        }
        return code == BUSY || OURS.contains(code) ? Meaning.LATER : Meaning.NEVER;
    }
}
