package org.carechat.understanding;

import org.carechat.bundle.Bundle;
import org.carechat.dialogue.Understanding;
import org.carechat.language.Embeddings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the reading of messages.
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    Understanding understanding(Bundle bundle, Embeddings embeddings) {
        return Comprehension.of(bundle, embeddings);
    }
}
