package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.cboe.CboeFiles;
import dev.wingspread.io.download.CboeAddresses;
import dev.wingspread.io.download.ConsentFile;
import dev.wingspread.io.download.Download;
import dev.wingspread.io.download.LocalAddresses;
import dev.wingspread.io.download.Patience;
import dev.wingspread.io.download.PublicFiles;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a server on this machine that replays files of Cboe's shape to a market in its file. */
@Timeout(120)
class RefreshedMarketTest {

    /** A Friday, 18:30 in New York: the day has been settled. */
    private static final Instant EVENING = Instant.parse("2026-11-20T23:30:00Z");

    private static final int DAMAGES = 60;
    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    @TempDir
    private Path folder;

    private final FileWorkspace workspace = new FileWorkspace(InputStream.nullInputStream());
    private LocalServer server;
    private CboeRefresh refresh;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start()
                .on("/options/_SPX.json", LocalServer.file(sample("spx-chain.json")))
                .on("/options/_VIX.json", LocalServer.file(sample("vix-chain.json")))
                .on("/quotes/_VVIX.json", LocalServer.file(sample("vvix-level.json")))
                .on("/csv/?dt=2026-11-20", LocalServer.file(sample("settlement_2026-11-20.csv")));
        refresh = new CboeRefresh(
                new ConsentFile(folder.resolve("refresh.json")),
                new PublicFiles(
                        new Download("Wingspread/1", LocalAddresses.ALLOWED, QUICK),
                        folder.resolve("cache"),
                        () -> EVENING),
                new CboeAddresses(server.uri("/"), server.uri("/csv/")),
                CboeFiles::read,
                MarketImport::market,
                () -> EVENING);
        refresh.turnOn().orThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = CboeFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private Loaded<RefreshedMarket> fetched(Optional<OpenBook> known) {
        return refresh.fetch(RefreshWish.AGAIN, known, new RefreshWatch() {
            @Override
            public void at(String title, long bytes) {}

            @Override
            public boolean isGivenUp() {
                return false;
            }
        });
    }

    @Test
    void whatIsFetchedBecomesAMarketFileThatOpens() {
        OpenBook known = workspace
                .openWithoutBook(Path.of("sample-portfolios", "2024-07-31.market.json"), SettingOverrides.NONE)
                .orThrow();

        Loaded<RefreshedMarket> market = fetched(Optional.of(known));

        OpenBook made = market.orThrow().book();
        assertEquals("2026-11-20", made.market().asOf().toLocalDate().toString());
        Path file = folder.resolve("today.market.json");
        workspace.saveMarket(made, file, false).orThrow();
        MarketSnapshot again = workspace
                .openWithoutBook(file, SettingOverrides.NONE)
                .orThrow()
                .levels()
                .now();
        assertEquals(made.levels().now(), again);
        assertFalse(again.vix().futures().isEmpty());
        assertTrue(again.vix().vvix().isPresent());
        // What Cboe does not publish with its quotes comes from the known market.
        assertEquals(known.levels().now().rate(), again.rate());
        assertEquals(known.levels().now().yields(), again.yields());
    }

    @Test
    void whatDidNotComeIsAmongTheWarnings() {
        Loaded<RefreshedMarket> market = fetched(Optional.empty());

        assertTrue(
                market.warnings().stream()
                        .map(Failure::message)
                        .anyMatch(text -> text.startsWith("VIX did not come: ")),
                () -> market.warnings().toString());
    }

    @Test
    void aDamagedChainIsRefusedInWordsOrHarmlessAndNeverKeptIfRefused() throws IOException {
        byte[] sound = sample("spx-chain.json");
        var random = new Random(20261120);
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            server.on("/options/_SPX.json", LocalServer.file(damaged));

            Loaded<RefreshedMarket> market = fetched(Optional.empty());

            if (!market.isOk()) {
                refused++;
                assertFalse(market.faults().get(0).message().isBlank());
            }
            Path copy = folder.resolve("cache").resolve("cboe-spx-options.download");
            if (Files.exists(copy)) {
                assertTrue(CboeFiles.read(Files.readAllBytes(copy), "copy").isOk(), "a refused chain was kept");
            }
        }
        assertTrue(refused > 0, "no damage was noticed at all");
    }

    @Test
    void anHtmlPageWithTheStatusOfAFileIsRefused() {
        server.on("/options/_SPX.json", LocalServer.file("<!DOCTYPE html><html><title>Maintenance</title></html>"));

        List<Failure> faults = fetched(Optional.empty()).faults();

        assertTrue(faults.get(0).message().startsWith("this is a web page"), faults::toString);
    }
}
