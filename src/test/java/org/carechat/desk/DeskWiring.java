package org.carechat.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carechat.bundle.Products;
import org.carechat.conversation.Event;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Proxies;
import org.carechat.dialogue.Phrasebook;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Aide;
import org.carechat.handoff.MemoryBell;
import org.carechat.handoff.MemoryConversations;
import org.carechat.handoff.MemoryHouse;
import org.carechat.handoff.MemoryLastAgents;
import org.carechat.handoff.MemoryPresence;
import org.carechat.handoff.MemoryQueue;
import org.carechat.handoff.MemoryWhereabouts;
import org.carechat.handoff.Replies;
import org.carechat.handoff.Talks;
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
@ComponentScan({"org.carechat.desk", "org.carechat.handoff"})
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
    MemoryHouse housekeeping() {
        return new MemoryHouse();
    }

    @Bean
    MemoryLastAgents lastAgents() {
        return new MemoryLastAgents();
    }

    @Bean
    Advice advice() {
        return (conversation, events) -> Optional.of("查一下："
                + ((Event.CustomerMessage) events.getLast().event()).content().words());
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
