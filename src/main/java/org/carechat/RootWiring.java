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
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Products;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Turns;
import org.carechat.customer.KeptSecret;
import org.carechat.customer.Tokens;
import org.carechat.desk.FirstPassword;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnListener;
import org.carechat.dialogue.TurnRunner;
import org.carechat.dialogue.TurnScheduler;
import org.carechat.dialogue.Understanding;
import org.carechat.handoff.Aide;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins the features: what they share, and the turn that runs them.
@Configuration(proxyBeanMethods = false)
class RootWiring {

    @Bean
    Bundle bundle(@Value("${carechat.home:.}") Path home, Clock clock, ZoneId zone) {
        return KnowledgeLint.sound(Bundle.read(home), () -> LocalDate.ofInstant(clock.instant(), zone));
    }

    @Bean
    Facts facts(Bundle bundle) {
        return Facts.of(bundle);
    }

    @Bean
    Contacts contacts(Bundle bundle) {
        return Contacts.of(bundle);
    }

    @Bean
    Products products(Bundle bundle) {
        return Products.of(bundle);
    }

    @Bean
    Phrasebook phrasebook(Bundle bundle) {
        return Phrases.of(bundle);
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
    Aide aide(LanguageModel model, Gate gate, Bundle bundle) {
        return new ModelAide(model, gate, prompt(bundle, "summarise"), prompt(bundle, "suggest"));
    }

    private static PromptTemplate prompt(Bundle bundle, String id) {
        String path = "prompts/" + id + ".md";
        return PromptTemplate.parse(path, bundle.text(path));
    }

    /// What is being written goes to whoever holds a socket on the conversation, on whichever node.
    @Bean
    RungDrafts drafts(Bell bell) {
        return new RungDrafts(bell);
    }

    @Bean
    TurnRunner turnRunner(Turns turns, Mind mind, Supplier<String> ids, Clock clock, ZoneId zone, Bundle bundle) {
        return new TurnRunner(new TurnRunner.Parts(
                turns,
                mind.triage(),
                mind.understanding(),
                mind.gate(),
                mind.skills(),
                mind.phrasebook(),
                ids,
                clock,
                zone,
                bundle::version,
                mind.listeners()));
    }

    /// What thinks in a turn.
    record Mind(
            Triage triage,
            Understanding understanding,
            Gate gate,
            List<Skill> skills,
            Phrasebook phrasebook,
            List<TurnListener> listeners) {}

    @Bean
    Mind mind(
            Triage triage,
            Understanding understanding,
            Gate gate,
            List<Skill> skills,
            Phrasebook phrasebook,
            List<TurnListener> listeners) {
        return new Mind(triage, understanding, gate, skills, phrasebook, listeners);
    }

    /// Turns that wait for a language model take no room from those that don't.
    @Bean(initMethod = "start", destroyMethod = "close")
    TurnScheduler turnScheduler(
            TurnRunner runner, Turns turns, LanguageModel model, @Value("${carechat.turns.parallel:64}") int parallel) {
        return new TurnScheduler(runner, turns, parallel + model.parallel());
    }
}
