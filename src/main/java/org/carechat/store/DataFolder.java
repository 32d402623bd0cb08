package org.carechat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The folder with everything that this service alone keeps. It is locked for as long as the service runs: a second
/// service that is given the same folder is refused.
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws IllegalStateException where another running service has it
    static DataFolder open(Path path) {
        try {
            Path folder = Files.createDirectories(path).toRealPath();
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw inUse(folder);
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path + " can't be used", e);
        }
    }

    Path path() {
        return path;
    }

    /// @return a folder inside that only this user may enter
    Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(path.resolve(name));
        keepPrivate(folder, "rwx------");
        return folder;
    }

    /// Writes a file that only this user may read; it is there whole or not at all.
    static void writePrivately(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        keepPrivate(draft, "rw-------");
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(content));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void keepPrivate(Path path, String permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (UnsupportedOperationException | FileSystemException notPosix) {
            // Where there are no such permissions the folder's own have to do.
            return;
        }
    }

    private static IllegalStateException inUse(Path folder) {
        return new IllegalStateException("Another running service uses the data folder " + folder
                + ". Stop that one, or give this one a folder of its own with carechat.data"
                + " (to run several, let them share one Redis with spring.data.redis.url).");
    }
}
