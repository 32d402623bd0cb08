package org.carechat.desk;

/// Close codes, the same as the customers' socket has.
final class DeskCodes {

    static final int NORMAL = 1000;
    static final int BAD_FRAME = 4400;
    static final int UNAUTHORISED = 4401;
    static final int NO_HELLO = 4408;
    static final int TOO_LARGE = 4413;
    static final int TOO_FAST = 4429;
    static final int DRAINING = 4503;
    static final int TOO_SLOW = 4508;

    private DeskCodes() {}
}
