package org.carechat.web;

import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.WebsocketServerSpec;

/// Upgrades requests to sockets. The protocol's own pings come to the handlers, so that they count like other
/// frames; frames somewhat larger than allowed come through, so that they can be answered with a code of their
/// own.
final class SocketService extends HandshakeWebSocketService {

    private static final int LARGEST_READ = 8 * FrameReader.LARGEST;

    SocketService() {
        super(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().handlePing(true).maxFramePayloadLength(LARGEST_READ)));
    }

    @Override
    public Mono<Void> handleRequest(ServerWebExchange exchange, WebSocketHandler handler) {
        return super.handleRequest(
                exchange, handler instanceof ChatSocketHandler chat ? chat.on(line(exchange)) : handler);
    }

    private static Line line(ServerWebExchange exchange) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        Line[] line = new Line[1];
        request.withConnection(connection -> line[0] = Line.of(connection.channel()));
        return line[0];
    }
}
