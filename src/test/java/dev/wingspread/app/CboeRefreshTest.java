package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.download.AddressRule;
import dev.wingspread.io.download.CboeAddresses;
import dev.wingspread.io.download.ConsentFile;
import dev.wingspread.io.download.Download;
import dev.wingspread.io.download.LocalAddresses;
import dev.wingspread.io.download.Patience;
import dev.wingspread.io.download.PublicFiles;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.testing.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The refresh against a server on this machine; what files say is made simple here. */
@Timeout(60)
class CboeRefreshTest {

    private static final Path MARKET = Path.of("sample-portfolios", "2024-08-05.market.json");

    /** A Friday, 12:00 in New York: the last settlement is Thursday's. */
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    private static final String THURSDAY = "/settlement/csv/?dt=2026-11-19";
    private static final String WEDNESDAY = "/settlement/csv/?dt=2026-11-18";
    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ZERO);

    private static final RefreshWatch NOBODY = watch(new AtomicBoolean());

    @TempDir
    private Path folder;

    private final List<MarketPiece> assembled = new ArrayList<>();
    private LocalServer server;
    private Instant now = NOON;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start();
        for (String path : List.of("/options/_SPX.json", "/options/_VIX.json", "/quotes/_VIX.json", THURSDAY)) {
            server.on(path, LocalServer.file("{" + path + "}"));
        }
        server.on("/quotes/_VVIX.json", LocalServer.file("{vvix}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CboeRefresh refresh() {
        return refresh(LocalAddresses.ALLOWED);
    }

    private CboeRefresh refresh(AddressRule rule) {
        return new CboeRefresh(
                new ConsentFile(folder.resolve("refresh.json")),
                new PublicFiles(new Download("Wingspread/1", rule, QUICK), folder.resolve("cache"), () -> now),
                new CboeAddresses(server.uri("/"), server.uri("/settlement/csv/")),
                CboeRefreshTest::read,
                this::market,
                () -> now);
    }

    private CboeRefresh allowed() {
        CboeRefresh refresh = refresh();
        refresh.turnOn().orThrow();
        return refresh;
    }

    private static Loaded<List<MarketPiece>> read(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("{")
                ? Loaded.of(List.of(new MarketPiece.IndexLevel(name, "VIX", LocalDateTime.MIN, 17)))
                : Loaded.failed(Failure.at(
                        SourceLocation.ofFile(name), FailureReason.SYNTAX, "this is a web page", "save it again"));
    }

    private Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known) {
        assembled.clear();
        assembled.addAll(pieces);
        return Loaded.of(ScriptedRefresh.marketOf(MARKET).book());
    }

    private List<String> assembledFrom() {
        return assembled.stream().map(MarketPiece::file).toList();
    }

    private static RefreshWatch watch(AtomicBoolean isGivenUp) {
        return new RefreshWatch() {
            @Override
            public void at(String title, long bytes) {}

            @Override
            public boolean isGivenUp() {
                return isGivenUp.get();
            }
        };
    }

    private static Loaded<RefreshedMarket> fetch(CboeRefresh refresh, RefreshWish wish) {
        return refresh.fetch(wish, Optional.empty(), NOBODY);
    }

    private static List<String> texts(List<Failure> failures) {
        return failures.stream().map(Failure::message).toList();
    }

    // Consent

    @Test
    void offAtFirstAndThenNoConnectionIsOpened() throws IOException {
        Loaded<RefreshedMarket> off = fetch(refresh(), RefreshWish.USUAL);

        assertEquals(List.of("the refresh is off, so nobody was contacted"), texts(off.faults()));
        assertFalse(fetch(refresh(), RefreshWish.AGAIN).isOk());
        assertFalse(fetch(refresh(), RefreshWish.KEPT).isOk());
        Files.writeString(folder.resolve("refresh.json"), "{\"formatVersion\":1,\"turnedOn\":true}");
        assertFalse(fetch(refresh(), RefreshWish.USUAL).isOk());
        assertEquals(0, server.connections());
    }

    @Test
    void turnedOnItFetchesAndTurnedOffItDoesNotAnyMore() {
        CboeRefresh refresh = allowed();
        assertEquals(Optional.of(NOON), refresh.turnedOn().orThrow());
        assertTrue(fetch(refresh, RefreshWish.USUAL).isOk());
        int connections = server.connections();

        assertEquals(Optional.empty(), refresh.turnOff());

        assertFalse(fetch(refresh, RefreshWish.AGAIN).isOk());
        assertEquals(connections, server.connections());
    }

    @Test
    void theTermsNameEveryServerThatIsContacted() {
        String terms = String.join(" ", refresh().terms().sentences());
        assertTrue(terms.contains("localhost"), terms);
        assertTrue(terms.contains("terms of use restrict automated collection"), terms);
        assertTrue(terms.contains("nothing about you"), terms);
    }

    @Test
    void theShippedRuleContactsNobodyWithoutEncryption() {
        CboeRefresh refresh = refresh(AddressRule.HTTPS_ONLY);
        refresh.turnOn().orThrow();

        assertTrue(texts(fetch(refresh, RefreshWish.USUAL).faults()).get(0).endsWith("it is not encrypted (https)"));
        assertEquals(0, server.connections());
    }

    // What is fetched

    @Test
    void everyFileIsFetchedOnceAndGoesIntoTheMarket() {
        Loaded<RefreshedMarket> market = fetch(allowed(), RefreshWish.USUAL);

        assertEquals(List.of(), market.warnings());
        assertEquals(
                List.of(
                        "options/_SPX.json",
                        "options/_VIX.json",
                        "quotes/_VIX.json",
                        "quotes/_VVIX.json",
                        "settlement_2026-11-19.csv"),
                assembledFrom());
        assertEquals(5, server.connections());
        assertEquals(
                List.of(
                        "SPX options: 1 kB, fetched now",
                        "VIX options: 1 kB, fetched now",
                        "VIX: 1 kB, fetched now",
                        "VVIX: 1 kB, fetched now",
                        "VIX futures of 2026-11-19: 1 kB, fetched now"),
                market.orThrow().files());
    }

    @Test
    void aSecondRefreshSoonAfterwardsAsksNobody() {
        CboeRefresh refresh = allowed();
        fetch(refresh, RefreshWish.USUAL);
        now = NOON.plusSeconds(60);

        Loaded<RefreshedMarket> second = fetch(refresh, RefreshWish.USUAL);

        assertEquals(5, server.connections());
        assertEquals(
                "SPX options: 1 kB, fetched at 2026-11-20 12:00 ET, not asked for again so soon",
                second.orThrow().files().get(0));
        fetch(refresh, RefreshWish.AGAIN);
        assertEquals(10, server.connections());
    }

    @Test
    void twoRefreshesAtOnceFetchEveryFileOnce() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var allowed = new CountDownLatch(1);
        server.on("/options/_SPX.json", LocalServer.held(asked, allowed, LocalServer.file("{}")));
        CboeRefresh refresh = allowed();
        var first = inBackground(refresh, NOBODY);
        asked.await();
        var second = inBackground(refresh, NOBODY);
        allowed.countDown();

        assertTrue(first.join().isOk());
        assertTrue(second.join().isOk());
        assertEquals(5, server.connections());
    }

    private static CompletableFuture<Loaded<RefreshedMarket>> inBackground(CboeRefresh refresh, RefreshWatch watch) {
        return CompletableFuture.supplyAsync(
                () -> refresh.fetch(RefreshWish.USUAL, Optional.empty(), watch), task -> new Thread(task).start());
    }

    @Test
    void aRefreshCanBeGivenUpInTheMiddle() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.on("/options/_VIX.json", LocalServer.held(asked, new CountDownLatch(1), LocalServer.file("{}")));
        var isGivenUp = new AtomicBoolean();
        var running = inBackground(allowed(), watch(isGivenUp));
        asked.await();

        isGivenUp.set(true);

        assertEquals(List.of("the download was given up"), texts(running.join().faults()));
        assertEquals(2, server.connections());
        assertEquals(List.of(), assembled);
    }

    // What does not come

    @Test
    void withoutAChainThereIsNoMarketAndNothingMoreIsAskedFor() {
        server.on("/options/_SPX.json", LocalServer.status(404));

        Loaded<RefreshedMarket> refused = fetch(allowed(), RefreshWish.USUAL);

        assertEquals(List.of("the server does not have this file (status 404)"), texts(refused.faults()));
        assertEquals(1, server.connections());
        assertEquals(List.of(), assembled);
    }

    @Test
    void aWebPageInPlaceOfAChainIsRefusedByItsReader() {
        server.on("/options/_VIX.json", LocalServer.file("<html>Sorry</html>"));

        Loaded<RefreshedMarket> refused = fetch(allowed(), RefreshWish.USUAL);

        assertEquals(List.of("this is a web page"), texts(refused.faults()));
        assertTrue(refused.faults().get(0).text().startsWith("options/_VIX.json"));
    }

    @Test
    void withoutLevelsAndSettlementsTheMarketIsMadeAndToldWhatIsMissing() {
        server.on("/quotes/_VIX.json", LocalServer.status(500))
                .on("/quotes/_VVIX.json", LocalServer.file("<html>"))
                .on(THURSDAY, LocalServer.status(403));

        Loaded<RefreshedMarket> market = fetch(allowed(), RefreshWish.USUAL);

        assertTrue(market.isOk());
        assertEquals(List.of("options/_SPX.json", "options/_VIX.json"), assembledFrom());
        assertEquals(
                List.of(
                        "VIX did not come: the server has trouble of its own (status 500)",
                        "VVIX did not come: this is a web page",
                        "settlement prices of VIX futures did not come: the server does not hand out this file to programs"
                                + " (status 403)"),
                texts(market.warnings()));
    }

    @Test
    void settlementsThatAreNotThereYetAreThoseOfTheDayBefore() {
        server.on(THURSDAY, LocalServer.status(404)).on(WEDNESDAY, LocalServer.file("{}"));

        Loaded<RefreshedMarket> market = fetch(allowed(), RefreshWish.USUAL);

        assertEquals(List.of(), market.warnings());
        assertEquals("settlement_2026-11-18.csv", assembledFrom().get(4));
    }

    @Test
    void settlementDaysAreTradingDaysThatAreOver() {
        assertEquals(
                List.of("2026-11-19", "2026-11-18"),
                SettlementDays.before(LocalDateTime.parse("2026-11-20T17:59"), false).stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(
                List.of("2026-11-20", "2026-11-19"),
                SettlementDays.before(LocalDateTime.parse("2026-11-20T18:00"), false).stream()
                        .map(Object::toString)
                        .toList());
        // Sunday of a weekend; the Thursday after is Thanksgiving.
        assertEquals(
                "2026-11-20",
                SettlementDays.before(LocalDateTime.parse("2026-11-22T20:00"), false)
                        .get(0)
                        .toString());
        assertEquals(
                "2026-11-25",
                SettlementDays.before(LocalDateTime.parse("2026-11-26T20:00"), false)
                        .get(0)
                        .toString());
    }

    // Copies

    @Test
    void copiesAreUsedWhereTheyAreAskedForAndTheirAgeIsTold() {
        CboeRefresh refresh = allowed();
        fetch(refresh, RefreshWish.USUAL);
        assertEquals(Optional.of(NOON), refresh.keptSince());
        refresh.turnOff();
        server.close();
        now = NOON.plus(Duration.ofDays(3));

        Loaded<RefreshedMarket> kept = fetch(refresh, RefreshWish.KEPT);

        assertEquals(5, assembled.size());
        assertEquals(
                "SPX options: the copy fetched at 2026-11-20 12:00 ET is used, as nobody was to be contacted",
                kept.warnings().get(0).message());
        assertEquals(
                "VIX futures of 2026-11-19: 1 kB, copy fetched at 2026-11-20 12:00 ET",
                kept.orThrow().files().get(4));
        assertEquals(5, server.connections());
    }

    @Test
    void withoutAConnectionNoOldCopyIsUsedUnasked() {
        CboeRefresh refresh = allowed();
        fetch(refresh, RefreshWish.USUAL);
        server.close();
        now = NOON.plus(Duration.ofHours(1));

        Loaded<RefreshedMarket> refused = fetch(refresh, RefreshWish.USUAL);

        assertEquals(List.of("there is no connection to localhost"), texts(refused.faults()));
        assertEquals(Optional.of(NOON), refresh.keptSince());
    }

    @Test
    void withoutCopiesOfBothChainsThereIsNothingToOffer() {
        server.on("/options/_VIX.json", LocalServer.status(404));
        CboeRefresh refresh = allowed();
        fetch(refresh, RefreshWish.USUAL);

        assertEquals(Optional.empty(), refresh.keptSince());
    }

    @Test
    void sizesAreToldInWords() {
        assertEquals("1 kB", CboeRefresh.size(1));
        assertEquals("830 kB", CboeRefresh.size(829_100));
        assertEquals("1.0 MB", CboeRefresh.size(1_000_000));
        assertEquals("13.1 MB", CboeRefresh.size(13_090_000));
    }
}
