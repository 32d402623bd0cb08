package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Thirty-two clients fight for three hundred places through two nodes on one Redis, and one node dies by SIGKILL
/// in the middle of their bookings. Whoever gets no answer asks the other node, under the same key. A place that
/// was left half booked would be missing at the end, and so would an appointment that was lost.
class TwoNodesBookingTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final int CLIENTS = 32;
    private static final int PLACES = 300;
    private static final int DAYS = 2;
    private static final int EACH = 50;
    private static final Duration LONGEST_FIGHT = Duration.ofMinutes(1);

    @TempDir
    Path data;

    private final Map<String, JsonNode> booked = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicInteger takings = new AtomicInteger();
    /// Requests to book that the first node has and hasn't answered.
    private final AtomicInteger underWay = new AtomicInteger();
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        listener.createContext("/", exchange -> {
            told.add(exchange.getRequestHeaders().getFirst("X-CareChat-Delivery"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void sellEveryPlaceOnceAlthoughOneOfThemDies() throws Exception {
        Path first = data.resolve("first");
        try (ServiceProcess one = ServiceProcess.launch(first, settings());
                ServiceProcess two = ServiceProcess.launch(data.resolve("second"), withRedisOf(first, one))) {
            one.awaitReady();
            two.awaitReady();
            long began = System.nanoTime();
            fight(one, two);
            System.out.printf(
                    "%d clients took %d places on two nodes, one of them killed, in %.1f s%n",
                    CLIENTS, PLACES, (System.nanoTime() - began) / 1e9);

            assertThat(one.isAlive()).as("the node that was killed").isFalse();
            assertThat(booked.values().stream()
                            .map(visit -> visit.path("id").asString())
                            .distinct())
                    .hasSize(PLACES);
            assertThat(windows())
                    .hasSize(DAYS * 3)
                    .allSatisfy((window, visits) -> assertThat(visits).isEqualTo(EACH));
            assertThat(slots(two)).isEmpty();
            booked.values().forEach(visit -> assertIsThere(two, visit));
            assertEverythingIsTold();
        } finally {
            endRedis(first);
        }
    }

    /// Ends with the first client that fails, so that none of the others goes on for ever.
    private void fight(ServiceProcess one, ServiceProcess two) throws Exception {
        List<String> slots = slots(two);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            clients.submit(() -> killWhileItBooks(one));
            CompletionService<Void> running = new ExecutorCompletionService<>(clients);
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                running.submit(() -> new Client(number, slots, List.of(one, two)).takeAll(), null);
            }
            for (int client = 0; client < CLIENTS; client++) {
                Future<Void> ended = running.poll(LONGEST_FIGHT.toSeconds(), TimeUnit.SECONDS);
                assertThat(ended).as("a client that ended in time").isNotNull();
                ended.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /// Clients who begin together go on in step: between two waves nothing would be in its middle.
    private void killWhileItBooks(ServiceProcess node) {
        while (takings.get() < PLACES / 3 || underWay.get() < CLIENTS / 4) {
            LockSupport.parkNanos(100_000);
        }
        LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(Duration.ofMillis(60).toNanos()));
        System.out.printf("killed with %d requests under way%n", underWay.get());
        node.kill();
    }

    /// Takes places in every window until it is full.
    private final class Client {
        private final int number;
        private final List<String> slots;
        private final List<ServiceProcess> nodes;
        private int turn;

        Client(int number, List<String> slots, List<ServiceProcess> nodes) {
            this.number = number;
            this.slots = slots;
            this.nodes = nodes;
        }

        void takeAll() {
            for (int i = 0; i < slots.size(); i++) {
                String slot = slots.get((i + number) % slots.size());
                boolean free = true;
                for (int n = 0; free; n++) {
                    free = take(number + "-" + i + "-" + n, slot);
                }
            }
        }

        /// Every key is sent twice, to whichever node answers.
        private boolean take(String key, String slot) {
            Http.Answer first = post(key, slot);
            if (first.status() == 409) {
                return false;
            }
            Http.Answer again = post(key, slot);
            assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
            booked.put(key, first.body());
            takings.incrementAndGet();
            return true;
        }

        private Http.Answer post(String key, String slot) {
            while (!Thread.currentThread().isInterrupted()) {
                ServiceProcess node = nodes.get((number + turn) % nodes.size());
                turn++;
                boolean first = node == nodes.getFirst();
                underWay.addAndGet(first ? 1 : 0);
                try {
                    Http.Answer answer = new Http()
                            .header("Authorization", "Bearer " + KEY)
                            .header("Idempotency-Key", key)
                            .within(Duration.ofSeconds(10))
                            .post(node.uri("/booking/v1/appointments"), request(slot));
                    if (answer.status() == 201 || answer.status() == 409) {
                        return answer;
                    }
                } catch (UncheckedIOException unknown) {
                    // Whether it was booked isn't known: the other node is asked.
                } finally {
                    underWay.addAndGet(first ? -1 : 0);
                }
            }
            throw new IllegalStateException("nobody answered");
        }
    }

    private static Map<String, Object> request(String slot) {
        return Map.of(
                "service", "repair",
                "product", "gas-stove",
                "slot", Map.of("id", slot),
                "contact", Map.of("name", "王女士", "phone", "13900000001"),
                "address", Map.of("city", "杭州", "detail", "文三路 88 号"));
    }

    private static List<String> slots(ServiceProcess node) {
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        URI uri =
                node.uri("/booking/v1/slots?city=%E6%9D%AD%E5%B7%9E&product=gas-stove&days=" + DAYS + "&from=" + from);
        List<String> slots = new ArrayList<>();
        new Http()
                .get(uri)
                .body()
                .path("slots")
                .forEach(slot -> slots.add(slot.path("id").asString()));
        return slots;
    }

    private Map<String, Integer> windows() {
        Map<String, Integer> windows = new ConcurrentHashMap<>();
        booked.values().forEach(visit -> windows.merge(visit.path("slot").toString(), 1, Integer::sum));
        return windows;
    }

    private static void assertIsThere(ServiceProcess node, JsonNode visit) {
        JsonNode found = new Http()
                .header("Authorization", "Bearer " + KEY)
                .get(node.uri("/booking/v1/appointments/" + visit.path("id").asString()))
                .body();
        assertThat(found).isEqualTo(visit);
    }

    private void assertEverythingIsTold() {
        long until = System.nanoTime() + LONGEST_FIGHT.toNanos();
        while (told.size() < PLACES && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        List<String> expected = booked.values().stream()
                .map(visit -> visit.path("id").asString() + "-0")
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private String[] settings() {
        return new String[] {
            "--carechat.booking.capacity=" + EACH,
            "--carechat.booking.service-key=" + KEY,
            "--carechat.keys.master=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "--carechat.booking.webhook.urls=http://127.0.0.1:"
                    + listener.getAddress().getPort() + "/visits",
            "--carechat.booking.webhook.secret=" + KEY
        };
    }

    /// The second node starts as soon as there is a Redis, and not only when the first is ready.
    private String[] withRedisOf(Path folder, ServiceProcess starting) throws IOException {
        starting.awaitInLog("store.ServerCheck");
        Properties conf = redisConf(folder);
        List<String> settings = new ArrayList<>(List.of(settings()));
        settings.add("--spring.data.redis.host=127.0.0.1");
        settings.add("--spring.data.redis.port=" + conf.getProperty("port"));
        settings.add("--spring.data.redis.password=" + conf.getProperty("requirepass"));
        return settings.toArray(String[]::new);
    }

    /// The service that started it is dead: nobody else will.
    private static void endRedis(Path folder) throws IOException {
        Path file = folder.resolve("redis/redis.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readString(file).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    private static Properties redisConf(Path folder) throws IOException {
        Properties conf = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("redis/redis.conf"))) {
            conf.load(file);
        }
        return conf;
    }
}
