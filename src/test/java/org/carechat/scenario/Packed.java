package org.carechat.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carechat.CareChat;

/// The service as its image has it: a jar, and what a first start has taught the JDK about its classes, so that it
/// starts with half of the work.
///
/// @param cache for `-XX:AOTCache`
public record Packed(Path jar, Path cache) {

    /// Makes both anew from what was compiled; takes half a minute.
    public static Packed of(Path folder) {
        try {
            Files.createDirectories(folder);
            Packed packed = new Packed(
                    folder.resolve("carechat.jar").toAbsolutePath(),
                    folder.resolve("carechat.aot").toAbsolutePath());
            packed.pack(Path.of(CareChat.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            Files.deleteIfExists(packed.cache);
            Path data = Files.createTempDirectory(folder, "first-start-");
            try (ServiceProcess first = ServiceProcess.launch(packed, data)) {
                first.awaitEnd();
            }
            if (Files.notExists(packed.cache)) {
                throw new AssertionError("no cache was made in " + folder);
            }
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// @return what the JVM is told: to use the cache, or to make it and end
    List<String> options() {
        return Files.exists(cache)
                ? List.of("-XX:AOTCache=" + cache)
                : List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
    }

    private void pack(Path classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(path -> !path.equals(classes)).sorted().toList()) {
                String name = classes.relativize(one).toString();
                // Folders are entries, too: otherwise Spring finds nothing in them.
                zip.putNextEntry(new ZipEntry(Files.isDirectory(one) ? name + "/" : name));
                if (Files.isRegularFile(one)) {
                    Files.copy(one, zip);
                }
            }
        }
    }
}
