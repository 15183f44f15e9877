package dev.wingspread.io.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.download.Fetched.Origin;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PublicFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
    private static final String OLD = "{\"level\":17}";
    private static final String NEW = "{\"level\":18}";
    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    @TempDir
    private Path folder;

    private LocalServer server;
    private Instant now = NOON;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start();
        server.on("/a", LocalServer.file(OLD, "ETag: \"old\""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private PublicFiles files() {
        var download = new Download("Wingspread/1.2", LocalAddresses.ALLOWED, QUICK);
        return new PublicFiles(download, cache(), () -> now);
    }

    private RemoteFile file() {
        return new RemoteFile("a-file", "A file", "a.json", server.uri("/a"), 1000);
    }

    /** Accepts what looks like an object. */
    private static Loaded<String> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("{") && text.endsWith("}")
                ? Loaded.of(text)
                : Loaded.failed(Failure.of(FailureReason.SYNTAX, "this is no object", "ask again"));
    }

    private Loaded<Fetched<String>> fetched(Wish wish) {
        return files().fetch(file(), wish, PublicFilesTest::read, DownloadWatch.NOBODY);
    }

    private void came(String content, Origin origin, Wish wish) {
        Fetched<String> fetched = fetched(wish).orThrow();
        assertEquals(content, fetched.content());
        assertEquals(origin, fetched.origin());
    }

    private Set<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(cache())) {
            return all.map(path -> String.valueOf(path.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aFileComesFromTheServerAndIsKeptWithItsNote() throws IOException {
        came(OLD, Origin.SERVER, Wish.FRESH);

        assertEquals(Set.of("a-file.download", "a-file.download.json"), kept());
        assertEquals(OLD, Files.readString(cache().resolve("a-file.download")));
        assertEquals(
                """
                {
                  "formatVersion": 1,
                  "address": "%s",
                  "fetchedAt": "2026-11-20T17:00:00Z",
                  "checkedAt": "2026-11-20T17:00:00Z",
                  "sha256": "…",
                  "etag": "\\"old\\""
                }
                """.formatted(server.uri("/a")),
                Files.readString(cache().resolve("a-file.download.json"))
                        .replaceFirst("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": \"…\""));
    }

    @Test
    void aYoungCopyIsUsedWithoutAsking() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.plus(PublicFiles.FRESH).minusSeconds(1);

        came(OLD, Origin.FRESH_COPY, Wish.FRESH);
        assertEquals(1, server.connections());
        assertEquals(NOON, fetched(Wish.FRESH).orThrow().fetchedAt());
    }

    @Test
    void anOlderCopyIsAskedAboutAndUsedIfUnchanged() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.plus(PublicFiles.FRESH);
        server.on("/a", LocalServer.status(304));

        came(OLD, Origin.CONFIRMED_COPY, Wish.FRESH);
        assertEquals(Optional.of("\"old\""), server.requests().get(1).header("If-None-Match"));
        // What was just confirmed is not asked about again.
        came(OLD, Origin.FRESH_COPY, Wish.FRESH);
        assertEquals(2, server.connections());
    }

    @Test
    void anOlderCopyIsReplacedIfTheFileHasChanged() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.plus(PublicFiles.FRESH);
        server.on("/a", LocalServer.file(NEW, "ETag: \"new\""));

        came(NEW, Origin.SERVER, Wish.FRESH);
        came(NEW, Origin.FRESH_COPY, Wish.FRESH);
    }

    @Test
    void whoWantsItAnewIsNotGivenAYoungCopy() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        server.on("/a", LocalServer.file(NEW));

        came(NEW, Origin.SERVER, Wish.ASK_AGAIN);
    }

    @Test
    void aCopyFromTheFutureIsNotFresh() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.minusSeconds(1);
        server.on("/a", LocalServer.file(NEW));

        came(NEW, Origin.SERVER, Wish.FRESH);
    }

    @Test
    void whatCannotBeFetchedIsAFaultAndNeverAnOldCopyUnasked() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.plus(PublicFiles.FRESH);
        server.on("/a", LocalServer.status(404));

        Loaded<Fetched<String>> failed = fetched(Wish.FRESH);

        assertEquals(FailureReason.NOT_FOUND, failed.faults().get(0).reason());
        assertEquals(Optional.of(NOON), files().keptSince(file()));
        came(OLD, Origin.OLD_COPY, Wish.KEPT);
        assertEquals(NOON, fetched(Wish.KEPT).orThrow().fetchedAt());
    }

    @Test
    void whatTheReaderRefusesNeverReplacesAGoodCopy() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        server.on("/a", LocalServer.file("<!DOCTYPE html><title>Sorry</title>", "ETag: \"sorry\""));

        Loaded<Fetched<String>> failed = fetched(Wish.ASK_AGAIN);

        assertEquals("this is no object", failed.faults().get(0).message());
        came(OLD, Origin.OLD_COPY, Wish.KEPT);
    }

    @Test
    void aCopyThatTheReaderRefusesMeanwhileIsAskedForAgain() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        server.on("/a", LocalServer.status(304));

        Loaded<Fetched<String>> stricter = files().fetch(
                        file(),
                        Wish.FRESH,
                        bytes -> Loaded.failed(Failure.of(FailureReason.SYNTAX, "too old", "")),
                        DownloadWatch.NOBODY);

        assertEquals("too old", stricter.faults().get(0).message());
        assertEquals(2, server.connections());
        // The server is not asked about that version any more.
        server.on("/a", LocalServer.file(NEW));
        came(NEW, Origin.SERVER, Wish.FRESH);
        assertEquals(Optional.empty(), server.requests().get(2).header("If-None-Match"));
    }

    @Test
    void aDamagedCopyIsFetchedWholeAgain() throws IOException {
        came(OLD, Origin.SERVER, Wish.FRESH);
        Files.writeString(cache().resolve("a-file.download"), OLD.replace('7', '8'));

        came(OLD, Origin.SERVER, Wish.FRESH);
        assertEquals(Optional.empty(), server.requests().get(1).header("If-None-Match"));
        came(OLD, Origin.FRESH_COPY, Wish.FRESH);
    }

    @Test
    void aDamagedNoteCountsAsNoCopy() throws IOException {
        for (String damaged : List.of("", "{", "[]", "{\"formatVersion\":1}", "{\"formatVersion\":2}", "\0\0")) {
            came(OLD, Origin.SERVER, Wish.ASK_AGAIN);
            Files.writeString(cache().resolve("a-file.download.json"), damaged);

            assertEquals(Optional.empty(), files().keptSince(file()), damaged);
            came(OLD, Origin.SERVER, Wish.FRESH);
        }
    }

    @Test
    void aNoteThatWouldSmuggleHeadersIsHarmless() throws IOException {
        came(OLD, Origin.SERVER, Wish.FRESH);
        Path note = cache().resolve("a-file.download.json");
        Files.writeString(note, Files.readString(note).replace("\\\"old\\\"", "x\\r\\nCookie: a"));

        came(OLD, Origin.SERVER, Wish.ASK_AGAIN);
        assertEquals(Optional.empty(), server.requests().get(1).header("Cookie"));
    }

    @Test
    void aCopyOfAnotherAddressIsNotUsed() {
        came(OLD, Origin.SERVER, Wish.FRESH);
        server.on("/b", LocalServer.file(NEW));

        var moved = new RemoteFile("a-file", "A file", "a.json", server.uri("/b"), 1000);
        Fetched<String> fetched = files().fetch(moved, Wish.FRESH, PublicFilesTest::read, DownloadWatch.NOBODY)
                .orThrow();

        assertEquals(NEW, fetched.content());
        assertEquals(Origin.SERVER, fetched.origin());
    }

    @Test
    void aVeryOldCopyIsNoneAndGoes() throws IOException {
        came(OLD, Origin.SERVER, Wish.FRESH);
        now = NOON.plus(DownloadCache.LONGEST_KEPT);

        assertFalse(fetched(Wish.KEPT).isOk());

        for (String each : List.of("a-file.download", "a-file.download.json")) {
            Files.setLastModifiedTime(cache().resolve(each), FileTime.from(NOON.minusSeconds(1)));
        }
        server.on("/b", LocalServer.file(NEW));
        var another = new RemoteFile("b-file", "B", "b.json", server.uri("/b"), 1000);
        assertTrue(files().fetch(another, Wish.FRESH, PublicFilesTest::read, DownloadWatch.NOBODY)
                .isOk());
        assertEquals(Set.of("b-file.download", "b-file.download.json"), kept());
    }

    @Test
    void filesOfOthersInTheFolderAreNeverTouched() throws IOException {
        Files.createDirectories(cache());
        for (String name : List.of("notes.txt", "book.json", ".hidden", "A-FILE.download")) {
            Path theirs = Files.writeString(cache().resolve(name), "theirs");
            Files.setLastModifiedTime(theirs, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        }
        Path unfinished =
                Files.writeString(cache().resolve(".a-file.download.0e7a2c8e-5a0b-4b7a-9c55-0d4f4a4a3c11.tmp"), "half");
        Files.setLastModifiedTime(unfinished, FileTime.from(NOON.minus(Duration.ofHours(2))));

        came(OLD, Origin.SERVER, Wish.FRESH);

        assertEquals(
                Set.of(
                        "notes.txt",
                        "book.json",
                        ".hidden",
                        "A-FILE.download",
                        "a-file.download",
                        "a-file.download.json"),
                kept());
    }

    @Test
    void aFolderThatCannotBeMadeCostsTheCopyOnly() throws IOException {
        Files.writeString(cache(), "a file where the folder should be");

        Loaded<Fetched<String>> fetched = fetched(Wish.FRESH);

        assertEquals(OLD, fetched.orThrow().content());
        assertTrue(
                fetched.warnings().get(0).message().startsWith("the download is not kept for the next refresh"),
                () -> fetched.warnings().toString());
    }

    @Test
    void withoutACopyNobodyIsAskedBehindTheBackOfWhoWantsOne() {
        Loaded<Fetched<String>> kept = fetched(Wish.KEPT);

        assertEquals(FailureReason.NOT_FOUND, kept.faults().get(0).reason());
        assertEquals(0, server.connections());
    }

    @Test
    void aServerThatCallsUnchangedWhatNobodyHasIsNotBelieved() {
        server.on("/a", LocalServer.status(304));

        assertEquals(
                "the server says that nothing has changed, but there is no copy to go on with",
                fetched(Wish.FRESH).faults().get(0).message());
    }

    @Test
    void theSecondOfTwoAtOnceGetsTheCopyOfTheFirst() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var allowed = new CountDownLatch(1);
        server.on("/a", LocalServer.held(asked, allowed, LocalServer.file(OLD)));
        PublicFiles shared = files();
        CompletableFuture<Loaded<Fetched<String>>> first = inBackground(shared, DownloadWatch.NOBODY);
        asked.await();
        CompletableFuture<Loaded<Fetched<String>>> second = inBackground(shared, DownloadWatch.NOBODY);

        allowed.countDown();

        assertEquals(Origin.SERVER, first.join().orThrow().origin());
        assertEquals(Origin.FRESH_COPY, second.join().orThrow().origin());
        assertEquals(1, server.connections());
    }

    @Test
    void whoWaitsForAnotherMayGiveUp() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var allowed = new CountDownLatch(1);
        server.on("/a", LocalServer.held(asked, allowed, LocalServer.file(OLD)));
        PublicFiles shared = files();
        CompletableFuture<Loaded<Fetched<String>>> first = inBackground(shared, DownloadWatch.NOBODY);
        asked.await();
        var isGivenUp = new AtomicBoolean(true);

        Loaded<Fetched<String>> second = inBackground(shared, watch(isGivenUp)).join();

        assertEquals("the download was given up", second.faults().get(0).message());
        allowed.countDown();
        assertTrue(first.join().isOk());
    }

    @Test
    void twoProgramsWithOneFolderLeaveASoundCopyOrNone() {
        List<CompletableFuture<Loaded<Fetched<String>>>> all = Stream.generate(this::files)
                .limit(8)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> each.fetch(file(), Wish.ASK_AGAIN, PublicFilesTest::read, DownloadWatch.NOBODY)))
                .toList();

        all.forEach(each -> assertEquals(OLD, each.join().orThrow().content()));
        assertEquals(OLD, fetched(Wish.FRESH).orThrow().content());
    }

    private CompletableFuture<Loaded<Fetched<String>>> inBackground(PublicFiles files, DownloadWatch watch) {
        return CompletableFuture.supplyAsync(
                () -> files.fetch(file(), Wish.FRESH, PublicFilesTest::read, watch), task -> new Thread(task).start());
    }

    private static DownloadWatch watch(AtomicBoolean isGivenUp) {
        return new DownloadWatch() {
            @Override
            public void received(long bytes) {}

            @Override
            public boolean isGivenUp() {
                return isGivenUp.get();
            }
        };
    }
}
