package org.carechat.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.YamlNode;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.MemoryBell;
import org.carechat.conversation.MemoryConversations;
import org.carechat.customer.Openings;
import org.carechat.customer.People;
import org.carechat.customer.UsedOnce;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnTrigger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// The customers' door with everything behind it in memory; turns are ended by the test, or at once where the words ask
/// for an answer.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.carechat.web", "org.carechat.customer"})
class Door {

    static final String DANGER = "煤气";

    /// A clock that tests move.
    static final class Time extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T02:15:30Z");

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

    /// What was woken.
    static final class Woken implements TurnTrigger {
        final List<Duration> quiet = java.util.Collections.synchronizedList(new ArrayList<>());
        private final MemoryConversations conversations;
        volatile boolean answers;
        volatile Thread thread;

        Woken(MemoryConversations conversations) {
            this.conversations = conversations;
        }

        @Override
        public void wake(String conversation, Duration after) {
            thread = Thread.currentThread();
            quiet.add(after);
            if (answers) {
                Thread.startVirtualThread(() -> conversations.answer(conversation, "收到"));
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
    MemoryBell bell() {
        return new MemoryBell();
    }

    @Bean
    MemoryConversations conversations(MemoryBell bell, Clock clock) {
        return new MemoryConversations(bell, clock);
    }

    @Bean
    EventCodec eventCodec(ZoneId zone) {
        return new EventCodec(zone);
    }

    @Bean
    Woken trigger(MemoryConversations conversations) {
        return new Woken(conversations);
    }

    @Bean
    Triage triage() {
        return (said, state) -> said.getFirst().content().words().contains(DANGER)
                ? Optional.of(new org.carechat.dialogue.Alarm("gas-leak", List.of(), List.of(), "safety"))
                : Optional.empty();
    }

    @Bean
    Phrasebook phrasebook() {
        Bundle bundle = Bundle.read(Path.of(""));
        Map<String, List<String>> wordings = new HashMap<>();
        for (String path : List.of("prompts/replies/dialogue.zh-CN.yaml", "prompts/replies/web.zh-CN.yaml")) {
            YamlNode file = bundle.yaml(path);
            file.entries().keySet().forEach(key -> wordings.put(key, file.get(key).texts()));
        }
        return new Phrasebook(wordings);
    }

    @Bean
    UsedOnce usedOnce() {
        Set<String> used = new HashSet<>();
        return (id, until) -> {
            synchronized (used) {
                return used.add(id);
            }
        };
    }

    @Bean
    Openings openings() {
        Map<String, String> opened = new java.util.concurrent.ConcurrentHashMap<>();
        return new Openings() {
            @Override
            public Optional<String> opened(String key) {
                return Optional.ofNullable(opened.get(key));
            }

            @Override
            public String remember(String key, String conversation, Instant until) {
                String before = opened.putIfAbsent(key, conversation);
                return before == null ? conversation : before;
            }
        };
    }

    @Bean
    People people() {
        Map<String, String> people = new HashMap<>();
        return new People() {
            @Override
            public synchronized Optional<String> conversation(String person) {
                return Optional.ofNullable(people.get(person));
            }

            @Override
            public synchronized boolean remember(String person, String conversation, String instead) {
                if (!java.util.Objects.equals(people.get(person), instead)) {
                    return false;
                }
                people.put(person, conversation);
                return true;
            }
        };
    }
}
