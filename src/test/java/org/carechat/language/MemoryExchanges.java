package org.carechat.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest exchanges of one node alone.
final class MemoryExchanges implements Exchanges {

    private static final int KEPT = 200;

    private final Deque<Exchange> exchanges = new ArrayDeque<>();

    @Override
    public synchronized void keep(Exchange exchange) {
        exchanges.addFirst(exchange);
        if (exchanges.size() > KEPT) {
            exchanges.removeLast();
        }
    }

    @Override
    public synchronized List<Exchange> newest(int most) {
        return exchanges.stream().limit(most).toList();
    }
}
