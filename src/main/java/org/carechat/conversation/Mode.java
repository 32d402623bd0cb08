package org.carechat.conversation;

/// Who answers: the bot, nobody yet (a person was asked for), a person, or nobody any more.
public enum Mode {
    BOT,
    QUEUED,
    HUMAN,
    CLOSED;

    /// @return the name that clients and the store see
    public String wire() {
        return Wire.name(this);
    }

    /// @throws IllegalArgumentException for a name that isn't one
    public static Mode ofWire(String name) {
        return Wire.of(Mode.class, name);
    }
}
