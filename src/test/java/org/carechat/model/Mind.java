package org.carechat.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carechat.booking.ShippedBooking;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.Products;
import org.carechat.conversation.Turns;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.TurnRunner;
import org.carechat.dialogue.Understanding;
import org.carechat.handoff.Replies;
import org.carechat.handoff.ShippedHandoff;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.LanguageModel;
import org.carechat.language.Learning;
import org.carechat.language.TestEmbeddings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// All that thinks in a turn, as it ships and as its features wire it, without doors and without a store.
final class Mind implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    /// Kept between runs, so that vectors are made once.
    private static final Path DATA = Path.of("target/minds");
    private static final List<String> FEATURES = List.of(
            "org.carechat.understanding.UnderstandingConfiguration",
            "org.carechat.safety.SafetyConfiguration",
            "org.carechat.knowledge.IndexConfiguration",
            "org.carechat.knowledge.AnswerConfiguration",
            "org.carechat.selfcheck.SelfCheckConfiguration",
            "org.carechat.coverage.CoverageConfiguration");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Supplier<String> ids = new Ids();

    Mind(LanguageModel model, MeterRegistry meters) {
        this(model, meters, DATA);
    }

    /// One beside another: two can't write the same index.
    static Mind beside(LanguageModel model, MeterRegistry meters) {
        return new Mind(model, meters, Path.of("target/minds-beside"));
    }

    private Mind(LanguageModel model, MeterRegistry meters, Path data) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("carechat.data", data.toString())));
        Bundle bundle = Replies.BUNDLE;
        shared(Bundle.class, bundle);
        shared(Facts.class, Facts.of(bundle));
        shared(Contacts.class, Contacts.of(bundle));
        shared(Products.class, Replies.PRODUCTS);
        shared(Phrasebook.class, Replies.PHRASEBOOK);
        shared(MeterRegistry.class, meters);
        shared(JsonMapper.class, JsonMapper.shared());
        shared(Embeddings.class, TestEmbeddings.shared());
        shared(KeptModels.class, new KeptModels(Path.of("target/models")));
        shared(Learning.class, Learning.FIRST);
        shared(LanguageModel.class, model);
        shared(Drafts.class, Drafts.UNSEEN);
        shared(Clock.class, CLOCK);
        shared(ZoneId.class, ZONE);
        context.registerBean("ids", Supplier.class, () -> ids);
        FEATURES.forEach(this::register);
        context.refresh();
    }

    TurnRunner runner(Turns turns) {
        List<Skill> skills = new ArrayList<>(context.getBeansOfType(Skill.class).values());
        skills.add(ShippedBooking.skill(CLOCK));
        skills.add(ShippedHandoff.skill(CLOCK, ZONE));
        org.carechat.dialogue.Mind mind = new org.carechat.dialogue.Mind(
                "bundle",
                context.getBean(Triage.class),
                context.getBean(Understanding.class),
                context.getBean(Gate.class),
                skills,
                Replies.PHRASEBOOK);
        return new TurnRunner(new TurnRunner.Parts(turns, () -> mind, ids, CLOCK, ZONE, List.of()));
    }

    Supplier<String> ids() {
        return ids;
    }

    /// What is shared with other minds outlives this one.
    private <T> void shared(Class<T> type, T bean) {
        context.registerBean(type, () -> bean, definition -> definition.setDestroyMethodName(""));
    }

    private void register(String configuration) {
        try {
            context.register(Class.forName(configuration));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Ids implements Supplier<String> {
        private final java.util.concurrent.atomic.AtomicLong next = new java.util.concurrent.atomic.AtomicLong();

        @Override
        public String get() {
            return "id-%012d".formatted(next.incrementAndGet());
        }
    }
}
