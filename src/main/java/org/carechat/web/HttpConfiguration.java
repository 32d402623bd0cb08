package org.carechat.web;

import java.time.ZoneId;
import java.util.List;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Waiter;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Channels;
import org.carechat.customer.Proxies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.socket.server.WebSocketService;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// What all doors over HTTP share: strict reading of JSON, problem documents, sites.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final List<CoercionInputShape> NOT_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    /// For what clients send: a field that isn't known, and a value of another type, is refused. What other
    /// services answer is read by the ordinary mapper, which lets them add fields.
    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    for (CoercionInputShape shape : NOT_TEXT) {
                        text.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .build();
    }

    @Bean
    WebFluxConfigurer doors(JsonMapper json, Doorkeeper doorkeeper) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(strict(json)));
                codecs.defaultCodecs().multipartReader(Upload.reader());
            }

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new VisitorResolver(doorkeeper));
            }

            @Override
            public WebSocketService getWebSocketService() {
                return new SocketService();
            }
        };
    }

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts();
    }

    @Bean
    @Order(-2)
    ProblemHandler problemHandler(ProblemTexts texts, JsonMapper json) {
        return new ProblemHandler(texts, json);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SiteFilter siteFilter(Channels channels) {
        return new SiteFilter(channels);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 30)
    HeadroomFilter headroomFilter() {
        return new HeadroomFilter(Headroom.ofThisProcess());
    }

    /// Counts the calls that need no key: `carechat.limits.open-calls-per-minute` for one address.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    OpenCallsFilter openCallsFilter(Limits limits, Proxies proxies) {
        return new OpenCallsFilter(new Threshold(
                new ClientAddress(proxies),
                new RateLimit(limits.openCallsPerMinute(), System::nanoTime),
                new RateLimit(limits.openCallsInAllPerMinute(), System::nanoTime)));
    }

    @Bean
    EventView eventView(ZoneId zone, AttachmentLinks links) {
        return new EventView(new EventCodec(zone), zone, links);
    }

    @Bean
    EventStream eventStream(Feed feed, Waiter waiter, Drain drain, EventView view, Scheduler blocking) {
        return new EventStream(feed, waiter, drain, view, blocking);
    }
}
