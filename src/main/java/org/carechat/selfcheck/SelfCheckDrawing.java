package org.carechat.selfcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carechat.bundle.Bundle;
import org.carechat.bundle.BundleException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// Draws every self-check into one page that needs neither the service nor a network, so that staff can review what
/// they wrote before it is in use. As a command: the page to write, and the folder that holds `knowledge-base/`.
public final class SelfCheckDrawing {

    private static final String PAGE = "static/desk/self-checks.html";
    private static final String DRAWING = "static/desk/self-checks.js";
    private static final String STYLE = "static/desk/self-checks.css";
    /// Where the script names the layout engine, Graphviz, and so its version.
    private static final Pattern ENGINE = Pattern.compile("_static/at/viz-js/viz/[^/]+/dist/");

    private SelfCheckDrawing() {}

    /// @param arguments the page, `target/self-checks.html` where there is none; then the folder, this one where
    ///     there is none
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments.length > 0 ? arguments[0] : "target/self-checks.html");
        Path home = Path.of(arguments.length > 1 ? arguments[1] : ".");
        System.exit(run(home, page, System.out));
    }

    /// @return 0 if it was drawn; otherwise 1, and what is wrong with the checks is printed
    static int run(Path home, Path page, PrintStream out) throws IOException {
        try {
            ReviewView review = ReviewView.of(Bundle.read(home));
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, page(review));
            out.println(review.checks().size() + " self-checks are drawn in " + page);
            return 0;
        } catch (BundleException e) {
            e.problems().forEach(out::println);
            return 1;
        }
    }

    private static String page(ReviewView review) throws IOException {
        String data = JsonMapper.shared().writeValueAsString(review).replace("</", "<\\/");
        String drawing = text(DRAWING);
        return text(PAGE)
                .replace(
                        "<link rel=\"stylesheet\" href=\"/desk/self-checks.css\">",
                        "<style>" + text(STYLE) + "</style>")
                .replace(
                        "<script id=\"checks\" type=\"application/json\"></script>",
                        "<script id=\"checks\" type=\"application/json\">" + data + "</script><script>"
                                + engine(drawing) + "</script>")
                .replace(
                        "<script type=\"module\" src=\"/desk/self-checks.js\"></script>",
                        "<script type=\"module\">" + drawing + "</script>");
    }

    private static String engine(String drawing) throws IOException {
        Matcher named = ENGINE.matcher(drawing);
        if (!named.find()) {
            throw new IllegalStateException(DRAWING + " names no engine");
        }
        return text("META-INF/resources/" + named.group() + "viz-global.js");
    }

    private static String text(String path) throws IOException {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
