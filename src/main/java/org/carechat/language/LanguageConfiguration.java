package org.carechat.language;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the embedding model; `carechat.models` is the folder in which it keeps what it
/// makes of texts: vectors, trained models. It lies in the data folder unless another is named, and may be shared.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final int CACHED = 10_000;
    private static final String FOLDER = "${carechat.models:${carechat.data:data}/models}";

    @Bean(destroyMethod = "close")
    BgeEmbeddings embeddings(@Value(FOLDER) Path folder) {
        return new BgeEmbeddings(folder, Runtime.getRuntime().availableProcessors(), CACHED);
    }

    /// `carechat.learning` is `meanwhile` or `first`.
    @Bean
    Learning learning(@Value("${carechat.learning:meanwhile}") Learning learning) {
        return learning;
    }

    @Bean
    KeptModels keptModels(@Value(FOLDER) Path folder) {
        return new KeptModels(folder);
    }
}
