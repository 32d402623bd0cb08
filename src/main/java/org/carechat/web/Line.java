package org.carechat.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import reactor.netty.NettyPipeline;

/// The connection under a socket: what has been written to it and not been taken, and the way to cut it.
/// Thread-safe.
interface Line {

    /// Bytes, far more than an answer.
    int UNTAKEN = 64 * 1024;

    /// @return bytes that wait for the client to read; 0 once the connection is gone
    long pending();

    void cut();

    /// Bounds both directions from now on: messages in too many pieces end the socket, and the kernel holds only
    /// little that the client hasn't taken. Left to itself it takes megabytes, and a client that reads nothing is
    /// noticed no sooner than they are full.
    void guard();

    static Line of(Channel channel) {
        return new Line() {
            @Override
            public long pending() {
                ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
                return buffer == null ? 0 : buffer.totalPendingWriteBytes();
            }

            @Override
            public void cut() {
                channel.close();
            }

            @Override
            public void guard() {
                channel.config().setOption(ChannelOption.SO_SNDBUF, UNTAKEN);
                channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, "fragments", new FragmentGuard());
            }
        };
    }
}
