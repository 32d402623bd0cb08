package org.carechat.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions, in memory; none runs out.
final class MemorySessions implements Sessions {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    void clear() {
        sessions.clear();
    }

    @Override
    public void open(String hash, Session session, Duration life) {
        sessions.put(hash, session);
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public void close(String hash) {
        sessions.remove(hash);
    }
}
