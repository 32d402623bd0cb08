package org.carechat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.carechat.language.StubModel;
import org.jspecify.annotations.Nullable;

/// The real service with a Redis and a data folder of its own, started once for all tests of this JVM; it stops
/// with the JVM.
public final class RunningService {

    /// How the language model behaves that the service has, as a [StubModel.Manner]; `off` for none.
    private static final String MODEL = System.getProperty("model", "off");

    private static RunningService shared;
    private static RunningService timely;
    private static RunningService lying;
    private static final Map<Integer, RunningService> DEPENDENT = new HashMap<>();

    private final ServiceProcess process;
    private final Path clock;
    private final @Nullable Outside outside;
    private Duration shift = Duration.ZERO;
    private DeskClient desk;

    private RunningService(ServiceProcess process, Path clock, @Nullable Outside outside) {
        this.process = process;
        this.clock = clock;
        this.outside = outside;
    }

    public static synchronized RunningService shared() {
        if (shared == null) {
            shared = start(MODEL);
        }
        return shared;
    }

    /// The service with a language model that lies.
    public static synchronized RunningService lying() {
        if (lying == null) {
            lying = start("lying");
        }
        return lying;
    }

    /// A service of its own for tests that move its clock, which only ever goes forward.
    public static synchronized RunningService timely() {
        if (timely == null) {
            timely = start(MODEL, null, List.of("--carechat.cases.every=PT1S"));
        }
        return timely;
    }

    /// A service that nobody else talks to, for who looks at lists, with an honest language model; it stops with
    /// the JVM.
    public static RunningService aided() {
        return start("honest", null, List.of("--carechat.reports.every=PT3S"));
    }

    /// A service of its own with a language model that behaves so; it stops with the JVM.
    static RunningService with(String manner, List<String> settings) {
        return start(manner, null, settings);
    }

    /// A service whose rules and whose book are others', see [#outside].
    ///
    /// @param round each has a service of its own: what misbehaves for the second time is left alone from the start
    static synchronized RunningService dependent(int round) {
        return DEPENDENT.computeIfAbsent(round, ignored -> {
            Outside outside = new Outside(shared());
            return start(MODEL, outside, outside.properties());
        });
    }

    private static RunningService start(String manner) {
        return start(manner, null, List.of());
    }

    private static RunningService start(String manner, @Nullable Outside outside, List<String> settings) {
        try {
            Path services = Files.createDirectories(Path.of("target/services")).toAbsolutePath();
            Path data = Files.createTempDirectory(services, "data");
            Path clock = Files.writeString(data.resolve("clock-shift"), "PT0S");
            List<String> properties = new ArrayList<>(List.of(
                    "--carechat.clock-shift=" + clock,
                    "--carechat.closing.every=PT1S",
                    "--carechat.learning=first",
                    "--carechat.booking.capacity=1000",
                    "--carechat.booking.service-key=" + Outside.SERVICE_KEY,
                    "--carechat.limits.conversations-per-minute=100000",
                    "--carechat.limits.messages-per-minute=100000"));
            if (!manner.equals("off")) {
                properties.addAll(model(manner));
            }
            properties.addAll(settings);
            ServiceProcess process = ServiceProcess.start(data, properties.toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(process::close));
            return new RunningService(process, clock, outside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> model(String manner) {
        StubModel stub = new StubModel(StubModel.Manner.valueOf(manner.toUpperCase(Locale.ROOT)));
        return List.of(
                "--carechat.model.endpoints[0].url=" + stub.url(),
                "--carechat.model.endpoints[0].model=stub",
                "--carechat.model.endpoints[0].structured=true");
    }

    /// Moves the service's clock on.
    public synchronized void pass(Duration time) {
        shift = shift.plus(time);
        try {
            Path next = Files.writeString(clock.resolveSibling("clock-shift.next"), shift.toString());
            Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the APIs of others that a [#dependent] service calls
    Outside outside() {
        return Objects.requireNonNull(outside, "this service depends on nobody");
    }

    public URI uri(String path) {
        return process.uri(path);
    }

    /// @return the desk of one agent, who signs in once: who signs in too often is kept out for a while
    synchronized DeskClient desk() {
        if (desk == null) {
            desk = DeskClient.signIn(this);
        }
        return desk;
    }

    /// Forgets the desk's session, which may be over by now.
    synchronized void signInAnew() {
        desk = null;
    }

    /// @return the password that the service printed when it started
    public String firstPassword() {
        return process.firstPassword();
    }
}
