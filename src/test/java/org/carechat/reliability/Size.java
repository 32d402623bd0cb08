package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/// How large the rows are run. Each figure can be set: `-Dreliability.kills=20`.
///
/// @param messages of the row with the torn line
/// @param conversations that are talked in while nodes and servers fail
/// @param readers who are cut off again and again
/// @param cuts how often they are
/// @param every from one cut to the next
/// @param away how long nothing gets through
/// @param restarts of nodes, one after the other
/// @param settling from when a restarted node is ready until the next one goes: the manifests' `minReadySeconds`
/// @param arriving within which customers come, one after the other: not all at once to nodes that have just
///     started
/// @param kills of nodes
/// @param failovers of Redis masters
/// @param storm sockets that are cut at once
/// @param rounds of visitors who come and go
/// @param together how often a node and a Redis master are killed at the same moment
/// @param chatting customers beside those who don't read
/// @param deaf sockets that take in nothing
/// @param timed whether the time that was promised is asserted: not on a machine that others use, too
record Size(
        int messages,
        int conversations,
        int readers,
        int cuts,
        Duration every,
        Duration away,
        int restarts,
        Duration settling,
        Duration arriving,
        int kills,
        int failovers,
        int storm,
        int rounds,
        int together,
        int chatting,
        int deaf,
        boolean timed) {

    /// Asserts that 99 of 100 were answered in time, where that is asked for.
    void hold(Figures figures, Duration most) {
        if (timed) {
            assertThat(figures.at(0.99)).as("p99 in ms").isLessThanOrEqualTo(most.toMillis());
        }
    }

    /// @return the pause between the messages of each customer at which all together send 200 a second, or as many
    ///     as `-Dreliability.rate` says, as long as each is answered at once
    Duration pause() {
        return Duration.ofMillis(Math.max(100, 1000L * conversations / Integer.getInteger("reliability.rate", 200)));
    }

    static Size small() {
        return new Size(
                200,
                6,
                30,
                3,
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                1,
                Duration.ZERO,
                Duration.ZERO,
                1,
                1,
                200,
                3,
                1,
                20,
                4,
                false);
    }

    static Size full() {
        return new Size(
                Integer.getInteger("reliability.messages", 20_000),
                Integer.getInteger("reliability.conversations", 50),
                Integer.getInteger("reliability.readers", 1000),
                Integer.getInteger("reliability.cuts", 12),
                Duration.ofSeconds(15),
                Duration.ofSeconds(2),
                Integer.getInteger("reliability.restarts", 20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Integer.getInteger("reliability.kills", 100),
                Integer.getInteger("reliability.failovers", 50),
                Integer.getInteger("reliability.storm", 5000),
                Integer.getInteger("reliability.rounds", 100),
                Integer.getInteger("reliability.together", 10),
                Integer.getInteger("reliability.chatting", 1000),
                Integer.getInteger("reliability.deaf", 200),
                !Boolean.getBoolean("reliability.untimed"));
    }
}
