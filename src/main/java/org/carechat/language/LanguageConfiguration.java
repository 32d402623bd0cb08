package org.carechat.language;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the embedding model; `carechat.data` is the folder that the service may write to.
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final int CACHED = 10_000;

    @Bean(destroyMethod = "close")
    BgeEmbeddings embeddings(@Value("${carechat.data:data}") Path data) {
        return new BgeEmbeddings(data.resolve("models"), Runtime.getRuntime().availableProcessors(), CACHED);
    }
}
