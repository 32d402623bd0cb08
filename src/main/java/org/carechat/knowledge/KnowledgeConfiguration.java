package org.carechat.knowledge;

import org.carechat.dialogue.TurnListener;
import org.carechat.language.Embeddings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires what is counted, and the administrators' door.
@Configuration(proxyBeanMethods = false)
@Import(KnowledgeController.class)
class KnowledgeConfiguration {

    @Bean
    TurnListener gapListener(Gaps gaps) {
        return new GapListener(gaps);
    }

    @Bean
    GapGroups gapGroups(Embeddings embeddings) {
        return new GapGroups(embeddings);
    }
}
