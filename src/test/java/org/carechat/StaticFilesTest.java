package org.carechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The pages have no build of their own, so what a bundler would have caught is caught here: an import that leads
/// nowhere (a Lit of another version than the pinned one included), text set as markup, a load from elsewhere.
class StaticFilesTest {
    private static final Path ROOT = Path.of("src/main/resources/static");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*['\"](\\.{1,2}/[^'\"]+)['\"]");
    private static final Pattern LOADED_FROM_ELSEWHERE = Pattern.compile(
            "(?:src|href)=\"https?://(?!service\\.example)|url\\(\\s*['\"]?https?://|from 'https?://|@import");
    private static final int WIDGET_BYTES = 60 * 1024;

    @Test
    void everyImportLeadsToAFileThatIsServed() {
        assertThat(scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(imports(script))
                        .allSatisfy(target -> assertThat(served(target))
                                .as("%s imports %s", script, target)
                                .isTrue()));
    }

    @Test
    void noScriptSetsMarkupFromText() {
        assertThat(scripts())
                .allSatisfy(script -> assertThat(text(script))
                        .doesNotContain(
                                "innerHTML", "outerHTML", "insertAdjacentHTML", "unsafeHTML", "document.write"));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(files("js", "css", "html"))
                .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(LOADED_FROM_ELSEWHERE));
    }

    @Test
    void theWidgetWithLitIsSmall() {
        Set<String> loaded = new HashSet<>();
        collect("widget/start.js", loaded);
        assertThat(loaded.stream().mapToInt(StaticFilesTest::compressed).sum()).isLessThan(WIDGET_BYTES);
    }

    private static void collect(String path, Set<String> loaded) {
        if (!loaded.add(path)) {
            return;
        }
        IMPORT.matcher(content(path)).results().map(found -> found.group(1)).forEach(target -> {
            String next = Path.of("/" + path)
                    .getParent()
                    .resolve(target)
                    .normalize()
                    .toString()
                    .substring(1);
            collect(next, loaded);
        });
    }

    private static List<String> imports(Path script) {
        return IMPORT.matcher(text(script))
                .results()
                .map((MatchResult found) -> ROOT.relativize(
                                script.getParent().resolve(found.group(1)).normalize())
                        .toString())
                .toList();
    }

    private static boolean served(String path) {
        return Files.isRegularFile(ROOT.resolve(path)) || library(path) != null;
    }

    private static String content(String path) {
        Path own = ROOT.resolve(path);
        if (Files.isRegularFile(own)) {
            return text(own);
        }
        try (var stream = library(path).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable URL library(String path) {
        return StaticFilesTest.class.getResource("/META-INF/resources/" + path);
    }

    private static int compressed(String path) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content(path).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static List<Path> scripts() {
        return files("js");
    }

    private static List<Path> files(String... endings) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith("." + ending)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
