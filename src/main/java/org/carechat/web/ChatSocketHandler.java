package org.carechat.web;

import java.util.List;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/// The customers' socket door. Thread-safe.
final class ChatSocketHandler implements WebSocketHandler {

    static final String PROTOCOL = "carechat.v1";

    private final SocketParts parts;

    ChatSocketHandler(SocketParts parts) {
        this.parts = parts;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    /// For sockets whose connection can't be watched.
    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return Mono.error(new IllegalStateException("the socket's line is not known"));
    }

    /// @return a handler for the one socket on that line
    WebSocketHandler on(Line line) {
        return new WebSocketHandler() {
            @Override
            public List<String> getSubProtocols() {
                return ChatSocketHandler.this.getSubProtocols();
            }

            @Override
            public Mono<Void> handle(WebSocketSession session) {
                line.guard();
                ChatSocket socket = new ChatSocket(parts, session, line);
                parts.sockets().add(socket);
                return socket.run();
            }
        };
    }
}
