package org.carechat.wechat;

import java.time.Duration;
import java.time.Instant;

/// How many messages the platform still takes for a user. Immutable.
///
/// @param messages of those that a message of theirs allows
/// @param until when these end; the beginning of time where there never were any
/// @param actions of those that a tap or a scan allows
public record Allowance(int messages, Instant until, int actions) {

    /// So many are kept for a person at the desk: the bot never takes the last.
    static final int FOR_A_PERSON = 1;

    public int all() {
        return messages + actions;
    }

    /// @param person whether a person speaks, or it can't wait
    int forA(boolean person) {
        return Math.max(0, all() - (person ? 0 : FOR_A_PERSON));
    }

    /// What the user's doing allows, by the platform's rules.
    public enum Grant {
        MESSAGE(5, Duration.ofHours(48)),
        ACTION(3, Duration.ofMinutes(1));

        private final int count;
        private final Duration life;

        Grant(int count, Duration life) {
            this.count = count;
            this.life = life;
        }

        public int count() {
            return count;
        }

        public Duration life() {
            return life;
        }
    }
}
