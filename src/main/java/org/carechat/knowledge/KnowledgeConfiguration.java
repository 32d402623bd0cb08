package org.carechat.knowledge;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.Products;
import org.carechat.dialogue.Drafts;
import org.carechat.dialogue.Gate;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.Skill;
import org.carechat.language.Embeddings;
import org.carechat.language.LanguageModel;
import org.carechat.language.PromptTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the articles: the index lies under `carechat.data`.
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    private static final String PROMPT = "prompts/answer.md";

    @Bean(destroyMethod = "close")
    PassageIndex passageIndex(@Value("${carechat.data:data}") Path data) throws IOException {
        return new PassageIndex(FSDirectory.open(data.resolve("index")));
    }

    @Bean
    KnowledgeBase knowledgeBase(Bundle bundle, PassageIndex index, Embeddings embeddings) {
        return KnowledgeBase.load(bundle, index, embeddings);
    }

    @Bean
    Drafting drafting(Bundle bundle, LanguageModel model, Gate gate, Drafts drafts, MeterRegistry meters) {
        return new ModelDrafting(
                model, PromptTemplate.parse(PROMPT, bundle.text(PROMPT)), gate, drafts, new DraftMeters(meters));
    }

    @Bean
    Skill answerSkill(KnowledgeBase knowledge, Products products, Phrasebook phrasebook, Drafting drafting) {
        return new AnswerSkill(knowledge, products, phrasebook, drafting);
    }
}
