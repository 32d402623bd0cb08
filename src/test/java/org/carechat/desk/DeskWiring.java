package org.carechat.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.bundle.ValueLabels;
import org.carechat.cases.MemoryCaseNews;
import org.carechat.cases.MemoryCases;
import org.carechat.conversation.Citation;
import org.carechat.conversation.Event;
import org.carechat.conversation.Posted;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Channel;
import org.carechat.customer.Channels;
import org.carechat.customer.Erasure;
import org.carechat.customer.MemoryBlocks;
import org.carechat.customer.MemoryChannels;
import org.carechat.customer.People;
import org.carechat.customer.Proxies;
import org.carechat.customer.Visits;
import org.carechat.dialogue.Phrasebook;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Aide;
import org.carechat.handoff.CannedReplies;
import org.carechat.handoff.CannedShelf;
import org.carechat.handoff.MemoryBell;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.MemoryHouse;
import org.carechat.handoff.MemoryLastAgents;
import org.carechat.handoff.MemoryPresence;
import org.carechat.handoff.MemoryQueue;
import org.carechat.handoff.MemorySearch;
import org.carechat.handoff.MemoryWhereabouts;
import org.carechat.handoff.Replies;
import org.carechat.handoff.Talks;
import org.carechat.reports.CountedChannels;
import org.carechat.reports.MemoryTallies;
import org.carechat.reports.Promises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The desk's door over a store in memory.
@Configuration(proxyBeanMethods = false)
@EnableWebFlux
@ComponentScan({"org.carechat.desk", "org.carechat.handoff", "org.carechat.cases", "org.carechat.reports"})
class DeskWiring implements WebFluxConfigurer {

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(strict));
    }

    /// In the service another package writes problem documents, for all doors.
    @Bean
    Aide aide() {
        return Aide.NONE;
    }

    /// In the service another package looks at it.
    @Bean
    Caution caution() {
        return (conversation, text) -> text.contains("400") ? List.of("phone") : List.of();
    }

    /// In the service the features bring them.
    @Bean
    FakeTools tools() {
        return new FakeTools();
    }

    @Bean
    @Order(-2)
    WebExceptionHandler problems() {
        return (exchange, error) -> {
            if (!(error instanceof ErrorResponse problem)) {
                return Mono.error(error);
            }
            exchange.getResponse().setStatusCode(problem.getStatusCode());
            exchange.getResponse().getHeaders().addAll(problem.getHeaders());
            byte[] body = jsonMapper().writeValueAsBytes(problem.getBody());
            return exchange.getResponse()
                    .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(body)));
        };
    }

    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder().build();
    }

    @Bean
    MemoryConversations conversations() {
        return new MemoryConversations();
    }

    @Bean
    MemoryQueue queueIndex() {
        return new MemoryQueue();
    }

    @Bean
    MemoryPresence presence(Clock clock) {
        return new MemoryPresence(clock);
    }

    @Bean
    MemoryWhereabouts whereabouts() {
        return new MemoryWhereabouts();
    }

    @Bean
    MemoryCases cases() {
        return new MemoryCases();
    }

    @Bean
    MemoryCaseNews caseNews() {
        return new MemoryCaseNews();
    }

    @Bean
    MemoryTallies tallies() {
        return new MemoryTallies();
    }

    @Bean
    Promises promises() {
        return (from, to) -> Map.of();
    }

    @Bean
    CountedChannels countedChannels() {
        return channel -> true;
    }

    @Bean
    MemoryBell bell() {
        return new MemoryBell();
    }

    @Bean
    MemoryAccounts accounts() {
        return new MemoryAccounts();
    }

    @Bean
    MemorySessions sessions() {
        return new MemorySessions();
    }

    @Bean
    MemoryAttempts attempts() {
        return new MemoryAttempts();
    }

    @Bean
    Phrasebook phrasebook() {
        return Replies.PHRASEBOOK;
    }

    @Bean
    Products products() {
        return Replies.PRODUCTS;
    }

    @Bean
    ValueLabels valueLabels() {
        return ValueLabels.of(Bundle.read(Path.of("")));
    }

    @Bean
    MemoryHouse housekeeping() {
        return new MemoryHouse();
    }

    @Bean
    MemoryLastAgents lastAgents() {
        return new MemoryLastAgents();
    }

    @Bean
    Advice advice() {
        return (conversation, events) -> events.reversed().stream()
                .map(Posted::event)
                .filter(Event.CustomerMessage.class::isInstance)
                .findFirst()
                .map(said -> new Advice.Line(
                        "查一下：" + ((Event.CustomerMessage) said).content().words(),
                        List.of(new Citation("how-long", "整机包修期限", "3.1", null))));
    }

    @Bean
    MemorySearch searchIndex() {
        return new MemorySearch();
    }

    @Bean
    MemoryBlocks blocks() {
        return new MemoryBlocks();
    }

    @Bean
    MemoryFiles attachments() {
        return new MemoryFiles();
    }

    @Bean
    People people() {
        return new OnePerson();
    }

    @Bean
    Visits visits() {
        return new OneVisit();
    }

    /// The conversations that were erased.
    static final class Erased {
        final List<String> conversations = new CopyOnWriteArrayList<>();
    }

    @Bean
    Erased erased() {
        return new Erased();
    }

    @Bean
    Erasure erasure(People people, Visits visits, MemoryFiles files, Erased erased, Supplier<String> ids, Clock clock) {
        return new Erasure(new Erasure.Parts(
                people,
                visits,
                files,
                person -> {},
                (conversation, event) -> erased.conversations.add(conversation),
                ids,
                clock));
    }

    @Bean
    CannedShelf cannedShelf() {
        CannedReplies replies = CannedReplies.of(Bundle.of(Map.of("knowledge-base/canned-replies.yaml", """
            - id: hello
              title: 开场
              keys: [nh]
              text: 您好
            - id: sorry
              title: 致歉
              keys: [bq]
              text: 抱歉
            """)));
        return () -> replies;
    }

    @Bean
    MemoryChannels channelBook() {
        return new MemoryChannels();
    }

    @Bean
    Channels channels(MemoryChannels book) {
        return new Channels(List.of(new Channel("web", "web", "官网", List.of(), Set.of("https://www.example"))), book);
    }

    @Bean
    Proxies proxies() {
        return Proxies.of(List.of("127.0.0.1"));
    }

    @Bean
    AttachmentLinks attachmentLinks(Clock clock) {
        return new AttachmentLinks(new byte[32], Duration.ofMinutes(30), "", clock);
    }

    @Bean
    Clock clock() {
        return Talks.CLOCK;
    }

    @Bean
    ZoneId zone() {
        return Talks.ZONE;
    }

    @Bean
    Supplier<String> ids() {
        return Talks.ids();
    }
}
