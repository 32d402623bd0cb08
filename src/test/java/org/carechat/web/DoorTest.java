package org.carechat.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.customer.Tokens;
import org.carechat.customer.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Starts the door once for all its tests.
@SpringBootTest(
        classes = Door.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "carechat.channels.web.sites=" + DoorTest.SITE,
            "carechat.channels.web.secrets=" + DoorTest.SECRET + ",another-secret-that-is-long-enough-01",
            "carechat.channels.api.kind=api",
            "carechat.channels.api.quiet=PT0.05S",
            "carechat.limits.conversations-per-minute=10000",
            "carechat.limits.uploads-per-minute=10000",
            "carechat.turns.quiet=PT0.02S",
            "carechat.sockets.hello-within=PT4S",
            "carechat.sockets.stall=PT1S",
            // So rarely that no test is saved by a second look.
            "carechat.sockets.heartbeat=PT5M",
            "spring.main.allow-bean-definition-overriding=false"
        })
abstract class DoorTest {

    static final String SITE = "https://shop.example";
    static final String SECRET = "a-secret-of-the-site-that-is-long-enough";

    @LocalServerPort
    int port;

    @Autowired
    Door.Time time;

    @Autowired
    Door.Bot bot;

    @Autowired
    Unsteady.Store store;

    @Autowired
    Unsteady.Ringing bell;

    @Autowired
    Feed feed;

    @Autowired
    Journal journal;

    @Autowired
    Ownership ownership;

    @Autowired
    Tokens tokens;

    @Autowired
    Sockets sockets;

    @Autowired
    Door.Appointments visits;

    Client client;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("carechat-door");
        registry.add("carechat.data", folder::toString);
        registry.add("carechat.models", () -> "target/models");
    }

    @BeforeEach
    void restore() {
        client = new Client(port);
        bot.asleep = false;
        bot.waits.clear();
        store.down = false;
        store.slow = false;
        bell.deaf = false;
        visits.open = List.of();
        visits.calling = Visits.Calling.OFF;
        visits.done.clear();
    }
}
