package org.carechat.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Embeddings] in this process. All native calls run on as many platform threads as there are cores: a native
/// call would hold the carrier of a virtual thread, and more of them at once only lengthen the tail. Bulk work
/// takes at most half of the threads, and its vectors are kept on disk. Loads in the background; whoever asks
/// earlier waits.
final class BgeEmbeddings implements Embeddings, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BgeEmbeddings.class);
    private static final String QUERY_PREFIX = "为这个句子生成表示以用于检索相关文章：";

    private final ExecutorService threads;
    private final Semaphore bulk;
    private final Recent<String, float[]> cache;
    private final KeptVectors kept;
    private final CompletableFuture<BgeModel> model;

    BgeEmbeddings(Path folder, int cores, int cached) {
        this.threads = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        this.bulk = new Semaphore(Math.max(1, cores / 2));
        this.cache = new Recent<>(cached);
        this.kept = new KeptVectors(folder, BgeModel.VERSION);
        this.model = CompletableFuture.supplyAsync(() -> load(folder), threads);
        model.exceptionally(BgeEmbeddings::cannotLoad);
    }

    @Override
    public boolean ready() {
        return model.isDone() && !model.isCompletedExceptionally();
    }

    @Override
    public float[] query(String text) {
        return passage(QUERY_PREFIX + text);
    }

    @Override
    public float[] passage(String text) {
        return cache.get(text, key -> embed(key));
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(text -> kept.get(text, this::bulkPassage)).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private float[] bulkPassage(String text) {
        bulk.acquireUninterruptibly();
        try {
            return embed(text);
        } finally {
            bulk.release();
        }
    }

    private float[] embed(String text) {
        try {
            BgeModel loaded = model.join();
            return CompletableFuture.supplyAsync(
                            () -> loaded.embed(text).content().vector(), threads)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the text could not be embedded: " + e.getCause(), e.getCause());
        }
    }

    private static BgeModel load(Path folder) {
        try {
            BgeModel loaded = BgeModel.load(folder);
            loaded.embed(QUERY_PREFIX);
            return loaded;
        } catch (IOException | OrtException e) {
            throw new CompletionException(e);
        }
    }

    private static BgeModel cannotLoad(Throwable e) {
        LOG.warn("The embedding model could not be loaded, the service goes on by keywords alone: {}", e.toString());
        throw new CompletionException(e);
    }
}
