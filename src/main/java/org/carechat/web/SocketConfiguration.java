package org.carechat.web;

import io.micrometer.observation.ObservationPredicate;
import java.time.Duration;
import java.util.Map;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/// Wires the customers' sockets.
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    private static final int BEFORE_CONTROLLERS = -1;

    @Bean(destroyMethod = "close")
    Sockets sockets(SocketSettings settings) {
        return new Sockets(settings.perConversation(), System::nanoTime);
    }

    @Bean
    Drain drain(Sockets sockets, @Value("${carechat.drain.notice:PT0S}") Duration notice) {
        return new Drain(notice, sockets::farewell);
    }

    @Bean
    PartingFilter partingFilter(Drain drain) {
        return new PartingFilter(drain);
    }

    /// A socket that lasts for hours says nothing as a request, and when all come back at once a tenth of the work
    /// would go into the spans.
    @Bean
    ObservationPredicate socketsAreNoRequests() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !SiteFilter.SOCKET.equals(request.getCarrier().getPath().value());
    }

    @Bean
    HandlerMapping chatSocket(
            SocketSettings settings,
            Doorkeeper doorkeeper,
            Intake intake,
            Overview overview,
            Feed feed,
            Bell bell,
            Sockets sockets,
            Drain drain,
            Scheduler blocking,
            EventView view,
            ProblemTexts texts,
            JsonMapper json) {
        SocketParts parts = new SocketParts(
                settings,
                doorkeeper,
                intake,
                overview,
                feed,
                bell,
                new FrameReader(HttpConfiguration.strict(json), texts),
                new Frames(json, view, texts),
                sockets,
                drain,
                blocking,
                System::nanoTime);
        return new SimpleUrlHandlerMapping(Map.of(SiteFilter.SOCKET, new ChatSocketHandler(parts)), BEFORE_CONTROLLERS);
    }
}
