package org.carechat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.PersonKeys;
import org.carechat.conversation.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class StoreConfigurationTest {

    @TempDir
    private Path temp;

    @Test
    void offersEveryPort() {
        runner("data")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Feed.class)
                        .hasSingleBean(Turns.class)
                        .hasSingleBean(Journal.class)
                        .hasSingleBean(Ownership.class)
                        .hasSingleBean(Bell.class)
                        .hasSingleBean(PersonKeys.class));
    }

    @Test
    void takesTheOutsideServerThatIsNamed() {
        try (TestServer server = TestServer.start(temp.resolve("outside"))) {
            runner("data")
                    .withPropertyValues("spring.data.redis.url=" + server.url())
                    .run(context ->
                            assertThat(context.getBean(RedisServer.class).own()).isNull());
        }
    }

    @Test
    void refusesAStoreThatWasWrittenWithAnotherMasterKey() {
        try (TestServer server = TestServer.start(temp.resolve("outside"))) {
            runner("one")
                    .withPropertyValues("spring.data.redis.url=" + server.url())
                    .run(context -> assertThat(context).hasNotFailed());
            runner("two")
                    .withPropertyValues("spring.data.redis.url=" + server.url())
                    .run(context ->
                            assertThat(context).getFailure().rootCause().hasMessageContaining("another master key"));
        }
    }

    @Test
    void namesAMasterKeyThatIsNone() {
        runner("data")
                .withPropertyValues("carechat.keys.master=abc")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("carechat.keys.master"));
    }

    private ApplicationContextRunner runner(String data) {
        return new ApplicationContextRunner()
                .withUserConfiguration(StoreConfiguration.class, Shared.class)
                .withPropertyValues("carechat.data=" + temp.resolve(data));
    }

    static class Shared {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Supplier<String> ids() {
            return TestNode.IDS;
        }

        @Bean
        RedisSearchIndex searchIndex(RedisAccess redis, MasterKey master) {
            return new RedisSearchIndex(redis, master);
        }
    }
}
