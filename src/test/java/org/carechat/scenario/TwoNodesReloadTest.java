package org.carechat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two services with a disk each, on one Redis: what one of them reloads both answer by, and what the lint refuses
/// neither does. Starting both takes longer than all the rest of an ordinary build may; [org.carechat.EditionsTest]
/// shows the same of the parts.
/// `mvn test -Dtest=TwoNodesReloadTest -Dgroups=full -DexcludedGroups=`
@Tag("full")
class TwoNodesReloadTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ARTICLE = "knowledge-base/policies/no-invoice.md";
    private static final String WAS = "找到什么就告诉我";
    private static final String IS = "翻到哪样都告诉我";
    private static final String MASTER = "--carechat.keys.master=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path data;

    @Test
    void bothAnswerByWhatOneReloadedAndNeitherByWhatIsUnsound() throws IOException {
        Path disk = disk("first");
        try (ServiceProcess one = ServiceProcess.start(data.resolve("one"), home(disk), MASTER);
                ServiceProcess two = ServiceProcess.start(data.resolve("two"), withRedis(disk("second")))) {
            assertThat(answer(one)).contains(WAS);
            assertThat(answer(two)).contains(WAS);

            Http admin = DeskClient.signIn(one::uri, one.firstPassword()).http();
            edit(disk, WAS, IS);
            Http.Answer taken = reload(admin, one);
            assertThat(taken.status()).isEqualTo(200);
            await(admin, two, taken.body().path("version").asString());
            assertThat(answer(one)).contains(IS);
            assertThat(answer(two)).contains(IS);

            edit(disk, IS, "要等九十九天");
            Http.Answer refused = reload(admin, one);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().toString()).contains(ARTICLE, "typed by hand");
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            assertThat(List.of(version(admin, one), version(admin, two)))
                    .containsOnly(taken.body().path("version").asString());
            assertThat(answer(one)).contains(IS);
            assertThat(answer(two)).contains(IS);
        }
    }

    private Path disk(String name) throws IOException {
        Path home = data.resolve(name);
        for (String folder : List.of("knowledge-base", "prompts")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = home.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return home;
    }

    private static void edit(Path home, String old, String now) throws IOException {
        Path file = home.resolve(ARTICLE);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    private static Http.Answer reload(Http admin, ServiceProcess node) {
        return admin.within(Duration.ofMinutes(2)).post(node.uri("/api/v1/admin/knowledge/reload"), Map.of());
    }

    private static void await(Http admin, ServiceProcess node, String version) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!version(admin, node).equals(version)) {
            assertThat(System.nanoTime()).as("the other node follows").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String version(Http admin, ServiceProcess node) {
        return admin.within(SOON)
                .get(node.uri("/api/v1/admin/knowledge"))
                .body()
                .path("version")
                .asString();
    }

    /// Asks as a customer does who has just come.
    private static String answer(ServiceProcess node) {
        JsonNode opened = new Http()
                .post(node.uri("/api/v1/conversations"), Map.of("channel", "api"))
                .body();
        return new Http()
                .header("Authorization", "Bearer " + opened.path("token").asString())
                .within(SOON)
                .post(
                        node.uri("/api/v1/conversations/" + opened.path("id").asString() + "/messages?wait=PT20S"),
                        Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "发票丢了怎么办"))
                .body()
                .path("events")
                .toString();
    }

    private String[] withRedis(Path disk) throws IOException {
        Properties conf = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("one/redis/redis.conf"))) {
            conf.load(file);
        }
        List<String> settings = new ArrayList<>(List.of(home(disk), MASTER));
        settings.add("--spring.data.redis.host=127.0.0.1");
        settings.add("--spring.data.redis.port=" + conf.getProperty("port"));
        settings.add("--spring.data.redis.password=" + conf.getProperty("requirepass"));
        return settings.toArray(String[]::new);
    }

    private static String home(Path disk) {
        return "--carechat.home=" + disk;
    }
}
