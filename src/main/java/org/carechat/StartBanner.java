package org.carechat;

import java.io.PrintStream;
import java.nio.file.Path;
import org.carechat.desk.FirstPassword;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Tells whoever has started the service where everything is. The first password goes to the console, once, and
/// never into a log.
final class StartBanner implements ApplicationListener<ApplicationReadyEvent> {

    private final FirstPassword password;
    private final Path data;
    private final PrintStream console;

    StartBanner(FirstPassword password, Path data, PrintStream console) {
        this.password = password;
        this.data = data;
        this.console = console;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String home = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        console.println();
        console.println("  CareChat is ready");
        console.println("    site      " + home + "/");
        console.println("    desk      " + home + "/desk   sign in as admin, " + signIn());
        console.println("    API       " + home + "/api/v1   documented at " + home + "/swagger-ui.html");
        console.println("    rules     " + home + "/rules/v1/coverage/decisions");
        console.println("    booking   " + home + "/booking/v1   its service key is in " + data.resolve("booking.key"));
        console.println("    health    " + home + "/actuator/health");
        console.println("    data      " + data.toAbsolutePath().normalize());
        console.println();
        console.flush();
    }

    private String signIn() {
        return password.password()
                .map(first -> "first password: " + first)
                .orElse("with the password that was set or printed at the first start");
    }
}
