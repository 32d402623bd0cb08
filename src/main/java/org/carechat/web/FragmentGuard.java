package org.carechat.web;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/// Closes a socket whose messages come in too many pieces. Pieces are collected before anybody sees them, so that
/// nobody else would count them. One for each socket; used by its event loop alone.
final class FragmentGuard extends ChannelInboundHandlerAdapter {

    static final int MOST = 128;

    private int pieces;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ContinuationWebSocketFrame piece)) {
            context.fireChannelRead(message);
            return;
        }
        pieces++;
        if (pieces > MOST) {
            ReferenceCountUtil.release(message);
            if (pieces == MOST + 1) {
                context.writeAndFlush(new CloseWebSocketFrame(CloseCodes.BAD_FRAME, "too many fragments"))
                        .addListener(ChannelFutureListener.CLOSE);
            }
            return;
        }
        if (piece.isFinalFragment()) {
            pieces = 0;
        }
        context.fireChannelRead(message);
    }
}
