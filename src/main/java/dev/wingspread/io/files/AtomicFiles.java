package dev.wingspread.io.files;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Saves files so that at every moment, even if power fails, either the old or the new version is there in whole.
 *
 * <p>The text goes to a temporary file in the same folder and is forced to the disk; the old version is kept as {@code
 * name.bak}; then the temporary file is renamed over the old one. A failed save changes nothing and leaves no temporary
 * file behind. Symbolic links are followed, permissions of the old file kept. Saving what is already there does nothing,
 * so that it costs nobody the backup.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    /**
     * Saves a text in UTF-8.
     *
     * @param file where to; its folder must exist
     * @param overwrite what may be replaced
     * @return the fingerprint of the saved file, or why it was not saved: CHANGED_ON_DISK if something else is there than
     *     may be replaced, NOT_FOUND without a folder, INACCESSIBLE otherwise
     */
    public static Loaded<String> save(Path file, String text, Overwrite overwrite) {
        return save(file, text.getBytes(StandardCharsets.UTF_8), overwrite);
    }

    /** Saves bytes, like {@link #save(Path, String, Overwrite)}. */
    public static Loaded<String> save(Path file, byte[] bytes, Overwrite overwrite) {
        return save(file, bytes, overwrite, true);
    }

    /** Saves bytes in place of whatever is there, of which no backup is kept: they can be made again. */
    public static Loaded<String> saveWithoutBackup(Path file, byte[] bytes) {
        return save(file, bytes, Overwrite.always(), false);
    }

    private static Loaded<String> save(Path file, byte[] bytes, Overwrite overwrite, boolean withBackup) {
        if (Files.isDirectory(file)) {
            return Loaded.failed(DiskFailure.directory(file));
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return Loaded.failed(DiskFailure.of(
                    file,
                    FailureReason.NOT_FOUND,
                    "this is a link to a file that does not exist",
                    "save under another name"));
        }
        try {
            Path real = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(real) && !Files.isWritable(real)) {
                return Loaded.failed(DiskFailure.of(
                        file, FailureReason.INACCESSIBLE, "the file is read-only", "save under another name"));
            }
            return replace(file, real, bytes, overwrite, withBackup);
        } catch (IOException e) {
            return Loaded.failed(DiskFailure.writing(file, e));
        }
    }

    private static Loaded<String> replace(Path file, Path real, byte[] bytes, Overwrite overwrite, boolean withBackup)
            throws IOException {
        Optional<byte[]> old = content(real);
        String fingerprint = FileContent.fingerprintOf(bytes);
        if (old.isPresent() && Arrays.equals(old.get(), bytes)) {
            return Loaded.of(fingerprint);
        }
        if (old.isPresent() && !overwrite.allows(old.get())) {
            return changed(file);
        }
        Path fresh = temporary(real);
        Path backup = temporary(real);
        try {
            write(fresh, bytes);
            if (old.isPresent()) {
                copyPermissions(real, fresh);
            }
            if (old.isPresent() && withBackup) {
                write(backup, old.get());
                copyPermissions(real, backup);
            }
            // Writing took a moment: look again right before replacing.
            if (!isSame(old, content(real))) {
                return changed(file);
            }
            if (old.isPresent() && withBackup) {
                Files.move(backup, backupOf(real), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(real);
            return Loaded.of(fingerprint);
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(backup);
        }
    }

    /**
     * Puts a text in place of whatever is there without keeping that: for files the program keeps for itself.
     *
     * @param file where to; its folder must exist
     * @return the fingerprint of the file, or why it was not written
     */
    public static Loaded<String> put(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path real = file.toAbsolutePath();
        Path fresh = temporary(real);
        try {
            try {
                write(fresh, bytes);
                Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Loaded.of(FileContent.fingerprintOf(bytes));
        } catch (IOException e) {
            return Loaded.failed(DiskFailure.writing(file, e));
        }
    }

    /** Where the previous version of a file is kept. */
    public static Path backupOf(Path file) {
        return file.resolveSibling(name(file) + ".bak");
    }

    private static Path temporary(Path file) {
        return file.resolveSibling("." + name(file) + "." + UUID.randomUUID() + ".tmp");
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file has a name").toString();
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<byte[]> first, Optional<byte[]> second) {
        return first.isPresent() == second.isPresent() && (first.isEmpty() || Arrays.equals(first.get(), second.get()));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        // Neither is there on Windows, where a file inherits the permissions of its folder.
        if (source == null || target == null) {
            return;
        }
        Set<PosixFilePermission> permissions = source.readAttributes().permissions();
        // Disks without permissions of their own refuse even to set what is there already.
        if (!permissions.equals(target.readAttributes().permissions())) {
            target.setPermissions(permissions);
        }
    }

    /** Makes the renaming itself last; where folders cannot be opened (Windows), the system sees to it. */
    private static void forceFolder(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is in place and complete; only its survival of a power cut in this second is not certain.
            return;
        }
    }

    private static Loaded<String> changed(Path file) {
        return Loaded.failed(DiskFailure.of(
                file,
                FailureReason.CHANGED_ON_DISK,
                "the file on disk is not the one that was opened: someone else has changed or created it",
                "open it again, save under another name, or confirm that it may be overwritten"));
    }
}
