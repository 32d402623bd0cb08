package org.carechat.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest exchanges of this node, for review: in memory alone, because customers' words stay nowhere but under
/// their own keys. Thread-safe.
final class ExchangeLog {

    private static final int KEPT = 200;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    synchronized void keep(Exchange exchange) {
        exchanges.addFirst(exchange);
        if (exchanges.size() > KEPT) {
            exchanges.removeLast();
        }
    }

    /// @return newest first
    synchronized List<Exchange> newest(int most) {
        return exchanges.stream().limit(most).toList();
    }
}
