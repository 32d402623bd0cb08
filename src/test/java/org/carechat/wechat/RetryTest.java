package org.carechat.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.carechat.conversation.Event;
import org.carechat.conversation.Feed;
import org.carechat.customer.People;
import org.carechat.customer.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The platform sends a message again after 5 and 10 seconds, and to two nodes at once: it is one message, one
/// turn and one answer, and each request is answered in time.
class RetryTest {

    private static final Duration LATEST = Duration.ofMillis(4_800);

    private static FakePlatform platform;
    private static Node first;
    private static Node second;

    private final Follower follower = new Follower(Node.TOKEN);

    @BeforeAll
    static void start() {
        platform = new FakePlatform();
        first = Node.start(platform.uri());
        second = first.beside(platform.uri());
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 2_000, 4_000, 4_380, 4_600, 7_000, 12_000})
    void isOneTurnAndOneAnswerHoweverLongItTakes(long millis) throws Exception {
        greet();
        delay(Duration.ofMillis(millis));
        int before = turns();
        List<Follower.Answer> answers = retried(Follower.id());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.took()).isLessThanOrEqualTo(LATEST);
        });
        List<String> passive = answers.stream()
                .map(Follower.Answer::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        FakePlatform.await(
                "an answer",
                () -> !passive.isEmpty() || !platform.told(follower.user).isEmpty());
        // Whoever would answer a second time has had the time to.
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        List<String> all = new ArrayList<>(passive);
        all.addAll(platform.told(follower.user));
        assertThat(all).containsExactly("听到：打不着火");
        assertThat(turns() - before).isEqualTo(1);
        assertThat(said()).isEqualTo(2);
    }

    @Test
    void opensOneConversationAtTwoNodesAtOnce() throws Exception {
        String message = Follower.id();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Follower.Answer> one = both.submit(() -> follower.says(first.door("plain"), message, "你好"));
            Future<Follower.Answer> two = both.submit(() -> follower.says(second.door("plain"), message, "你好"));
            assertThat(one.get().text()).isEqualTo(two.get().text()).contains("听到：你好");
        }
        assertThat(said()).isEqualTo(1);
    }

    /// As the platform does it: at once at two nodes, and again after 5 and 10 seconds as long as nobody answers.
    private List<Follower.Answer> retried(String message) throws Exception {
        List<Follower.Answer> answers = new ArrayList<>();
        List<Future<Follower.Answer>> running = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                Duration wait = Duration.ofSeconds(5L * i);
                for (URI door : List.of(first.door("plain"), second.door("plain"))) {
                    running.add(clients.submit(() -> {
                        LockSupport.parkNanos(wait.toNanos());
                        return follower.says(door, message, "打不着火");
                    }));
                }
            }
            for (Future<Follower.Answer> each : running) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private void greet() {
        delay(Duration.ZERO);
        assertThat(follower.says(first.door("plain"), "你好").text()).contains("听到：你好");
    }

    private static void delay(Duration delay) {
        first.part(House.Bot.class).delay = delay;
        second.part(House.Bot.class).delay = delay;
    }

    private static int turns() {
        return first.part(House.Bot.class).turns.get()
                + second.part(House.Bot.class).turns.get();
    }

    private long said() {
        String person = new Person.Known("wechat:plain", follower.user, null, null).key();
        String conversation = first.part(People.class).conversation(person).orElseThrow();
        return first.part(Feed.class).events(conversation, 0, 100).stream()
                .filter(posted -> posted.event() instanceof Event.CustomerMessage)
                .count();
    }
}
