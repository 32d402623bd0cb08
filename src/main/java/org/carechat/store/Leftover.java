package org.carechat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that a killed service left behind. Only a process that is shown to be ours is adopted or ended: the pid
/// that our server wrote, a program called `redis-server`, working in our folder.
record Leftover(ProcessHandle process, RedisConf conf) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final int PATIENCE_MILLIS = 5000;
    private static final int PAUSE_MILLIS = 20;

    static Optional<Leftover> find(Path folder) throws IOException {
        Optional<RedisConf> conf = RedisConf.read(folder);
        if (conf.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong pid = conf.get().pid();
        Optional<ProcessHandle> process = pid.isPresent() ? ProcessHandle.of(pid.getAsLong()) : Optional.empty();
        return process.filter(Leftover::runs)
                .map(alive -> new Leftover(alive, conf.get()))
                .filter(Leftover::isOurs);
    }

    /// @return whether it answers and keeps our data; it has our settings then
    boolean adopt() throws IOException {
        if (!answers()) {
            return false;
        }
        try (RedisProbe probe = new RedisProbe(conf)) {
            List<String> dir = probe.ask("CONFIG", "GET", "dir");
            if (!dir.getLast().equals(conf.folder().toString())) {
                return false;
            }
            probe.ask("CONFIG", "SET", "appendonly", "yes");
            probe.ask("CONFIG", "SET", "appendfsync", "always");
            probe.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
            return true;
        } catch (RedisProbe.Refused refused) {
            return false;
        }
    }

    /// Ends it, kindly first.
    void clear() {
        LOG.warn("Ending a Redis (process {}) that was left behind in {}", process.pid(), conf.folder());
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    /// Waits for its end for a while.
    static boolean ended(ProcessHandle process) {
        for (int waited = 0; runs(process) && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !runs(process);
    }

    /// A process that has ended but that nobody has asked after counts as alive; its program is gone.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private boolean answers() {
        try {
            return OwnRedis.awaitReady(conf, process);
        } catch (IOException silent) {
            LOG.warn("A Redis (process {}) was left behind and doesn't answer", process.pid(), silent);
            return false;
        }
    }

    private boolean isOurs() {
        boolean redis = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("redis-server"))
                .orElse(false);
        return redis && worksInOurFolder();
    }

    private boolean worksInOurFolder() {
        Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.exists(cwd) ? cwd.toRealPath().equals(conf.folder()) : namesOurPort();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Redis writes its address over its command line.
    private boolean namesOurPort() {
        return process.info().commandLine().orElse("").contains(":" + conf.port());
    }
}
