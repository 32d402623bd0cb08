package org.carechat.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What training made, in files that are named after a hash of what it was made from: only the first start after a
/// change trains. A file appears whole or not at all, so that several processes may share a folder. A disk that
/// fails costs time, never an answer. Safe for any number of threads.
public final class KeptModels {

    private static final Logger LOG = LoggerFactory.getLogger(KeptModels.class);
    /// Of each kind; older ones are deleted.
    private static final int MOST = 4;
    private static final String END = ".model";

    private final Path folder;

    /// @param folder made where it isn't there
    public KeptModels(Path folder) {
        this.folder = folder;
    }

    /// @param kind what is trained and how; another way of training needs another kind
    /// @return the kept bytes, otherwise those that `train` makes, which are kept from now on
    byte[] get(String kind, List<Labelled> examples, Supplier<byte[]> train) {
        Path file = folder.resolve(kind + "-" + hash(examples) + END);
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            LOG.warn("A kept model can't be read from {}, it is trained again: {}", file, e.toString());
        }
        byte[] trained = train.get();
        keep(kind, file, trained);
        return trained;
    }

    private void keep(String kind, Path file, byte[] trained) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, kind, ".new");
            Files.write(whole, trained);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            deleteOlder(kind);
        } catch (IOException e) {
            LOG.warn("A trained model could not be kept in {}: {}", file, e.toString());
        }
    }

    private void deleteOlder(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.filter(file -> isOf(kind, file))
                    .sorted(Comparator.comparing(KeptModels::modified).reversed())
                    .toList();
            for (Path file : kept.subList(Math.min(MOST, kept.size()), kept.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOf(String kind, Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(kind + "-") && name.endsWith(END);
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static String hash(List<Labelled> examples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Labelled example : examples) {
                digest.update((example.label() + "\t" + example.sentence() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
