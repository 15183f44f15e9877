package dev.wingspread.io.download;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.download.DownloadCache.Copy;
import dev.wingspread.io.download.Fetched.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Public files, from their server or from copies on the disk. Only what its reader accepts is kept: a damaged file or a
 * page that is something else never replaces a good copy, and an old copy is only ever used where one was asked for.
 *
 * <p>Threads may share one: files are fetched one at a time, so the second who wants a file gets the copy of the first.
 */
public final class PublicFiles {

    /** A copy so young is used without asking: the quotes themselves are a quarter of an hour late. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final long GLANCE_MILLIS = 50;

    private final Download download;
    private final DownloadCache cache;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    /**
     * Public files with copies in a folder, which is made when it is needed.
     *
     * @param clock tells how old a copy is
     */
    public PublicFiles(Download download, Path folder, InstantSource clock) {
        this.download = download;
        this.cache = new DownloadCache(folder);
        this.clock = clock;
    }

    /**
     * Fetches and reads a file.
     *
     * @param reader makes something of its bytes, or says what is wrong with them
     * @param <T> what the reader makes
     * @return what was read, warning where no copy could be kept; or why there is nothing
     */
    public <T> Loaded<Fetched<T>> fetch(
            RemoteFile file, Wish wish, Function<byte[], Loaded<T>> reader, DownloadWatch watch) {
        if (!begun(watch)) {
            return Loaded.failed(DownloadFailure.givenUp(file));
        }
        try {
            return switch (wish) {
                case KEPT -> kept(file, reader);
                case FRESH -> freshCopy(file, reader).orElseGet(() -> asked(file, reader, watch));
                case ASK_AGAIN -> asked(file, reader, watch);
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    /** When the copy of a file came; empty if there is none that can be relied on. */
    public Optional<Instant> keptSince(RemoteFile file) {
        return cache.find(file, clock.instant()).map(copy -> copy.note().fetchedAt());
    }

    private boolean begun(DownloadWatch watch) {
        try {
            while (!oneAtATime.tryLock(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (watch.isGivenUp()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Loaded<Fetched<T>> kept(RemoteFile file, Function<byte[], Loaded<T>> reader) {
        return cache.find(file, clock.instant())
                .map(copy -> read(copy, Origin.OLD_COPY, reader))
                .orElseGet(() -> Loaded.failed(DownloadFailure.of(
                        file,
                        FailureReason.NOT_FOUND,
                        "there is no copy of an earlier refresh that can be relied on",
                        "refresh while there is a connection")));
    }

    private <T> Optional<Loaded<Fetched<T>>> freshCopy(RemoteFile file, Function<byte[], Loaded<T>> reader) {
        Instant now = clock.instant();
        return cache.find(file, now)
                .filter(copy -> copy.isYoungerThan(FRESH, now))
                .map(copy -> read(copy, Origin.FRESH_COPY, reader))
                // An earlier release may have accepted what this one refuses: then the server is asked.
                .filter(Loaded::isOk);
    }

    private <T> Loaded<Fetched<T>> asked(RemoteFile file, Function<byte[], Loaded<T>> reader, DownloadWatch watch) {
        Optional<Copy> copy = cache.find(file, clock.instant());
        VersionTag known = copy.map(each -> each.note().version()).orElse(VersionTag.NONE);
        Loaded<Answer> answer = download.get(file, known, watch);
        if (!answer.isOk()) {
            return Loaded.failed(answer.faults(), answer.warnings());
        }
        if (answer.orThrow() instanceof Answer.Content content) {
            return taken(file, content, reader);
        }
        if (copy.isEmpty() || known.isEmpty()) {
            return Loaded.failed(DownloadFailure.unchangedButUnknown(file));
        }
        return confirmed(file, copy.get(), reader);
    }

    private <T> Loaded<Fetched<T>> taken(RemoteFile file, Answer.Content content, Function<byte[], Loaded<T>> reader) {
        Instant now = clock.instant();
        return reader.apply(content.bytes())
                .then(read -> warned(
                        new Fetched<>(read, content.bytes().length, Origin.SERVER, now),
                        cache.keep(file, content.bytes(), content.version(), now)));
    }

    private <T> Loaded<Fetched<T>> confirmed(RemoteFile file, Copy copy, Function<byte[], Loaded<T>> reader) {
        Loaded<Fetched<T>> read = read(copy, Origin.CONFIRMED_COPY, reader);
        if (!read.isOk()) {
            // Asked about this version again, the server would say the same for ever.
            cache.forget(file);
            return read;
        }
        return read.then(fetched -> warned(fetched, cache.confirm(file, copy.note(), clock.instant())));
    }

    private static <T> Loaded<Fetched<T>> read(Copy copy, Origin origin, Function<byte[], Loaded<T>> reader) {
        return reader.apply(copy.bytes())
                .map(read -> new Fetched<>(
                        read, copy.bytes().length, origin, copy.note().fetchedAt()));
    }

    private static <T> Loaded<T> warned(T value, Optional<Failure> warning) {
        List<Failure> warnings = new ArrayList<>();
        warning.ifPresent(warnings::add);
        return Loaded.of(value, warnings);
    }
}
