package org.carechat.wechat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carechat.booking.Listeners;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Act;
import org.carechat.conversation.Turns;
import org.carechat.customer.Visits;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Mind;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Reply;
import org.carechat.dialogue.Scene;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Step;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnRunner;
import org.carechat.dialogue.TurnScheduler;
import org.carechat.handoff.Hours;
import org.carechat.handoff.Labels;
import org.carechat.handoff.MemoryPresence;
import org.carechat.handoff.MemoryQueue;
import org.carechat.handoff.Queue;
import org.carechat.handoff.Replies;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// The door of WeChat with the real store and the real turns behind it. The bot says what the test wants, after as
/// long as the test wants.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.carechat.web", "org.carechat.wechat", "org.carechat.customer", "org.carechat.store"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.carechat\\.(web\\.Door|wechat\\.House).*"))
class House {

    /// Answers with what it has heard.
    static final class Bot implements Skill {
        final AtomicInteger turns = new AtomicInteger();
        volatile Duration delay = Duration.ZERO;
        volatile Function<String, Reply> answer = Bot::heard;

        static Reply heard(String words) {
            return Reply.written(Act.ANSWER, "听到：" + words);
        }

        @Override
        public String flow() {
            return "echo";
        }

        @Override
        public Step step(Scene scene) {
            turns.incrementAndGet();
            LockSupport.parkNanos(delay.toNanos());
            return Step.done(answer.apply(scene.turn().words()));
        }
    }

    @Bean
    Bot bot() {
        return new Bot();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Bean
    Supplier<String> ids() {
        return () -> UUID.randomUUID().toString();
    }

    @Bean
    Listeners listeners() {
        return new Listeners(List.of(), "");
    }

    @Bean
    Visits visits() {
        return new Visits() {
            @Override
            public List<Visit> of(String person, Collection<String> conversations) {
                return List.of();
            }

            @Override
            public Calling off(String visit) {
                return Calling.OFF;
            }

            @Override
            public void disown(String visit) {}

            @Override
            public void forget(String person) {}
        };
    }

    @Bean
    Triage triage() {
        return (said, state) -> Optional.empty();
    }

    @Bean(destroyMethod = "close")
    TurnScheduler scheduler(
            Turns turns, Bot bot, Phrasebook phrasebook, Supplier<String> ids, Clock clock, ZoneId zone) {
        Mind mind = new Mind(
                "test",
                (said, state) -> Optional.empty(),
                reading -> List.of(new Command.Start("echo")),
                (text, evidence) -> text,
                List.of(bot),
                phrasebook);
        TurnRunner runner = new TurnRunner(new TurnRunner.Parts(turns, () -> mind, ids, clock, zone, List.of()));
        TurnScheduler scheduler = new TurnScheduler(runner, turns, 8);
        scheduler.start();
        return scheduler;
    }

    @Bean
    Queue queue(Clock clock, ZoneId zone) {
        return new Queue(new MemoryQueue(), new MemoryPresence(clock), Hours.parse(""), clock, zone);
    }

    @Bean
    Labels labels(Phrasebook phrasebook, ZoneId zone) {
        return new Labels(phrasebook, Replies.PRODUCTS, ValueLabels.of(Replies.BUNDLE), zone);
    }

    @Bean
    Phrasebook phrasebook() {
        Bundle bundle = Bundle.read(Path.of(""));
        Map<String, List<String>> wordings = new HashMap<>();
        for (String path : bundle.paths("prompts/replies", ".zh-CN.yaml")) {
            bundle.yaml(path).entries().forEach((key, reply) -> wordings.put(key, reply.texts()));
        }
        return new Phrasebook(wordings);
    }
}
