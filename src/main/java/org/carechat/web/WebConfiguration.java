package org.carechat.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.PersonKeys;
import org.carechat.conversation.Waiter;
import org.carechat.customer.Attachments;
import org.carechat.customer.Blocks;
import org.carechat.customer.Chains;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.carechat.customer.Erasure;
import org.carechat.customer.Erasures;
import org.carechat.customer.IdentityCheck;
import org.carechat.customer.Openings;
import org.carechat.customer.People;
import org.carechat.customer.Proxies;
import org.carechat.customer.Tokens;
import org.carechat.customer.Visits;
import org.carechat.dialogue.Admission;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.QuietTime;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnTrigger;
import org.carechat.dialogue.Welcome;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Queue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Wires what the controllers and the sockets share.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Limits.class, SocketSettings.class})
class WebConfiguration {

    @Bean
    Doorkeeper doorkeeper(Tokens tokens, Channels channels, Feed feed, Clock clock) {
        return new Doorkeeper(tokens, channels, feed, clock);
    }

    @Bean
    Threshold threshold(Limits limits, Proxies proxies) {
        return new Threshold(
                new ClientAddress(proxies),
                new RateLimit(limits.conversationsPerMinute(), System::nanoTime),
                new RateLimit(limits.conversationsInAllPerMinute(), System::nanoTime));
    }

    @Bean
    Reception reception(
            IdentityCheck identities,
            People people,
            Openings openings,
            Feed feed,
            Greeting greeting,
            Supplier<String> ids,
            Clock clock) {
        return new Reception(new Reception.Parts(identities, people, openings, feed, greeting, ids, clock));
    }

    @Bean
    Greeting greeting(Welcome welcome, Journal journal, Labels labels, Clock clock) {
        return new Greeting(welcome, journal, labels, clock);
    }

    @Bean
    Welcome welcome(Phrasebook phrasebook, Supplier<String> ids, Clock clock) {
        return new Welcome(phrasebook, ids, clock);
    }

    @Bean
    QuietTime quietTime(
            Triage triage, Channels channels, @Value("${carechat.turns.quiet:PT0.3S}") Duration quiet, Clock clock) {
        return new QuietTime(triage, id -> channels.find(id).map(Channel::quiet), quiet, clock);
    }

    /// All doors take messages in by the same.
    @Bean
    Admission admission(
            Feed feed,
            Ownership ownership,
            QuietTime quietTime,
            TurnTrigger trigger,
            Supplier<String> ids,
            Clock clock) {
        return new Admission(new Admission.Parts(feed, ownership, quietTime, trigger, ids, clock));
    }

    @Bean
    Contents contents(Attachments attachments) {
        return new Contents(attachments);
    }

    @Bean
    Intake intake(
            Feed feed,
            Contents contents,
            QuietTime quietTime,
            Limits limits,
            Blocks blocks,
            Admission admission,
            Clock clock) {
        MessageLimits messages = new MessageLimits(
                new RateLimit(limits.messagesPerMinute(), System::nanoTime),
                new RateLimit(limits.messagesOfAPersonPerMinute(), System::nanoTime),
                new RateLimit(limits.messagesInAllPerMinute(), System::nanoTime));
        return new Intake(new Intake.Parts(feed, contents, quietTime, messages, blocks, admission, clock));
    }

    @Bean
    Uploads uploads(Attachments attachments, Limits limits, Supplier<String> ids) {
        RateLimit limit = new RateLimit(limits.uploadsPerMinute(), System::nanoTime);
        return new Uploads(attachments, limit, limits.uploadsAtOnce(), ids);
    }

    @Bean
    Erasure erasure(
            People people,
            Visits visits,
            Attachments attachments,
            PersonKeys keys,
            Erasures erasures,
            Supplier<String> ids,
            Clock clock) {
        return new Erasure(new Erasure.Parts(people, visits, attachments, keys, erasures, ids, clock));
    }

    @Bean
    PersonalData personalData(
            People people, Visits visits, Attachments attachments, Feed feed, Journal journal, EventView view) {
        return new PersonalData(people, visits, attachments, feed, journal, view);
    }

    @Bean
    Transcripts transcripts(Feed feed, Chains chains, EventView view, Phrasebook phrasebook, Clock clock) {
        return new Transcripts(feed, chains, view, phrasebook, clock);
    }

    @Bean
    Places places(Queue queue) {
        return queue::place;
    }

    @Bean
    Overview overview(Feed feed, Journal journal, Places places) {
        return new Overview(feed, journal, places);
    }

    @Bean
    Waiter waiter(Bell bell, Drain drain) {
        return new Waiter(bell, drain::begun);
    }

    @Bean
    TurnEvents turnEvents(Feed feed, Waiter waiter) {
        return new TurnEvents(feed, waiter);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler blocking() {
        return Schedulers.fromExecutorService(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("door-", 0).factory()),
                "door");
    }
}
