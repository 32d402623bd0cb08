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

/// The service as its image has it: a jar, and what the JDK has learned of it at work, so that it starts with half
/// of the work and is quick at once.
///
/// @param cache for `-XX:AOTCache`
public record Packed(Path jar, Path cache) {

    /// Makes both anew from what was compiled; takes a minute.
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
            ServiceProcess.train(packed, Files.createTempDirectory(folder, "first-start-"));
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

    /// @return what the JVM is told: to use the cache, or to make it when it ends
    List<String> options() {
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of("-XX:AOTCacheOutput=" + cache);
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
