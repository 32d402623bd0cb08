package org.carechat.wechat;

/// The platform gave no access token.
final class PlatformFailure extends RuntimeException {

    private final int code;

    /// @param code the platform's own; 0 where it didn't answer
    PlatformFailure(String message, int code) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
