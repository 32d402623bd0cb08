package org.carechat.desk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/// The agents' socket door; when the service stops it says goodbye to all. Whoever comes as far has passed
/// [DeskDoor]. Thread-safe.
final class DeskSocketHandler implements WebSocketHandler, SmartLifecycle {

    private final DeskSocketParts parts;
    private final Set<DeskSocket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    DeskSocketHandler(DeskSocketParts parts) {
        this.parts = parts;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("carechat.v1");
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        DeskSocket socket = new DeskSocket(parts, session);
        sockets.add(socket);
        return socket.run().doFinally(ignored -> sockets.remove(socket));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sockets.forEach(DeskSocket::dismiss);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
