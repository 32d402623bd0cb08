package org.carechat.store;

import org.carechat.conversation.Mode;

/// The keys of the desk: few and small, so all on one slot.
final class DeskKeys {

    static final String QUEUE = "{desk}:queue";
    static final String SERVED = "{desk}:served";
    static final String OWNERS = "{desk}:owners";
    static final String PRESENCE = "{desk}:presence";
    static final String SEEN = "{desk}:seen";
    static final String ACCOUNTS = "{desk}:accounts";
    static final String BLOCKED = "{desk}:blocked";
    static final String CHANNELS = "{desk}:channels";
    static final String RULES = "{desk}:rules";
    static final String LOGINS = "{desk}:logins";

    private DeskKeys() {}

    static String in(Mode mode) {
        return "{desk}:in:" + mode.wire();
    }

    static String session(String hash) {
        return "{desk}:session:" + hash;
    }

    static String tries(String what) {
        return "{desk}:tries:" + what;
    }
}
