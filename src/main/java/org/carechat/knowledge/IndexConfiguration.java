package org.carechat.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the index, which lasts and lies under `carechat.data`.
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean(destroyMethod = "close")
    PassageIndex passageIndex(@Value("${carechat.data:data}") Path data) throws IOException {
        return new PassageIndex(FSDirectory.open(data.resolve("index")));
    }
}
