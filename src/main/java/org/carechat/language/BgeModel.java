package org.carechat.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// bge-small-zh-v1.5, quantised, in a session of our own with one thread per call: the library's takes every
/// core for one text, which triples the tail.
final class BgeModel extends AbstractInProcessEmbeddingModel {

    /// Names the model in what is kept of it: another model, other vectors.
    static final String VERSION = "bge-small-zh-v1.5-q";
    private static final String NAME = "/" + VERSION;

    private final OnnxBertBiEncoder encoder;

    private BgeModel(OnnxBertBiEncoder encoder) {
        super(Runnable::run);
        this.encoder = encoder;
    }

    /// @param cache where the tokenizer's native library is unpacked, unless the environment names another
    /// place
    static BgeModel load(Path cache) throws IOException, OrtException {
        if (System.getenv("DJL_CACHE_DIR") == null && System.getProperty("DJL_CACHE_DIR") == null) {
            System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = resource(NAME + ".onnx");
                InputStream tokenizer = resource(NAME + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new BgeModel(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS));
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = BgeModel.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException("the embedding model's file " + name + " is not on the class path");
        }
        return found;
    }
}
