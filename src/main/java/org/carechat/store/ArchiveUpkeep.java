package org.carechat.store;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves conversations to the archive every now and then, as long as the service runs, and forgets what need not be
/// kept any longer. A store or a disk that is away is waited for.
final class ArchiveUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveUpkeep.class);

    private final RedisArchive archive;
    private final StoreProperties.Archive settings;
    private final Clock clock;
    private final boolean moves;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("archive").factory());

    /// @param moves whether there is a folder to move to
    ArchiveUpkeep(RedisArchive archive, StoreProperties.Archive settings, Clock clock, boolean moves) {
        this.moves = moves;
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
    }

    void start() {
        if (!moves) {
            LOG.info("Closed conversations stay in Redis: carechat.archive.folder is not set");
            return;
        }
        long every = settings.every().toMillis();
        timer.scheduleWithFixedDelay(this::run, every, every, TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            int moved = archive.move(clock.instant().minus(settings.after()));
            if (moved > 0) {
                LOG.info("Moved {} closed conversations to the archive", moved);
            }
            archive.forget(clock, settings.keep());
        } catch (RuntimeException e) {
            LOG.warn("Conversations can't be archived now: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
