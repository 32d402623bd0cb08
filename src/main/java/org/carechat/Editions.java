package org.carechat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Check;
import org.carechat.bundle.Current;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Publications;
import org.carechat.bundle.Reloading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundle in use on this node, and how another takes its place: all at once, in one reference. The pointer in
/// the store says which one all nodes are to use; each looks at it every two seconds and fetches the files from
/// there. What can't be used is not taken, and the one in use stays. Thread-safe.
///
/// At the start the files on this node's disk are published when they are new: nobody has published them yet, or
/// they were edited here since the service last looked. Otherwise the pointer counts, so that a node with an older
/// disk comes back with what the others use.
final class Editions implements Current, Reloading, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final long LOOK_SECONDS = 2;

    /// @param disk reads the files of this node
    /// @param seen what this node last read from its disk
    record Parts(
            Supplier<Bundle> disk, Seen seen, Publications published, Check check, Function<Bundle, Current> make) {}

    /// A bundle, and what is made of it.
    private record InUse(Bundle bundle, Current parts) {}

    private final Parts parts;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("bundles").factory());
    private volatile InUse inUse;
    private String refused = "";

    /// @throws BundleException if neither the files on disk nor the published ones can be used
    Editions(Parts parts) {
        this.parts = parts;
        Optional<Bundle> others = fromOthers();
        if (others.isPresent()) {
            inUse = make(others.get());
        } else {
            Bundle own = sound(parts.disk().get());
            inUse = make(own);
            parts.published().publish(own);
            parts.seen().keep(own.version());
        }
    }

    /// Begins to follow the pointer.
    void follow() {
        clock.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public <T> T part(Class<T> kind) {
        return inUse.parts().part(kind);
    }

    @Override
    public synchronized Result reload() {
        Bundle read = parts.disk().get();
        List<Problem> problems = parts.check().problems(read);
        if (!problems.isEmpty()) {
            return new Result.Refused(read.version(), problems);
        }
        try {
            InUse made = make(read);
            parts.published().publish(read);
            parts.seen().keep(read.version());
            use(made);
            return new Result.Taken(read.version());
        } catch (BundleException e) {
            return new Result.Refused(read.version(), e.problems());
        }
    }

    @Override
    public List<Problem> problems() {
        try {
            return parts.check().problems(parts.disk().get());
        } catch (BundleException e) {
            return e.problems();
        }
    }

    @Override
    public Optional<Bundle> find(String version) {
        Bundle used = inUse.bundle();
        return used.version().equals(version)
                ? Optional.of(used)
                : parts.published().find(version);
    }

    /// Takes what the pointer names, if it is another than the one in use. Does nothing where that can't be used.
    synchronized void look() {
        try {
            parts.published()
                    .current()
                    .filter(version -> !version.equals(inUse.bundle().version()) && !version.equals(refused))
                    .flatMap(parts.published()::find)
                    .ifPresent(this::take);
        } catch (RuntimeException e) {
            LOG.warn("the pointer to the knowledge base could not be followed: {}", e.toString());
        }
    }

    private void take(Bundle bundle) {
        try {
            use(make(bundle));
        } catch (BundleException e) {
            refused = bundle.version();
            LOG.error(
                    "knowledge base {} can't be used here, {} stays: {}",
                    refused,
                    inUse.bundle().version(),
                    e.getMessage());
        }
    }

    private InUse make(Bundle bundle) {
        return new InUse(bundle, parts.make().apply(bundle));
    }

    private void use(InUse made) {
        LOG.info(
                "knowledge base {} takes the place of {}",
                made.bundle().version(),
                inUse.bundle().version());
        inUse = made;
    }

    /// @return what the others use, unless the files on this disk are new
    private Optional<Bundle> fromOthers() {
        Optional<String> pointer = parts.published().current();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        String own = parts.disk().get().version();
        boolean edited =
                parts.seen().version().filter(seen -> !seen.equals(own)).isPresent();
        boolean isNew = edited || parts.published().find(own).isEmpty();
        return isNew || pointer.get().equals(own)
                ? Optional.empty()
                : parts.published().find(pointer.get());
    }

    private Bundle sound(Bundle bundle) {
        List<Problem> problems = parts.check().problems(bundle);
        if (!problems.isEmpty()) {
            throw new BundleException(problems);
        }
        return bundle;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
