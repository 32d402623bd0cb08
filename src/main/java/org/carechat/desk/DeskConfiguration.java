package org.carechat.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.carechat.conversation.EventCodec;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.customer.AttachmentLinks;
import org.carechat.dialogue.Phrasebook;
import org.carechat.handoff.Agent;
import org.carechat.handoff.Agents;
import org.carechat.handoff.Housekeeping;
import org.carechat.handoff.Labels;
import org.carechat.handoff.Packing;
import org.carechat.handoff.Presence;
import org.carechat.handoff.Whereabouts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/// Wires the agents' door. `carechat.desk.session` is how long somebody stays signed in, `carechat.desk.origins`
/// which pages may open the socket (the service's own where it is empty), `carechat.desk.first-password` the first
/// account's (made up where it is empty).
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    private static final int SECRET_BYTES = 24;
    private static final int BCRYPT_STRENGTH = 10;

    @Bean
    Secrets deskSecrets() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    Passwords deskPasswords() {
        return new Passwords(BCRYPT_STRENGTH);
    }

    @Bean
    SignIn deskSignIn(
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            Passwords passwords,
            Secrets secrets,
            @Value("${carechat.desk.session:PT12H}") Duration life) {
        return new SignIn(accounts, sessions, attempts, passwords, secrets, life);
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, Passwords passwords, Attempts attempts, SignIn signIn) {
        return new OwnPassword(accounts, passwords, attempts, signIn);
    }

    @Bean
    FirstPassword firstPassword(
            Accounts accounts,
            Passwords passwords,
            Secrets secrets,
            Supplier<String> ids,
            Phrasebook phrasebook,
            @Value("${carechat.desk.first-password:}") String given) {
        return new FirstAccount(accounts, passwords, secrets, ids).make(phrasebook.text("handoff.first-agent"), given);
    }

    @Bean
    Agents deskAgents(Accounts accounts) {
        return new Agents() {
            @Override
            public Optional<Agent> find(String id) {
                return accounts.find(id).map(Account::agent);
            }

            @Override
            public List<Agent> all() {
                return accounts.all().stream()
                        .filter(Account::active)
                        .map(Account::agent)
                        .toList();
            }
        };
    }

    @Bean
    Me deskMe(Presence presence, Whereabouts whereabouts) {
        return new Me(presence, whereabouts);
    }

    @Bean
    Listing deskListing(Feed feed, Journal journal, Packing packing, Labels labels, Housekeeping house) {
        return new Listing(feed, journal, packing, labels, house);
    }

    @Bean
    Serving deskServing(Feed feed, Journal journal, Ownership ownership, JsonMapper json, Clock clock) {
        return new Serving(feed, journal, ownership, new Repeats(feed, json), clock);
    }

    @Bean
    Speaking deskSpeaking(Ownership ownership, Caution caution) {
        return new Speaking(ownership, caution);
    }

    @Bean
    ConversationController.Rendering deskRendering(
            ZoneId zone, AttachmentLinks links, Labels labels, Veils veils, Contents contents) {
        return new ConversationController.Rendering(new EventCodec(zone), links, labels, veils, contents);
    }

    @Bean
    CaseViews deskCaseViews(Feed feed, ConversationController.Rendering rendering, Phrasebook phrasebook) {
        return new CaseViews(feed, rendering, phrasebook);
    }

    @Bean
    DeskWording deskWording() {
        return new DeskWording();
    }

    @Bean(destroyMethod = "dispose")
    Scheduler deskScheduler() {
        return Schedulers.fromExecutorService(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("desk-", 0).factory()));
    }

    @Bean
    Origins deskOrigins(@Value("${carechat.desk.origins:}") Set<String> listed) {
        return new Origins(listed);
    }

    @Bean
    DeskDoor deskDoor(SignIn signIn, Presence presence, Origins origins, DeskWording wording, Scheduler deskScheduler) {
        return new DeskDoor(signIn, presence, origins, wording, deskScheduler);
    }
}
