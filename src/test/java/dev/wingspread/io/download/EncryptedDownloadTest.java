package dev.wingspread.io.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over encrypted connections and under the rule of the shipped program. */
@Timeout(60)
class EncryptedDownloadTest {

    private static final byte[] BODY = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "of-this-test".toCharArray();
    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    @TempDir
    private static Path folder;

    private static SSLContext identity;

    /** A key of its own for every run: none is worth stealing. */
    @BeforeAll
    static void makeAKey() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        identity = context(store);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static Loaded<Answer> fetched(LocalServer server, Optional<SSLContext> trust) {
        var file = new RemoteFile("a", "A", "a.json", server.uri("/a"), 1000);
        return new Download("Wingspread", AddressRule.HTTPS_ONLY, QUICK, trust)
                .get(file, VersionTag.NONE, DownloadWatch.NOBODY);
    }

    @Test
    void aFileArrivesOverAnEncryptedConnection() throws IOException {
        try (LocalServer server = LocalServer.startEncrypted(identity)) {
            server.on("/a", LocalServer.file(BODY));

            Loaded<Answer> answer = fetched(server, Optional.of(identity));

            assertArrayEquals(
                    BODY,
                    assertInstanceOf(Answer.Content.class, answer.orThrow()).bytes());
        }
    }

    @Test
    void aServerNobodyVouchesForIsNotTrusted() throws IOException {
        try (LocalServer server = LocalServer.startEncrypted(identity)) {
            server.on("/a", LocalServer.file(BODY));

            Loaded<Answer> answer = fetched(server, Optional.empty());

            String message = answer.faults().get(0).message();
            assertTrue(message.startsWith("the connection cannot be trusted: "), message);
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void anEncryptedConnectionThatIsCutOffIsTold() throws IOException {
        try (LocalServer server = LocalServer.startEncrypted(identity)) {
            server.on("/a", LocalServer.cutOff(BODY, 500));

            Loaded<Answer> answer = fetched(server, Optional.of(identity));

            String message = answer.faults().get(0).message();
            assertTrue(message.startsWith("the transfer was cut off after "), message);
        }
    }

    @Test
    void aRedirectToAConnectionWithoutEncryptionIsNotFollowed() throws IOException {
        try (LocalServer server = LocalServer.startEncrypted(identity)) {
            String open = server.uri("/a").toString().replace("https:", "http:");
            server.on("/a", LocalServer.status(301, "Location: " + open));

            Loaded<Answer> answer = fetched(server, Optional.of(identity));

            assertTrue(
                    answer.faults().get(0).message().endsWith("is not contacted: it is not encrypted (https)"),
                    () -> answer.faults().toString());
            assertEquals(1, server.connections());
        }
    }
}
