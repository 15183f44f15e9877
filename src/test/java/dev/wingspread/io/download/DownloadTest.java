package dev.wingspread.io.download;

import static dev.wingspread.io.download.ServedFile.BODY;
import static dev.wingspread.io.download.ServedFile.LIMIT;
import static dev.wingspread.io.download.ServedFile.QUICK;
import static dev.wingspread.io.download.ServedFile.content;
import static dev.wingspread.io.download.ServedFile.download;
import static dev.wingspread.io.download.ServedFile.packed;
import static dev.wingspread.io.download.ServedFile.random;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What arrives of a file, and what is refused because it is not whole or too much. */
@Timeout(60)
class DownloadTest {

    @AutoClose
    private final ServedFile served = ServedFile.start();

    private final LocalServer server = served.server();

    // What arrives

    @Test
    void whatTheServerSendsArrivesByteForByte() {
        byte[] large = random(LIMIT);
        server.on("/a", LocalServer.file(large));

        assertArrayEquals(large, content(served.fetched()));
    }

    @Test
    void aFileInPiecesWithoutALengthArrives() {
        server.on("/a", LocalServer.inPieces(BODY, true));

        assertArrayEquals(BODY, content(served.fetched()));
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        server.on("/a", LocalServer.file(packed(BODY), "Content-Encoding: gzip"));

        assertArrayEquals(BODY, content(served.fetched()));
    }

    @Test
    void theProgramSaysWhoItIsAndNothingElseOfTheUser() {
        server.on("/a", LocalServer.file(BODY));
        served.fetched();

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
        Loaded<Answer> answer = download(QUICK).get(served.file(), known, DownloadWatch.NOBODY);

        assertInstanceOf(Answer.Unchanged.class, answer.orThrow());
        LocalServer.Request request = server.requests().get(0);
        assertEquals(Optional.of("\"abc\""), request.header("If-None-Match"));
        assertEquals(Optional.of("Fri, 20 Nov 2026 20:59:58 GMT"), request.header("If-Modified-Since"));
    }

    @Test
    void whatTheServerCallsTheVersionIsTold() {
        server.on("/a", LocalServer.file(BODY, "ETag: \"x\"", "Last-Modified: Fri, 20 Nov 2026 20:59:58 GMT"));

        Answer.Content content =
                assertInstanceOf(Answer.Content.class, served.fetched().orThrow());
        assertEquals(
                new VersionTag(Optional.of("\"x\""), Optional.of("Fri, 20 Nov 2026 20:59:58 GMT")), content.version());
    }

    // What does not arrive whole

    @Test
    void lessThanWasAnnouncedIsCutOff() {
        server.on("/a", LocalServer.cutOff(BODY, BODY.length + 1));

        served.refused(FailureReason.SYNTAX, "the transfer was cut off after 16 bytes; nothing of it is used");
    }

    @Test
    void piecesWithoutTheirEndAreCutOff() {
        server.on("/a", LocalServer.inPieces(BODY, false));

        served.refused(FailureReason.SYNTAX, "the transfer was cut off");
    }

    @Test
    void aConnectionThatEndsWithoutAnAnswerIsTold() {
        server.on("/a", LocalServer.nothing());

        served.refused(FailureReason.SYNTAX, "the transfer was cut off after 0 bytes");
        assertEquals(2, server.connections());
    }

    @Test
    void aPackedFileThatIsCutOffIsTold() throws IOException {
        byte[] packed = packed(random(5000));
        server.on("/a", LocalServer.file(Arrays.copyOf(packed, 2000), "Content-Encoding: gzip"));

        served.refused(FailureReason.SYNTAX, "the packed file is cut off; nothing of it is used");
    }

    @Test
    void aPackedFileWithAChangedBitIsTold() throws IOException {
        byte[] packed = packed(random(5000));
        packed[2500] ^= 8;
        server.on("/a", LocalServer.file(packed, "Content-Encoding: gzip"));

        served.refused(FailureReason.SYNTAX, "the packed file is damaged; nothing of it is used");
    }

    @Test
    void anotherPackingThanTheOneAskedForIsRefused() {
        server.on("/a", LocalServer.file(BODY, "Content-Encoding: br"));

        served.refused(FailureReason.SYNTAX, "packed in a way that was not asked for: br");
    }

    // What is too much

    @Test
    void anAnnouncedSizeBeyondTheLimitIsRefusedWithoutReadingIt() {
        server.on("/a", LocalServer.cutOff(BODY, LIMIT + 1));

        served.refused(FailureReason.OUT_OF_RANGE, "the file is larger than 97 kB; nothing of it is used");
        assertEquals(1, server.connections());
    }

    @Test
    void aFileWithoutEndIsGivenUpAtTheLimit() {
        server.on("/a", LocalServer.endless(random(10_000)));

        served.refused(FailureReason.OUT_OF_RANGE, "larger than 97 kB");
        assertEquals(1, server.connections());
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsGivenUpAtTheLimit() throws IOException {
        server.on("/a", LocalServer.file(packed(new byte[LIMIT + 1]), "Content-Encoding: gzip"));

        served.refused(FailureReason.OUT_OF_RANGE, "larger than 97 kB");
    }

    @Test
    void aFileOfExactlyTheLimitArrivesPackedToo() throws IOException {
        server.on("/a", LocalServer.file(packed(new byte[LIMIT]), "Content-Encoding: gzip"));

        assertEquals(LIMIT, content(served.fetched()).length);
    }
}
