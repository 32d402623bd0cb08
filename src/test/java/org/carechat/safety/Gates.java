package org.carechat.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.dialogue.Gate;

/// The gate as it ships, for features that test what gets past it.
public final class Gates {

    /// 22 November 2026, a Sunday.
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private Gates() {}

    public static Gate of(Bundle bundle) {
        return of(bundle, kind -> {});
    }

    static EvidenceGate of(Bundle bundle, GateListener listener) {
        return new EvidenceGate(Promises.of(bundle), NeverSuggest.of(bundle), Contacts.of(bundle), TODAY, listener);
    }
}
