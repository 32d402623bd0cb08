package org.carechat.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Socket.IO's default beside the row of the readers who are cut off again and again: the same proxy, the same
/// cuts, as many clients. It needs Node and what `npm install` brings, so it is measured by hand
/// (`docs/reliability.md`).
@Tag("full")
class SocketIoTest {

    private static final Path FOLDER = Path.of(System.getProperty("reliability.socketio", "src/test/socket.io"));
    private static final int PAUSE_MILLIS = 200;

    private final Size size = Boolean.getBoolean("reliability.short") ? Size.small() : Size.full();

    @Test
    void losesWhatIsSentWhileAReaderIsCutOff() throws Exception {
        try (Peer server = new Peer("server", size.readers(), PAUSE_MILLIS)) {
            int port = Integer.parseInt(server.line());
            try (FaultProxy proxy = new FaultProxy(History.seed(), () -> List.of(port));
                    Peer clients = new Peer("clients", proxy.uri("http", "/").getPort(), size.readers())) {
                assertThat(clients.line()).isEqualTo("ready");
                cut(proxy);
                long sent = Long.parseLong(server.ask()) * size.readers();
                LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
                String[] came = clients.ask().split(" ");

                System.out.printf(
                        "Socket.IO, %d readers cut %d times: %s of %d delivered (%.1f %%), %s doubled, %s disordered%n",
                        size.readers(),
                        size.cuts(),
                        came[0],
                        sent,
                        100.0 * Long.parseLong(came[0]) / sent,
                        came[1],
                        came[2]);
                assertThat(Long.parseLong(came[0])).isLessThan(sent);
            }
        }
    }

    private void cut(FaultProxy proxy) {
        for (int i = 0; i < size.cuts(); i++) {
            LockSupport.parkNanos(size.every().minus(size.away()).toNanos());
            proxy.shut();
            LockSupport.parkNanos(size.away().toNanos());
            proxy.reopen();
        }
        LockSupport.parkNanos(size.every().toNanos());
    }

    /// A process of Node that answers lines by lines.
    private static final class Peer implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final PrintStream in;

        Peer(Object... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of("node", "peer.mjs"));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = process.inputReader(StandardCharsets.UTF_8);
            in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        String line() throws IOException {
            String line = out.readLine();
            assertThat(line).as("what the process says").isNotNull();
            return line;
        }

        String ask() throws IOException {
            in.println();
            return line();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
