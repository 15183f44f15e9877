package dev.wingspread.io.download;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of downloaded files in a folder, each with a note beside it. A copy that is not what its note says, byte by
 * byte, counts as none: whatever damages or half replaces one costs a download and nothing else. Files the cache has not
 * written are never touched.
 */
final class DownloadCache {

    /** Copies older than this are thrown away. */
    static final Duration LONGEST_KEPT = Duration.ofDays(14);

    /** The copies together are never larger than this, in bytes. */
    static final long MOST_BYTES = 128L * 1024 * 1024;

    private static final String COPY = ".download";
    private static final String NOTE = ".download.json";
    private static final Pattern OURS = Pattern.compile("[a-z0-9][a-z0-9-]*\\.download(\\.json)?");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\.[a-z0-9][a-z0-9-]*\\.download(\\.json)?\\.[0-9a-f-]{36}\\.tmp");
    private static final Duration SURELY_GIVEN_UP = Duration.ofHours(1);

    private final Path folder;

    /** A cache in a folder, which is made when the first copy is kept. */
    DownloadCache(Path folder) {
        this.folder = folder;
    }

    /** A copy of a file. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Copy(byte[] bytes, CopyNote note) {

        /** Whether it was fetched, or found unchanged, within this time before now, and not after. */
        boolean isYoungerThan(Duration age, Instant now) {
            return !note.checkedAt().isAfter(now) && note.checkedAt().plus(age).isAfter(now);
        }
    }

    /** The copy of a file; empty if there is none, or none that can be relied on. */
    Optional<Copy> find(RemoteFile file, Instant now) {
        return FileSource.read(note(file))
                .value()
                .flatMap(content ->
                        CopyNote.read(content.bytes(), content.name()).value())
                .filter(note -> note.address().equals(file.address().toString()))
                .filter(note -> note.fetchedAt().plus(LONGEST_KEPT).isAfter(now))
                .flatMap(note -> FileSource.read(copy(file))
                        .value()
                        .filter(content -> content.fingerprint().equals(note.fingerprint()))
                        .map(content -> new Copy(content.bytes(), note)));
    }

    /** Keeps a file; the fault says why it could not be kept. */
    Optional<Failure> keep(RemoteFile file, byte[] bytes, VersionTag version, Instant now) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.of(notKept(e));
        }
        Loaded<String> kept = AtomicFiles.saveWithoutBackup(copy(file), bytes)
                .then(fingerprint -> AtomicFiles.put(
                        note(file), new CopyNote(file.address().toString(), now, now, fingerprint, version).write()));
        prune(now);
        return kept.faults().stream().findFirst();
    }

    /** Notes that a copy is still what the server has. */
    Optional<Failure> confirm(RemoteFile file, CopyNote note, Instant now) {
        var confirmed = new CopyNote(note.address(), note.fetchedAt(), now, note.fingerprint(), note.version());
        return AtomicFiles.put(note(file), confirmed.write()).faults().stream().findFirst();
    }

    /** Throws a copy away. */
    void forget(RemoteFile file) {
        deleted(note(file));
        deleted(copy(file));
    }

    private Path copy(RemoteFile file) {
        return folder.resolve(file.key() + COPY);
    }

    private Path note(RemoteFile file) {
        return folder.resolve(file.key() + NOTE);
    }

    /** Old copies go, then the oldest until the rest is small enough; so do pieces a killed program left behind. */
    private void prune(Instant now) {
        List<Kept> copies = new ArrayList<>();
        for (Path path : listed()) {
            String name = String.valueOf(path.getFileName());
            Optional<Kept> kept = Kept.of(path);
            if (kept.isEmpty()) {
                continue;
            }
            if (UNFINISHED.matcher(name).matches()) {
                if (kept.get().isOlderThan(SURELY_GIVEN_UP, now)) {
                    deleted(path);
                }
            } else if (OURS.matcher(name).matches()) {
                if (kept.get().isOlderThan(LONGEST_KEPT, now)) {
                    deleted(path);
                } else {
                    copies.add(kept.get());
                }
            }
        }
        copies.sort(Comparator.comparing(Kept::changed).reversed());
        long together = 0;
        for (Kept each : copies) {
            together += each.size();
            if (together > MOST_BYTES) {
                deleted(each.path());
            }
        }
    }

    private List<Path> listed() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            // What cannot be listed cannot be tidied; the copies themselves are judged one by one.
            return List.of();
        }
    }

    private record Kept(Path path, Instant changed, long size) {

        static Optional<Kept> of(Path path) {
            try {
                FileTime changed = Files.getLastModifiedTime(path);
                return Optional.of(new Kept(path, changed.toInstant(), Files.size(path)));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        boolean isOlderThan(Duration age, Instant now) {
            return changed.plus(age).isBefore(now);
        }
    }

    private static void deleted(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // A copy that stays is judged again when it is looked for.
            return;
        }
    }

    private Failure notKept(IOException cause) {
        return Failure.of(
                FailureReason.INACCESSIBLE,
                "the download is not kept for the next refresh: the folder " + folder + " cannot be made ("
                        + cause.getMessage() + ")",
                "make it, or name another one in WINGSPREAD_CACHE");
    }
}
