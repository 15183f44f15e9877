package dev.wingspread.io.download;

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A file on a server of this machine, as {@code /a}, and what becomes of its download. */
record ServedFile(LocalServer server) implements AutoCloseable {

    static final int LIMIT = 100_000;
    static final byte[] BODY = "{\"data\":[1,2,3]}".getBytes(StandardCharsets.UTF_8);

    static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    /** On a server of its own, which knows no file yet. */
    static ServedFile start() {
        try {
            return new ServedFile(LocalServer.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    RemoteFile file() {
        return new RemoteFile("a-file", "A file", "a.json", server.uri("/a"), LIMIT);
    }

    static Download download(Patience patience) {
        return new Download("Wingspread/1.2", LocalAddresses.ALLOWED, patience);
    }

    Loaded<Answer> fetched() {
        return fetched(QUICK);
    }

    Loaded<Answer> fetched(Patience patience) {
        return download(patience).get(file(), VersionTag.NONE, DownloadWatch.NOBODY);
    }

    static byte[] content(Loaded<Answer> answer) {
        return assertInstanceOf(Answer.Content.class, answer.orThrow()).bytes();
    }

    static Failure fault(Loaded<Answer> answer) {
        assertFalse(answer.isOk());
        assertEquals(1, answer.faults().size());
        return answer.faults().get(0);
    }

    /** Downloads it, which must end in this fault. */
    void refused(FailureReason reason, String message) {
        Failure fault = fault(fetched());
        assertEquals(reason, fault.reason());
        assertTrue(fault.message().contains(message), fault::message);
        assertTrue(fault.text().startsWith(server.uri("/a").toString()), fault::text);
    }

    static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
