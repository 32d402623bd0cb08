package org.carechat.understanding;

import io.micrometer.core.instrument.MeterRegistry;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.PerBundle;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Embeddings;
import org.carechat.language.KeptModels;
import org.carechat.language.LanguageModel;
import org.carechat.language.Learning;
import org.carechat.language.PromptTemplate;
import org.springframework.context.annotation.Bean;

/// Wires the reading of messages.
@PerBundle
class UnderstandingConfiguration {

    private static final String PROMPT = "prompts/interpret.md";

    @Bean
    Understanding understanding(
            Bundle bundle,
            Embeddings embeddings,
            KeptModels kept,
            Learning learning,
            LanguageModel model,
            MeterRegistry meters) {
        return new Aided(
                Comprehension.of(bundle, embeddings, kept, learning),
                model,
                PromptTemplate.parse(PROMPT, bundle.text(PROMPT)),
                what -> meters.counter("carechat.model.lines.refused", "what", what)
                        .increment());
    }
}
