package dev.wingspread.io.download;

import static dev.wingspread.io.download.ServedFile.BODY;
import static dev.wingspread.io.download.ServedFile.QUICK;
import static dev.wingspread.io.download.ServedFile.download;
import static dev.wingspread.io.download.ServedFile.fault;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.testing.LocalServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that keep a download waiting, and whoever gives it up. */
@Timeout(60)
class DownloadPatienceTest {

    /** Long enough for this machine however busy, short enough for a test; only tests of silence wait so long. */
    private static final Duration SHORT = Duration.ofMillis(150);

    @AutoClose
    private final ServedFile served = ServedFile.start();

    private final LocalServer server = served.server();

    @Test
    void aServerThatSaysNothingIsNotWaitedForLonger() {
        server.on("/a", server.silent());

        var impatient = new Patience(Duration.ofSeconds(20), SHORT, Duration.ofSeconds(40), Duration.ZERO);
        Failure fault = fault(served.fetched(impatient));
        assertEquals("nothing came for 150 ms; nothing of it is used", fault.message());
        assertNotTriedAgain();
    }

    /** On a busy machine the time may be over before the server has been reached at all. */
    private void assertNotTriedAgain() {
        assertTrue(server.connections() <= 1, "tried " + server.connections() + " times");
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
        return fault(served.fetched(
                        new Patience(Duration.ofSeconds(20), silence, Duration.ofSeconds(40), Duration.ZERO)))
                .message();
    }

    private static String expected(Duration silence, String received) {
        return "nothing came for " + silence.toMillis() + " ms" + received + "; nothing of it is used";
    }

    @Test
    void aFileThatTakesLongerThanTheWholeTimeIsGivenUp() {
        server.on("/a", server.silentAfter(BODY, 50_000));

        var hurried = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), SHORT, Duration.ZERO);
        assertTrue(fault(served.fetched(hurried)).message().contains("in 150 ms; nothing of it is used"));
        assertNotTriedAgain();
    }

    @Test
    void whoeverWatchesMayGiveUp() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.on("/a", LocalServer.held(asked, new CountDownLatch(1), LocalServer.file(BODY)));
        var isGivenUp = new AtomicBoolean();
        var result = new CompletableFuture<Loaded<Answer>>();
        var waiting = new Thread(
                () -> result.complete(download(QUICK).get(served.file(), VersionTag.NONE, watch(isGivenUp))));
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
        Loaded<Answer> answer = served.fetched();

        assertTrue(Thread.interrupted());
        assertEquals("the download was given up", fault(answer).message());
    }
}
