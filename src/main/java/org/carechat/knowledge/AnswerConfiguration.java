package org.carechat.knowledge;

import io.micrometer.core.instrument.MeterRegistry;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.PerBundle;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.LanguageModel;
import org.carechat.language.Learning;
import org.carechat.language.PromptTemplate;
import org.springframework.context.annotation.Bean;

/// Wires the articles of one bundle, and the flow that answers from them.
@PerBundle
class AnswerConfiguration {

    private static final String PROMPT = "prompts/answer.md";

    @Bean
    KnowledgeBase knowledgeBase(
            Bundle bundle, PassageIndex index, Embeddings embeddings, KeptModels kept, Learning learning) {
        return KnowledgeBase.load(bundle, index, embeddings, kept, learning);
    }

    @Bean
    Drafting drafting(Bundle bundle, LanguageModel model, Gate gate, Drafts drafts, MeterRegistry meters) {
        return new ModelDrafting(
                model, PromptTemplate.parse(PROMPT, bundle.text(PROMPT)), gate, drafts, new DraftMeters(meters));
    }

    @Bean
    Hints hints(KnowledgeBase knowledge, Phrasebook phrasebook) {
        return new Hints(knowledge, phrasebook);
    }

    @Bean
    Skill answerSkill(KnowledgeBase knowledge, Phrasebook phrasebook, Drafting drafting) {
        return new AnswerSkill(knowledge, phrasebook, drafting);
    }
}
