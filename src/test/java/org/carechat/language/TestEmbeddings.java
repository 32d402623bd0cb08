package org.carechat.language;

import java.nio.file.Path;

/// The real embedding model, loaded once for all tests of this JVM.
public final class TestEmbeddings {

    private static final BgeEmbeddings SHARED =
            new BgeEmbeddings(Path.of("target/models"), Runtime.getRuntime().availableProcessors(), 10_000);

    private static final KeptModels KEPT = new KeptModels(Path.of("target/models"));

    private TestEmbeddings() {}

    /// What tests have trained, shared with the services that they start.
    public static KeptModels kept() {
        return KEPT;
    }

    public static Embeddings shared() {
        SHARED.passage("先把模型装好");
        return SHARED;
    }
}
