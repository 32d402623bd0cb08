package org.carechat;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.carechat.booking.Callers;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Current;
import org.carechat.bundle.Products;
import org.carechat.bundle.Publications;
import org.carechat.bundle.ValueLabels;
import org.carechat.cases.Cases;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Turns;
import org.carechat.customer.Channels;
import org.carechat.customer.KeptSecret;
import org.carechat.customer.Tokens;
import org.carechat.desk.BookingTool;
import org.carechat.desk.Caution;
import org.carechat.desk.CheckTool;
import org.carechat.desk.CoverageTool;
import org.carechat.desk.FirstPassword;
import org.carechat.dialogue.Mind;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnListener;
import org.carechat.dialogue.TurnRunner;
import org.carechat.dialogue.TurnScheduler;
import org.carechat.handoff.Advice;
import org.carechat.handoff.Aide;
import org.carechat.handoff.CannedReplies;
import org.carechat.handoff.CannedShelf;
import org.carechat.handoff.Labels;
import org.carechat.language.LanguageModel;
import org.carechat.reports.CountedChannels;
import org.carechat.reports.Promises;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins the features: what they share, and the turn that runs them.
@Configuration(proxyBeanMethods = false)
class RootWiring {

    @Bean(initMethod = "follow", destroyMethod = "close")
    Editions editions(
            @Value("${carechat.home:.}") Path home,
            @Value("${carechat.data:data}") Path data,
            Clock clock,
            ZoneId zone,
            Publications published,
            ConfigurableApplicationContext service) {
        return new Editions(new Editions.Parts(
                () -> Bundle.read(home),
                new Seen(data),
                published,
                KnowledgeLint.of(() -> LocalDate.ofInstant(clock.instant(), zone)),
                bundle -> Edition.of(bundle, service.getBeanFactory(), service.getEnvironment())));
    }

    @Bean
    Products products(Current current) {
        return Products.following(() -> current.part(Products.class));
    }

    @Bean
    ValueLabels valueLabels(Current current) {
        return ValueLabels.following(() -> current.part(ValueLabels.class));
    }

    @Bean
    Phrasebook phrasebook(Current current) {
        return Phrasebook.following(() -> current.part(Phrasebook.class));
    }

    @Bean
    Triage triage(Current current) {
        return (said, state) -> current.part(Triage.class).triage(said, state);
    }

    @Bean
    Caution caution(Current current, Feed feed) {
        return new GateCaution(current, feed);
    }

    @Bean
    Clock clock(@Value("${carechat.clock-shift:}") String shift) {
        return shift.isEmpty() ? Clock.systemUTC() : new RehearsalClock(Path.of(shift), Clock.systemUTC());
    }

    @Bean
    ZoneId zone(@Value("${carechat.zone:Asia/Shanghai}") ZoneId zone) {
        return zone;
    }

    /// Ids sort by time and are unique among all nodes.
    @Bean
    Supplier<String> ids() {
        TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return () -> generator.generate().toString();
    }

    /// Other systems call the booking door with `carechat.booking.service-key`, made at the first start unless
    /// it is set.
    @Bean
    Callers bookingCallers(
            @Value("${carechat.booking.service-key:}") String key,
            @Value("${carechat.data:data}") Path data,
            Tokens tokens) {
        String made = key.isEmpty() ? HexFormat.of().formatHex(KeptSecret.in(data, "booking.key")) : key;
        return new BookingCallers(made, tokens);
    }

    @Bean
    StartBanner startBanner(FirstPassword password, @Value("${carechat.data:data}") Path data) {
        return new StartBanner(password, data, System.out);
    }

    @Bean
    CountedChannels countedChannels(Channels channels) {
        return channel -> channels.find(channel)
                .filter(one -> one.kind().equals(OnTrial.KIND))
                .isEmpty();
    }

    @Bean
    Promises reportedPromises(Cases cases, ZoneId zone) {
        return new CasePromises(cases, zone);
    }

    @Bean
    Aide aide(Current current) {
        return (conversation, events) -> current.part(Aide.class).help(conversation, events);
    }

    @Bean
    CannedShelf cannedShelf(Current current) {
        return () -> current.part(CannedReplies.class);
    }

    @Bean
    CheckTool checkTool(Current current, Products products, TurnRunner runner, Supplier<String> ids, ZoneId zone) {
        return new AgentChecks(current, products, runner, ids, zone);
    }

    @Bean
    CoverageTool coverageTool(Current current, Labels labels, Clock clock, ZoneId zone) {
        return new AgentVerdicts(current, labels, clock, zone);
    }

    @Bean
    BookingTool bookingTool(Current current, TurnRunner runner, Supplier<String> ids, ZoneId zone) {
        return new AgentVisits(current, runner, ids, zone);
    }

    @Bean
    Advice advice(Current current, Journal journal, Clock clock, ZoneId zone) {
        return new KnownAdvice(current, journal, clock, zone);
    }

    /// What is being written goes to whoever holds a socket on the conversation, on whichever node.
    @Bean
    RungDrafts drafts(Bell bell) {
        return new RungDrafts(bell);
    }

    @Bean
    TurnRunner turnRunner(
            Turns turns,
            Current current,
            Supplier<String> ids,
            Clock clock,
            ZoneId zone,
            List<TurnListener> listeners) {
        return new TurnRunner(new TurnRunner.Parts(turns, () -> current.part(Mind.class), ids, clock, zone, listeners));
    }

    /// Turns that wait for a language model take no room from those that don't.
    @Bean(initMethod = "start", destroyMethod = "close")
    TurnScheduler turnScheduler(
            TurnRunner runner, Turns turns, LanguageModel model, @Value("${carechat.turns.parallel:64}") int parallel) {
        return new TurnScheduler(runner, turns, parallel + model.parallel());
    }
}
