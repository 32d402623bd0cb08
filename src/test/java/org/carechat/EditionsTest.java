package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.carechat.bundle.Holding;
import org.carechat.bundle.Problem;
import org.carechat.bundle.Publications;
import org.carechat.bundle.Reloading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes with a disk each, and one store.
class EditionsTest {

    private static final Bundle OLD = Bundle.of(Map.of("knowledge-base/a", "old"));
    private static final Bundle NEW = Bundle.of(Map.of("knowledge-base/a", "new"));
    private static final Bundle WRONG = Bundle.of(Map.of("knowledge-base/a", "wrong"));
    private static final Bundle STRANGE = Bundle.of(Map.of("knowledge-base/a", "strange"));

    @TempDir
    Path data;

    private final Store store = new Store();
    private final Map<String, Bundle> disks = new HashMap<>(Map.of("one", OLD, "two", OLD));
    private final Map<String, Editions> running = new HashMap<>();

    private static final class Store implements Publications {

        private final Map<String, Bundle> kept = new HashMap<>();
        private String pointer = "";

        @Override
        public Optional<String> current() {
            return Optional.of(pointer).filter(version -> !version.isEmpty());
        }

        @Override
        public Optional<Bundle> find(String version) {
            return Optional.ofNullable(kept.get(version));
        }

        @Override
        public void publish(Bundle bundle) {
            kept.put(bundle.version(), bundle);
            pointer = bundle.version();
        }
    }

    @AfterEach
    void close() {
        running.values().forEach(Editions::close);
    }

    @Test
    void switchesEveryNodeToWhatOneReloaded() {
        start("one");
        start("two");
        disks.put("one", NEW);

        assertThat(running.get("one").reload()).isEqualTo(new Reloading.Result.Taken(NEW.version()));
        running.get("two").look();

        assertThat(inUse("one")).isEqualTo("new");
        assertThat(inUse("two")).isEqualTo("new");
    }

    @Test
    void keepsTheVersionInUseWhenTheFilesAreWrong() {
        start("one");
        disks.put("one", WRONG);

        Reloading.Result result = running.get("one").reload();

        assertThat(result)
                .isInstanceOfSatisfying(
                        Reloading.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::line)
                                .containsExactly(7));
        assertThat(inUse("one")).isEqualTo("old");
        assertThat(store.pointer).isEqualTo(OLD.version());
    }

    @Test
    void keepsTheVersionInUseWhenItCannotMakeWhatIsPublished() {
        start("one");
        store.publish(STRANGE);

        running.get("one").look();

        assertThat(inUse("one")).isEqualTo("old");
    }

    @Test
    void letsATurnKeepWhatItBeganWith() {
        start("one");
        Bundle began = running.get("one").part(Bundle.class);
        disks.put("one", NEW);
        running.get("one").reload();

        assertThat(began.text("knowledge-base/a")).isEqualTo("old");
        assertThat(running.get("one").find(OLD.version())).contains(OLD);
    }

    @Test
    void comesBackWithWhatTheOthersUse() {
        start("one");
        disks.put("two", NEW);
        start("two");
        start("one");

        assertThat(inUse("one")).isEqualTo("new");
        assertThat(store.pointer).isEqualTo(NEW.version());
    }

    @Test
    void takesAnEditOnItsDiskEvenBackToAnOlderVersion() {
        start("one");
        disks.put("one", NEW);
        start("one");
        assertThat(inUse("one")).isEqualTo("new");

        disks.put("one", OLD);
        start("one");

        assertThat(inUse("one")).isEqualTo("old");
        assertThat(store.pointer).isEqualTo(OLD.version());
    }

    @Test
    void refusesToStartOnAnError() {
        disks.put("one", WRONG);

        assertThatThrownBy(() -> start("one")).isInstanceOf(BundleException.class);
        assertThat(store.kept).isEmpty();
    }

    private void start(String node) {
        running.put(
                node,
                new Editions(new Editions.Parts(
                        () -> disks.getOrDefault(node, OLD),
                        new Seen(data.resolve(node)),
                        store,
                        bundle -> bundle == WRONG
                                ? List.of(new Problem("knowledge-base/a", 7, "wrong", "mend it"))
                                : List.of(),
                        bundle -> {
                            if (bundle == STRANGE) {
                                throw new BundleException(new Problem("knowledge-base/a", 1, "strange", ""));
                            }
                            return Holding.of(bundle);
                        })));
    }

    private String inUse(String node) {
        return running.get(node).part(Bundle.class).text("knowledge-base/a");
    }
}
