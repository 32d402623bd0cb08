package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carechat.conversation.Acceptance;
import org.carechat.conversation.Event;
import org.carechat.conversation.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store on a server that sentinels watch over: when the master dies, what was acknowledged is on the next one,
/// and the same connection finds it.
class SentinelTest {

    @TempDir
    private Path temp;

    private RedisTrio trio;
    private TestNode node;

    @BeforeEach
    void start() {
        trio = RedisTrio.start(temp.toAbsolutePath());
        node = new TestNode(TestRedis.properties(trio.properties()).connect(), 1);
    }

    @AfterEach
    void end() {
        node.close();
        trio.close();
    }

    @Test
    void losesNothingAcknowledgedWhenTheMasterDies() {
        String id = node.opened();
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            node.said(id, "before-" + i, "在吗");
            acknowledged.add("before-" + i);
        }

        trio.killMaster();
        RedisTrio.await(() -> taken(id, "after"));
        acknowledged.add("after");

        assertThat(messages(id)).isEqualTo(acknowledged);
        assertThat(node.claimed(id).upTo()).isEqualTo(52);
    }

    /// Sends it until it is acknowledged, as a client does.
    private boolean taken(String id, String message) {
        try {
            Acceptance acceptance = node.say(id, message, "在吗");
            return acceptance instanceof Acceptance.Stored || acceptance instanceof Acceptance.Known;
        } catch (StoreUnavailable notYet) {
            return false;
        }
    }

    private List<String> messages(String id) {
        return node.events(id).stream()
                .filter(Event.CustomerMessage.class::isInstance)
                .map(event -> ((Event.CustomerMessage) event).clientMessageId())
                .toList();
    }
}
