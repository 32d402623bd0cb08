package org.carechat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Contacts;
import org.carechat.bundle.Facts;
import org.carechat.bundle.PerBundle;
import org.carechat.bundle.Products;
import org.carechat.bundle.ValueLabels;
import org.carechat.conversation.Conversation;
import org.carechat.conversation.Journal;
import org.carechat.customer.Channels;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Mind;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.dialogue.Slots;
import org.carechat.dialogue.Triage;
import org.carechat.dialogue.Understanding;
import org.carechat.handoff.Aide;
import org.carechat.handoff.Housekeeping;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.springframework.context.annotation.Bean;

/// What the features share of one bundle, and what thinks with it. Where the root has a bean of the same name,
/// that one follows this one through the bundles.
@PerBundle
class BundleBeans {

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
    ValueLabels valueLabels(Bundle bundle) {
        return ValueLabels.of(bundle);
    }

    @Bean
    Phrasebook phrasebook(Bundle bundle) {
        return Phrases.of(bundle);
    }

    @Bean
    Aide aide(LanguageModel model, Gate gate, Bundle bundle, Journal journal, Supplier<String> ids) {
        return new ModelAide(
                model,
                gate,
                prompt(bundle, "summarise"),
                prompt(bundle, "suggest"),
                conversation -> personal(journal.state(conversation)),
                ids);
    }

    private static Set<String> personal(Conversation state) {
        return Stream.of(Slots.NAME, Slots.PHONE, Slots.ADDRESS)
                .flatMap(slot -> state.value(slot).stream())
                .collect(Collectors.toSet());
    }

    private static PromptTemplate prompt(Bundle bundle, String id) {
        String path = "prompts/" + id + ".md";
        return PromptTemplate.parse(path, bundle.text(path));
    }

    @Bean
    Mind mind(
            Bundle bundle,
            Triage triage,
            Understanding understanding,
            Gate gate,
            List<Skill> skills,
            Phrasebook phrasebook,
            Housekeeping house,
            Channels channels) {
        Understanding switched =
                new SwitchedUnderstanding(understanding, () -> house.rules().bot());
        Predicate<String> trial = channel -> channels.find(channel)
                .filter(one -> one.kind().equals(OnTrial.KIND))
                .isPresent();
        List<Skill> careful =
                skills.stream().map(skill -> (Skill) new OnTrial(skill, trial)).toList();
        return new Mind(bundle.version(), triage, switched, gate, careful, phrasebook);
    }
}
