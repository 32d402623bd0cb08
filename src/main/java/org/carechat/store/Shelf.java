package org.carechat.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The folder of archived conversations: a folder for each day (UTC) on which conversations began, as their ids
/// tell, and in it one compressed file each, and one for each of its attachments. Nodes may share the folder.
/// Thread-safe.
class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int TIME_ORDERED = 7;
    private static final int UUID_LENGTH = 36;
    private static final String UNDATED = "undated";

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /// When this returns, it is on disk.
    void put(Shelved conversation) {
        put(conversation, name(conversation.conversation()));
    }

    /// @param content whose only list is the parts of that attachment; when this returns, it is on disk
    void putAttachment(String attachment, Shelved content) {
        put(content, name(content.conversation(), attachment));
    }

    private void put(Shelved content, String name) {
        try {
            Path day = Files.createDirectories(folder(content.conversation()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
                content.write(out);
            }
            DataFolder.writePrivately(day.resolve(name), bytes.toByteArray());
            sync(day);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " can't be written to", e);
        }
    }

    Optional<Shelved> find(String conversation) {
        return find(conversation, name(conversation)).flatMap(this::read);
    }

    Optional<Shelved> findAttachment(String conversation, String attachment) {
        return ID.matcher(attachment).matches()
                ? find(conversation, name(conversation, attachment)).flatMap(this::read)
                : Optional.empty();
    }

    /// @return the file of that name, if there is one
    private Optional<Path> find(String conversation, String name) {
        return ID.matcher(conversation).matches()
                ? Optional.of(folder(conversation).resolve(name)).filter(Files::exists)
                : Optional.empty();
    }

    private Optional<Shelved> read(Path file) {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            return Optional.of(Shelved.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the archived conversation " + file + " can't be read", e);
        }
    }

    /// Removes it with its attachments.
    ///
    /// @return whether there was one
    boolean erase(String conversation) {
        boolean erased = find(conversation, name(conversation)).isPresent();
        eraseAll(conversation, conversation + ".*");
        return erased;
    }

    void eraseAttachments(String conversation) {
        eraseAll(conversation, conversation + ".*.gz");
    }

    private void eraseAll(String conversation, String names) {
        Path day = folder(conversation);
        if (!ID.matcher(conversation).matches() || !Files.isDirectory(day)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(day, names)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            sync(day);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " can't be written to", e);
        }
    }

    /// Removes the days before this one.
    void dropBefore(LocalDate day) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path old : days()) {
            if (LocalDate.parse(old.getFileName().toString()).isBefore(day)) {
                try {
                    FileSystemUtils.deleteRecursively(old);
                    LOG.info("Removed the archived conversations of {}", old.getFileName());
                } catch (IOException e) {
                    LOG.warn("The archived conversations of {} can't be removed: {}", old, e.toString());
                }
            }
        }
    }

    private List<Path> days() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(day -> DAY.matcher(day.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " can't be read", e);
        }
    }

    private Path folder(String conversation) {
        return folder.resolve(day(conversation));
    }

    private static String name(String conversation) {
        return conversation + ".gz";
    }

    private static String name(String conversation, String attachment) {
        return conversation + '.' + attachment + ".gz";
    }

    private static String day(String conversation) {
        if (conversation.length() != UUID_LENGTH) {
            return UNDATED;
        }
        try {
            UUID id = UUID.fromString(conversation);
            return id.version() == TIME_ORDERED
                    ? LocalDate.ofInstant(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), ZoneOffset.UTC)
                            .toString()
                    : UNDATED;
        } catch (IllegalArgumentException noUuid) {
            return UNDATED;
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
