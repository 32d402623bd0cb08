package org.carechat.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carechat.booking.Listeners;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Turns;
import org.carechat.customer.Visits;
import org.carechat.customer.Visits.Calling;
import org.carechat.customer.Visits.Visit;
import org.carechat.dialogue.Alarm;
import org.carechat.dialogue.Command;
import org.carechat.dialogue.Mind;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnRunner;
import org.carechat.dialogue.TurnScheduler;
import org.carechat.dialogue.TurnTrigger;
import org.carechat.handoff.Hours;
import org.carechat.handoff.Labels;
import org.carechat.handoff.MemoryPresence;
import org.carechat.handoff.MemoryQueue;
import org.carechat.handoff.Queue;
import org.carechat.handoff.Replies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The customers' door with the real store and the real turns behind it. The bot has no skills: it thanks for
/// whatever is said.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.carechat.web", "org.carechat.customer", "org.carechat.store"})
class Door {

    static final String DANGER = "煤气";

    /// A clock that tests move.
    static final class Time extends Clock {
        private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// Runs turns, unless the bot is asleep; remembers how long each was to wait, and on what thread it was asked.
    static final class Bot implements TurnTrigger {
        final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
        private final TurnTrigger turns;
        volatile boolean asleep;
        volatile boolean onVirtualThread;

        Bot(TurnTrigger turns) {
            this.turns = turns;
        }

        @Override
        public void wake(String conversation, Duration quiet) {
            onVirtualThread = Thread.currentThread().isVirtual();
            waits.add(quiet);
            if (!asleep) {
                turns.wake(conversation, quiet);
            }
        }
    }

    @Bean
    Time clock() {
        return new Time();
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
    @Primary
    Unsteady.Store unsteadyFeed(@Qualifier("feed") Feed feed) {
        return new Unsteady.Store(feed);
    }

    @Bean
    @Primary
    Unsteady.Ringing unsteadyBell(@Qualifier("bell") Bell bell) {
        return new Unsteady.Ringing(bell);
    }

    /// A book that does as it is told.
    static final class Appointments implements Visits {
        volatile List<Visit> open = List.of();
        volatile Calling calling = Calling.OFF;
        final List<String> done = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Visit> of(String person, Collection<String> conversations) {
            return open;
        }

        @Override
        public Calling off(String visit) {
            done.add("off " + visit);
            return calling;
        }

        @Override
        public void disown(String visit) {
            done.add("disown " + visit);
        }

        @Override
        public void forget(String person) {}
    }

    @Bean
    Labels labels(Phrasebook phrasebook, ZoneId zone) {
        return new Labels(phrasebook, Replies.PRODUCTS, ValueLabels.of(Replies.BUNDLE), zone);
    }

    @Bean
    Listeners listeners() {
        return new Listeners(List.of(), "");
    }

    @Bean
    Appointments visits() {
        return new Appointments();
    }

    @Bean
    Triage triage() {
        return (said, state) -> said.getFirst().content().words().contains(DANGER)
                ? Optional.of(new Alarm("gas-leak", List.of(), List.of(), "safety"))
                : Optional.empty();
    }

    @Bean(destroyMethod = "close")
    TurnScheduler scheduler(
            Turns turns, Triage triage, Phrasebook phrasebook, Supplier<String> ids, Clock clock, ZoneId zone) {
        Mind mind = new Mind(
                "test",
                (said, state) -> Optional.empty(),
                reading -> List.of(new Command.SmallTalk("thanks")),
                (text, evidence) -> text,
                List.of(),
                phrasebook);
        TurnRunner runner = new TurnRunner(new TurnRunner.Parts(turns, () -> mind, ids, clock, zone, List.of()));
        return new TurnScheduler(runner, turns, 8);
    }

    @Bean
    @Primary
    Bot bot(TurnScheduler scheduler) {
        return new Bot(scheduler);
    }

    @Bean
    Queue queue(Clock clock, ZoneId zone) {
        return new Queue(new MemoryQueue(), new MemoryPresence(clock), Hours.parse(""), clock, zone);
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
