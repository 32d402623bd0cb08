package org.carechat.wechat;

import io.micrometer.core.instrument.MeterRegistry;

/// What is counted, by account. Thread-safe.
final class Meters {

    private static final String REPLIES = "carechat.wechat.replies";

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// A reply was the answer to the platform's own request.
    void passive(Account account) {
        count(account, "passive");
    }

    /// A message was taken by the platform.
    void pushed(Account account) {
        count(account, "pushed");
    }

    /// The rest waits until the user writes again.
    void held(Account account) {
        count(account, "held");
    }

    /// @param why the platform's code, or `no-answer`
    void failed(Account account, String why) {
        count(account, "failed");
        registry.counter("carechat.wechat.failures", "account", account.id(), "code", why)
                .increment();
    }

    /// Something came that isn't the platform's, or not in time.
    void refused(String why) {
        registry.counter("carechat.wechat.refused", "reason", why).increment();
    }

    private void count(Account account, String way) {
        registry.counter(REPLIES, "account", account.id(), "way", way).increment();
    }
}
