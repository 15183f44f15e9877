package dev.wingspread.io.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.testing.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DownloadTest {

    private static final int LIMIT = 100_000;
    private static final byte[] BODY = "{\"data\":[1,2,3]}".getBytes(StandardCharsets.UTF_8);

    /** Long enough for this machine however busy, short enough for a test; only tests of silence wait so long. */
    private static final Duration SHORT = Duration.ofMillis(150);

    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RemoteFile file() {
        return new RemoteFile("a-file", "A file", "a.json", server.uri("/a"), LIMIT);
    }

    private static Download download(Patience patience) {
        return new Download("Wingspread/1.2", LocalAddresses.ALLOWED, patience);
    }

    private Loaded<Answer> fetched() {
        return fetched(QUICK);
    }

    private Loaded<Answer> fetched(Patience patience) {
        return download(patience).get(file(), VersionTag.NONE, DownloadWatch.NOBODY);
    }

    private static byte[] content(Loaded<Answer> answer) {
        return assertInstanceOf(Answer.Content.class, answer.orThrow()).bytes();
    }

    private static Failure fault(Loaded<Answer> answer) {
        assertFalse(answer.isOk());
        assertEquals(1, answer.faults().size());
        return answer.faults().get(0);
    }

    private void refused(FailureReason reason, String message) {
        Failure fault = fault(fetched());
        assertEquals(reason, fault.reason());
        assertTrue(fault.message().contains(message), fault::message);
        assertTrue(fault.text().startsWith(server.uri("/a").toString()), fault::text);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    // What arrives

    @Test
    void whatTheServerSendsArrivesByteForByte() {
        byte[] large = random(LIMIT);
        server.on("/a", LocalServer.file(large));

        assertArrayEquals(large, content(fetched()));
    }

    @Test
    void aFileInPiecesWithoutALengthArrives() {
        server.on("/a", LocalServer.inPieces(BODY, true));

        assertArrayEquals(BODY, content(fetched()));
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        server.on("/a", LocalServer.file(packed(BODY), "Content-Encoding: gzip"));

        assertArrayEquals(BODY, content(fetched()));
    }

    @Test
    void theProgramSaysWhoItIsAndNothingElseOfTheUser() {
        server.on("/a", LocalServer.file(BODY));
        fetched();

        LocalServer.Request request = server.requests().get(0);
        assertEquals(Optional.of("Wingspread/1.2"), request.header("User-Agent"));
        assertEquals(Optional.of("gzip"), request.header("Accept-Encoding"));
        assertEquals(Optional.empty(), request.header("Cookie"));
        assertEquals(Optional.empty(), request.header("Authorization"));
        assertEquals(Optional.empty(), request.header("Referer"));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        server.on("/a", LocalServer.status(304));

        var known = new VersionTag(Optional.of("\"abc\""), Optional.of("Fri, 20 Nov 2026 20:59:58 GMT"));
        Loaded<Answer> answer = download(QUICK).get(file(), known, DownloadWatch.NOBODY);

        assertInstanceOf(Answer.Unchanged.class, answer.orThrow());
        LocalServer.Request request = server.requests().get(0);
        assertEquals(Optional.of("\"abc\""), request.header("If-None-Match"));
        assertEquals(Optional.of("Fri, 20 Nov 2026 20:59:58 GMT"), request.header("If-Modified-Since"));
    }

    @Test
    void whatTheServerCallsTheVersionIsTold() {
        server.on("/a", LocalServer.file(BODY, "ETag: \"x\"", "Last-Modified: Fri, 20 Nov 2026 20:59:58 GMT"));

        Answer.Content content =
                assertInstanceOf(Answer.Content.class, fetched().orThrow());
        assertEquals(
                new VersionTag(Optional.of("\"x\""), Optional.of("Fri, 20 Nov 2026 20:59:58 GMT")), content.version());
    }

    // What does not arrive whole

    @Test
    void lessThanWasAnnouncedIsCutOff() {
        server.on("/a", LocalServer.cutOff(BODY, BODY.length + 1));

        refused(FailureReason.SYNTAX, "the transfer was cut off after 16 bytes; nothing of it is used");
    }

    @Test
    void piecesWithoutTheirEndAreCutOff() {
        server.on("/a", LocalServer.inPieces(BODY, false));

        refused(FailureReason.SYNTAX, "the transfer was cut off");
    }

    @Test
    void aConnectionThatEndsWithoutAnAnswerIsTold() {
        server.on("/a", LocalServer.nothing());

        refused(FailureReason.SYNTAX, "the transfer was cut off after 0 bytes");
        assertEquals(2, server.connections());
    }

    @Test
    void aPackedFileThatIsCutOffIsTold() throws IOException {
        byte[] packed = packed(random(5000));
        server.on("/a", LocalServer.file(Arrays.copyOf(packed, 2000), "Content-Encoding: gzip"));

        refused(FailureReason.SYNTAX, "the packed file is cut off; nothing of it is used");
    }

    @Test
    void aPackedFileWithAChangedBitIsTold() throws IOException {
        byte[] packed = packed(random(5000));
        packed[2500] ^= 8;
        server.on("/a", LocalServer.file(packed, "Content-Encoding: gzip"));

        refused(FailureReason.SYNTAX, "the packed file is damaged; nothing of it is used");
    }

    @Test
    void anotherPackingThanTheOneAskedForIsRefused() {
        server.on("/a", LocalServer.file(BODY, "Content-Encoding: br"));

        refused(FailureReason.SYNTAX, "packed in a way that was not asked for: br");
    }

    // What is too much

    @Test
    void anAnnouncedSizeBeyondTheLimitIsRefusedWithoutReadingIt() {
        server.on("/a", LocalServer.cutOff(BODY, LIMIT + 1));

        refused(FailureReason.OUT_OF_RANGE, "the file is larger than 97 kB; nothing of it is used");
        assertEquals(1, server.connections());
    }

    @Test
    void aFileWithoutEndIsGivenUpAtTheLimit() {
        server.on("/a", LocalServer.endless(random(10_000)));

        refused(FailureReason.OUT_OF_RANGE, "larger than 97 kB");
        assertEquals(1, server.connections());
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsGivenUpAtTheLimit() throws IOException {
        server.on("/a", LocalServer.file(packed(new byte[LIMIT + 1]), "Content-Encoding: gzip"));

        refused(FailureReason.OUT_OF_RANGE, "larger than 97 kB");
    }

    @Test
    void aFileOfExactlyTheLimitArrivesPackedToo() throws IOException {
        server.on("/a", LocalServer.file(packed(new byte[LIMIT]), "Content-Encoding: gzip"));

        assertEquals(LIMIT, content(fetched()).length);
    }

    // What takes too long

    @Test
    void aServerThatSaysNothingIsNotWaitedForLonger() {
        server.on("/a", server.silent());

        var impatient = new Patience(Duration.ofSeconds(20), SHORT, Duration.ofSeconds(40), Duration.ZERO);
        Failure fault = fault(fetched(impatient));
        assertEquals("nothing came for 150 ms; nothing of it is used", fault.message());
        assertEquals(1, server.connections());
    }

    /** On a busy machine even the beginning may take longer than the patience: then it is tried with more. */
    @Test
    void aServerThatStopsInTheMiddleIsNotWaitedForLonger() {
        server.on("/a", server.silentAfter(BODY, 50_000));

        Duration silence = SHORT;
        String message = messageAfter(silence);
        while (message.equals(expected(silence, "")) && silence.compareTo(Duration.ofSeconds(10)) < 0) {
            silence = silence.multipliedBy(4);
            message = messageAfter(silence);
        }
        assertEquals(expected(silence, " after 16 bytes"), message);
    }

    private String messageAfter(Duration silence) {
        return fault(fetched(new Patience(Duration.ofSeconds(20), silence, Duration.ofSeconds(40), Duration.ZERO)))
                .message();
    }

    private static String expected(Duration silence, String received) {
        return "nothing came for " + silence.toMillis() + " ms" + received + "; nothing of it is used";
    }

    @Test
    void aFileThatTakesLongerThanTheWholeTimeIsGivenUp() {
        server.on("/a", server.silentAfter(BODY, 50_000));

        var hurried = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), SHORT, Duration.ZERO);
        assertTrue(fault(fetched(hurried)).message().contains("in 150 ms; nothing of it is used"));
        assertEquals(1, server.connections());
    }

    @Test
    void whoeverWatchesMayGiveUp() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.on("/a", LocalServer.held(asked, new CountDownLatch(1), LocalServer.file(BODY)));
        var isGivenUp = new AtomicBoolean();
        var result = new CompletableFuture<Loaded<Answer>>();
        var waiting = new Thread(() -> result.complete(download(QUICK).get(file(), VersionTag.NONE, watch(isGivenUp))));
        waiting.start();
        asked.await();

        isGivenUp.set(true);

        assertEquals("the download was given up", fault(result.join()).message());
        waiting.join();
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

    @Test
    void anInterruptedThreadGivesUpAndStaysInterrupted() {
        server.on("/a", server.silent());

        Thread.currentThread().interrupt();
        Loaded<Answer> answer = fetched();

        assertTrue(Thread.interrupted());
        assertEquals("the download was given up", fault(answer).message());
    }

    // What the server refuses

    @Test
    void aFileThatIsNotThereIsToldWithTheWayOut() {
        refused(FailureReason.NOT_FOUND, "the server does not have this file (status 404)");
        assertEquals(1, server.connections());
    }

    @Test
    void aServerAskedTooOftenIsLeftAloneAndItsWaitTold() {
        server.on("/a", LocalServer.status(429, "Retry-After: 120"));

        refused(FailureReason.INACCESSIBLE, "the server was asked too often (status 429); it asks to wait 120 seconds");
        assertEquals(1, server.connections());
    }

    @Test
    void aServerThatDoesNotServeProgramsIsTold() {
        server.on("/a", LocalServer.status(403));

        refused(FailureReason.INACCESSIBLE, "does not hand out this file to programs (status 403)");
        assertEquals(1, server.connections());
    }

    @Test
    void troubleOfTheServerIsTriedOnceMoreAndThenTold() {
        server.on("/a", LocalServer.status(500));

        refused(FailureReason.INACCESSIBLE, "the server has trouble of its own (status 500)");
        assertEquals(2, server.connections());
    }

    @Test
    void aServerThatAsksToWaitIsNotTriedOnceMore() {
        server.on("/a", LocalServer.status(503, "Retry-After: Fri, 20 Nov 2026 21:30:00 GMT"));

        refused(FailureReason.INACCESSIBLE, "it asks to wait until Fri, 20 Nov 2026 21:30:00 GMT");
        assertEquals(1, server.connections());
    }

    @Test
    void aLostConnectionIsTriedOnceMore() {
        var attempts = new AtomicInteger();
        server.on("/a", out -> {
            LocalServer.Reply reply = attempts.incrementAndGet() == 1
                    ? LocalServer.cutOff(BODY, BODY.length + 5)
                    : LocalServer.file(BODY);
            reply.send(out);
        });

        assertArrayEquals(BODY, content(fetched()));
        assertEquals(2, server.connections());
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        var gone = new RemoteFile("a", "A", "a", URI.create("http://localhost:" + port + "/a"), LIMIT);

        Failure fault = fault(download(QUICK).get(gone, VersionTag.NONE, DownloadWatch.NOBODY));
        assertEquals("there is no connection to localhost", fault.message());
    }

    @Test
    void whatAServerSaysOfItselfIsQuotedWithinBounds() {
        server.on("/a", LocalServer.status(429, "Retry-After: " + "x".repeat(5000)));

        assertTrue(fault(fetched()).message().length() < 250);
    }

    // Where it leads

    @Test
    void aRedirectToTheSameServerIsFollowed() {
        server.on("/a", LocalServer.status(301, "Location: /b/")).on("/b/", LocalServer.file(BODY));

        assertArrayEquals(BODY, content(fetched()));
    }

    @Test
    void aRedirectToAnotherServerIsNotFollowed() throws IOException {
        try (LocalServer other = LocalServer.start()) {
            other.on("/a", LocalServer.file(BODY));
            server.on("/a", LocalServer.status(302, "Location: " + other.uri("/a")));

            refused(FailureReason.INACCESSIBLE, "sends us to another one");
            assertEquals(0, other.connections());
        }
    }

    @Test
    void aRedirectToNowhereSensibleIsNotFollowed() {
        server.on("/a", LocalServer.status(302, "Location: ht tp://%%"));

        refused(FailureReason.INACCESSIBLE, "sends us to another one, ht tp://%%, which is not contacted");
    }

    @Test
    void redirectsInCirclesEnd() {
        server.on("/a", LocalServer.status(302, "Location: /b")).on("/b", LocalServer.status(302, "Location: /a"));

        refused(FailureReason.INACCESSIBLE, "sends us on more than 3 times");
        assertEquals(4, server.connections());
    }

    @Test
    void withoutEncryptionNothingIsContacted() {
        server.on("/a", LocalServer.file(BODY));

        Loaded<Answer> answer = new Download("Wingspread", AddressRule.HTTPS_ONLY, QUICK)
                .get(file(), VersionTag.NONE, DownloadWatch.NOBODY);

        assertTrue(fault(answer).message().endsWith("is not contacted: it is not encrypted (https)"));
        assertEquals(0, server.connections());
    }

    @Test
    void addressesWithCredentialsOrWithoutAServerAreObjectedTo() {
        assertEquals(
                Optional.of("it carries a user name"),
                AddressRule.HTTPS_ONLY.objectionTo(URI.create("https://me@cdn.cboe.com/a")));
        assertEquals(Optional.of("it names no server"), AddressRule.HTTPS_ONLY.objectionTo(URI.create("https:///a")));
        assertEquals(Optional.empty(), AddressRule.HTTPS_ONLY.objectionTo(URI.create("https://cdn.cboe.com/a")));
    }

    @Test
    void everyPublicAddressIsEncrypted() {
        CboeAddresses cboe = CboeAddresses.PUBLIC;
        for (RemoteFile each : List.of(
                cboe.spxOptions(),
                cboe.vixOptions(),
                cboe.vix(),
                cboe.vvix(),
                cboe.futures(LocalDate.of(2026, 11, 19)))) {
            assertEquals(Optional.empty(), AddressRule.HTTPS_ONLY.objectionTo(each.address()), each.title());
            assertTrue(each.host().endsWith(".cboe.com"), each.host());
        }
    }
}
