package dev.wingspread.io.download;

import static dev.wingspread.io.download.ServedFile.BODY;
import static dev.wingspread.io.download.ServedFile.LIMIT;
import static dev.wingspread.io.download.ServedFile.QUICK;
import static dev.wingspread.io.download.ServedFile.content;
import static dev.wingspread.io.download.ServedFile.download;
import static dev.wingspread.io.download.ServedFile.fault;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server answers instead of a file, and where it may lead. */
@Timeout(60)
class DownloadRefusalTest {

    @AutoClose
    private final ServedFile served = ServedFile.start();

    private final LocalServer server = served.server();

    // What the server refuses

    @Test
    void aFileThatIsNotThereIsToldWithTheWayOut() {
        served.refused(FailureReason.NOT_FOUND, "the server does not have this file (status 404)");
        assertEquals(1, server.connections());
    }

    @Test
    void aServerAskedTooOftenIsLeftAloneAndItsWaitTold() {
        server.on("/a", LocalServer.status(429, "Retry-After: 120"));

        served.refused(
                FailureReason.INACCESSIBLE, "the server was asked too often (status 429); it asks to wait 120 seconds");
        assertEquals(1, server.connections());
    }

    @Test
    void aServerThatDoesNotServeProgramsIsTold() {
        server.on("/a", LocalServer.status(403));

        served.refused(FailureReason.INACCESSIBLE, "does not hand out this file to programs (status 403)");
        assertEquals(1, server.connections());
    }

    @Test
    void troubleOfTheServerIsTriedOnceMoreAndThenTold() {
        server.on("/a", LocalServer.status(500));

        served.refused(FailureReason.INACCESSIBLE, "the server has trouble of its own (status 500)");
        assertEquals(2, server.connections());
    }

    @Test
    void aServerThatAsksToWaitIsNotTriedOnceMore() {
        server.on("/a", LocalServer.status(503, "Retry-After: Fri, 20 Nov 2026 21:30:00 GMT"));

        served.refused(FailureReason.INACCESSIBLE, "it asks to wait until Fri, 20 Nov 2026 21:30:00 GMT");
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

        assertArrayEquals(BODY, content(served.fetched()));
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

        assertTrue(fault(served.fetched()).message().length() < 250);
    }

    // Where it leads

    @Test
    void aRedirectToTheSameServerIsFollowed() {
        server.on("/a", LocalServer.status(301, "Location: /b/")).on("/b/", LocalServer.file(BODY));

        assertArrayEquals(BODY, content(served.fetched()));
    }

    @Test
    void aRedirectToAnotherServerIsNotFollowed() throws IOException {
        try (LocalServer other = LocalServer.start()) {
            other.on("/a", LocalServer.file(BODY));
            server.on("/a", LocalServer.status(302, "Location: " + other.uri("/a")));

            served.refused(FailureReason.INACCESSIBLE, "sends us to another one");
            assertEquals(0, other.connections());
        }
    }

    @Test
    void aRedirectToNowhereSensibleIsNotFollowed() {
        server.on("/a", LocalServer.status(302, "Location: ht tp://%%"));

        served.refused(FailureReason.INACCESSIBLE, "sends us to another one, ht tp://%%, which is not contacted");
    }

    @Test
    void redirectsInCirclesEnd() {
        server.on("/a", LocalServer.status(302, "Location: /b")).on("/b", LocalServer.status(302, "Location: /a"));

        served.refused(FailureReason.INACCESSIBLE, "sends us on more than 3 times");
        assertEquals(4, server.connections());
    }

    @Test
    void withoutEncryptionNothingIsContacted() {
        server.on("/a", LocalServer.file(BODY));

        Loaded<Answer> answer = new Download("Wingspread", AddressRule.HTTPS_ONLY, QUICK)
                .get(served.file(), VersionTag.NONE, DownloadWatch.NOBODY);

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
