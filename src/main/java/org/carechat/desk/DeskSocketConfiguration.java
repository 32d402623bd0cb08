package org.carechat.desk;

import java.time.ZoneId;
import java.util.Map;
import org.carechat.cases.CaseWatch;
import org.carechat.conversation.Bell;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Feed;
import org.carechat.customer.AttachmentLinks;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Agents;
import org.carechat.handoff.LateWatch;
import org.carechat.handoff.Presence;
import org.carechat.handoff.QueueIndex;
import org.carechat.handoff.Whereabouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/// Wires the agents' socket.
@Configuration(proxyBeanMethods = false)
class DeskSocketConfiguration {

    private static final int BEFORE_CONTROLLERS = -1;

    @Bean
    DeskSocketParts.Desks deskPeople(
            Presence presence,
            QueueIndex queue,
            Whereabouts whereabouts,
            Agents agents,
            LateWatch late,
            CaseWatch cases,
            Advice advice,
            Veils veils) {
        return new DeskSocketParts.Desks(presence, queue, whereabouts, agents, late, cases, advice, veils);
    }

    @Bean
    DeskFrames deskFrames(JsonMapper json, ZoneId zone, AttachmentLinks links, DeskWording wording) {
        return new DeskFrames(json, new EventCodec(zone), links, wording);
    }

    @Bean
    DeskSocketHandler deskSocketHandler(
            SignIn signIn,
            Feed feed,
            Bell bell,
            DeskSocketParts.Desks people,
            Speaking speaking,
            Contents contents,
            DeskFrames frames,
            Scheduler deskScheduler) {
        return new DeskSocketHandler(new DeskSocketParts(
                signIn,
                feed,
                bell,
                people,
                new SocketSpeech(speaking, contents, frames),
                frames,
                deskScheduler,
                System::nanoTime));
    }

    @Bean
    HandlerMapping deskSocket(DeskSocketHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of(Area.SOCKET, handler), BEFORE_CONTROLLERS);
    }
}
