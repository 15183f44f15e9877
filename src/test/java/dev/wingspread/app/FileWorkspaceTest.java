package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWorkspaceTest {

    private static final Path SAMPLES = Path.of("sample-portfolios");

    @TempDir
    Path folder;

    private final FileWorkspace workspace = new FileWorkspace(InputStream.nullInputStream());

    @BeforeEach
    void copySamples() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json", "2024-08-05.market.json")) {
            Files.copy(SAMPLES.resolve(name), folder.resolve(name));
        }
    }

    private Path book() {
        return folder.resolve("layered-hedged.json");
    }

    private OpenBook opened() {
        return opened(book());
    }

    private OpenBook opened(Path file) {
        return workspace.open(file, Optional.empty(), SettingOverrides.NONE).orThrow();
    }

    private static FailureReason reason(Loaded<?> loaded) {
        assertFalse(loaded.isOk());
        return loaded.faults().get(0).reason();
    }

    @Test
    void aBookFindsItsMarketBesideItself() {
        OpenBook open = opened();
        assertEquals(5522.3, open.market().spxSpot());
        assertEquals("2024-07-31.market.json", open.marketName());
        assertEquals(64, open.fingerprint().length());
        assertEquals("Layered condors with a 4/4/2 VIX ladder", open.displayName());
    }

    @Test
    void aMarketNamedOnTheSideReplacesTheBooksOwn() {
        OpenBook open = workspace
                .open(book(), Optional.of(folder.resolve("2024-08-05.market.json")), SettingOverrides.NONE)
                .orThrow();
        assertEquals(38.57, open.market().vixSpot());
        OpenBook later = workspace
                .openMarket(opened(), folder.resolve("2024-08-05.market.json"))
                .orThrow();
        assertEquals(38.57, later.market().vixSpot());
        assertEquals(opened().portfolio(), later.portfolio());
        assertEquals(38.57, workspace.reload(later).orThrow().market().vixSpot(), "reloading keeps it");
    }

    @Test
    void settingsOfTheCommandLineLieOverThoseOfTheBookAndAreNotSaved() throws IOException {
        var low = new SettingOverrides(Map.of(Setting.SPIKE_PRESET, "LOW"));
        OpenBook open = workspace.open(book(), Optional.empty(), low).orThrow();
        assertEquals("LOW", open.model().beta().name());
        workspace.save(open, book(), false).orThrow();
        assertFalse(Files.readString(book()).contains("LOW"));
    }

    @Test
    void missingBookOrMarketIsSaidByName() throws IOException {
        Loaded<OpenBook> none = workspace.open(folder.resolve("none.json"), Optional.empty(), SettingOverrides.NONE);
        assertEquals(FailureReason.NOT_FOUND, reason(none));
        assertTrue(none.faults().get(0).text().contains("none.json"));
        Files.delete(folder.resolve("2024-07-31.market.json"));
        Loaded<OpenBook> market = workspace.open(book(), Optional.empty(), SettingOverrides.NONE);
        assertEquals(FailureReason.NOT_FOUND, reason(market));
        assertTrue(market.faults().get(0).text().contains("2024-07-31.market.json"));
    }

    @Test
    void aBookThatNamesNoMarketSaysHowToGiveOne() throws IOException {
        Files.writeString(book(), Files.readString(book()).replaceFirst("\"market\": .*\n", ""));
        Loaded<OpenBook> open = workspace.open(book(), Optional.empty(), SettingOverrides.NONE);
        assertEquals(FailureReason.MISSING, reason(open));
        assertTrue(open.faults().get(0).text().contains("--market"));
    }

    @Test
    void faultsOfBookAndNamedMarketComeInOneGo() throws IOException {
        Path badBook = Files.writeString(folder.resolve("bad.json"), "{");
        Path badMarket = Files.writeString(folder.resolve("bad.market.json"), "[]");
        Loaded<OpenBook> open = workspace.open(badBook, Optional.of(badMarket), SettingOverrides.NONE);
        String text = open.faults().stream().map(Failure::text).toList().toString();
        assertTrue(text.contains("bad.json") && text.contains("bad.market.json"), text);
    }

    @Test
    void faultsOfARefusedBookAndOfTheMarketItNamesComeInOneGo() throws IOException {
        Files.writeString(book(), Files.readString(book()).replace("\"INITIAL\"", "\"SECOND\""));
        Path market = folder.resolve("2024-07-31.market.json");
        Files.writeString(market, Files.readString(market).replace("2024-07-31T16:00:00", "yesterday"));
        List<String> places = workspace.open(book(), Optional.empty(), SettingOverrides.NONE).faults().stream()
                .map(fault -> fault.location().orElseThrow().pointer())
                .toList();
        assertEquals(List.of("/phase", "/asOf"), places);
    }

    @Test
    void whatIsOddInTheFilesIsAmongTheRemarksOfTheReport() throws IOException {
        Path market = folder.resolve("2024-07-31.market.json");
        Files.writeString(market, Files.readString(market).replaceFirst("\"rate\": [0-9.]+,", ""));
        var remarks = new Valuation(new WorkerPool()).risk(opened()).quality().warnings();
        assertTrue(remarks.stream().anyMatch(remark -> remark.text().contains("0.04")), remarks.toString());
    }

    @Test
    void aFolderIsNoBook() {
        assertEquals(
                FailureReason.INACCESSIBLE, reason(workspace.open(folder, Optional.empty(), SettingOverrides.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.json", "deep/copy.json", "deep/../other/copy.json"})
    void aBookSavedElsewhereStillReachesItsMarket(String target) throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.createDirectories(folder.resolve("other"));
        OpenBook saved = workspace.save(opened(), folder.resolve(target), false).orThrow();
        OpenBook again = opened(folder.resolve(target));
        assertEquals(5522.3, again.market().spxSpot());
        assertEquals(saved.portfolio(), again.portfolio());
        assertEquals(saved.fingerprint(), again.fingerprint());
        assertFalse(again.portfolio().market().orElseThrow().contains("\\"));
    }

    @Test
    void aBookFromStandardInputIsSavedWithAMarketItCanReach() throws IOException {
        // Standard input has no folder: the market's path is relative to where the program runs.
        String text = Files.readString(book())
                .replace("\"2024-07-31.market.json\"", "\"sample-portfolios/2024-07-31.market.json\"");
        var piped = new FileWorkspace(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        OpenBook open = piped.open(Path.of("-"), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        assertEquals(Optional.empty(), open.file());
        piped.save(open, folder.resolve("piped.json"), false).orThrow();
        assertEquals(5522.3, opened(folder.resolve("piped.json")).market().spxSpot());
    }

    @Test
    void aFileChangedUnderneathIsNotOverwrittenUnlessConfirmed() throws IOException {
        OpenBook open = opened();
        String theirs = Files.readString(book()).replace("\"INITIAL\"", "\"CONFIRMED\"");
        Files.writeString(book(), theirs);
        assertEquals(FailureReason.CHANGED_ON_DISK, reason(workspace.save(open, book(), false)));
        assertEquals(theirs, Files.readString(book()));
        OpenBook saved = workspace.save(open, book(), true).orThrow();
        assertEquals(open.portfolio(), opened().portfolio());
        assertEquals(theirs, Files.readString(folder.resolve("layered-hedged.json.bak")));
        assertTrue(workspace.save(saved, book(), false).isOk(), "saved again without a question");
    }

    @Test
    void anotherFileIsNotOverwrittenUnlessConfirmed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "precious");
        assertEquals(FailureReason.CHANGED_ON_DISK, reason(workspace.save(opened(), other, false)));
        assertEquals("precious", Files.readString(other));
        assertTrue(workspace.save(opened(), other, true).isOk());
    }

    @Test
    void theSameFileUnderAnotherSpellingIsTheSameFile() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Portfolio shorter = opened().portfolio().withStructures(List.of());
        OpenBook open = opened();
        var edited = new OpenBook(
                open.file(),
                open.fingerprint(),
                shorter,
                open.marketFile(),
                open.marketFingerprint(),
                open.market(),
                open.settings(),
                open.model(),
                open.unsavedOverrides(),
                List.of(),
                open.levels());
        assertTrue(workspace
                .save(edited, folder.resolve("deep/../layered-hedged.json"), false)
                .isOk());
        assertEquals(shorter, opened().portfolio());
    }

    @ParameterizedTest
    @ValueSource(strings = {"layered-hedged", "unhedged", "breached-backwardation", "over-hedged-contango"})
    void everySampleOpensPricesEveryLegAndSurvivesARoundTrip(String name) throws IOException {
        OpenBook open = opened(SAMPLES.resolve(name + ".json"));
        assertEquals(
                0, new Valuation(new WorkerPool()).risk(open).totals().book().unpricedLegs());
        String text = PortfolioWriter.write(open.portfolio());
        Portfolio again = PortfolioReader.read(text.getBytes(StandardCharsets.UTF_8), "again")
                .orThrow();
        assertEquals(open.portfolio(), again);
        assertEquals(text, PortfolioWriter.write(again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-03", "2024-07-31", "2024-08-05", "2025-04-04"})
    void everySampleMarketSurvivesARoundTrip(String day) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(day + ".market.json"));
        MarketSnapshot market = MarketReader.read(bytes, day).orThrow();
        String text = MarketWriter.write(market);
        MarketSnapshot again = MarketReader.read(text.getBytes(StandardCharsets.UTF_8), "again")
                .orThrow();
        assertEquals(market, again);
        assertEquals(text, MarketWriter.write(again));
    }

    @Test
    void theFaultyBookTellsAllItsFaultsWithPlaceAndCure() {
        Loaded<OpenBook> open = workspace.open(SAMPLES.resolve("faulty.json"), Optional.empty(), SettingOverrides.NONE);
        List<String> faults = open.faults().stream().map(Failure::text).toList();
        List<String> wanted = List.of(
                "/name",
                "/colour",
                "/settings/nv10.lo",
                "/settings/pop.target",
                "/settings/hedge.hrMax",
                "/flags/thetaTighten",
                "/structures/0/legs",
                "/structures/1/id",
                "/structures/1/layer",
                "/structures/1/legs/1/price",
                "/structures/1/legs/2/price",
                "/structures/1/legs/3/quantity",
                "/structures/2/openedOn",
                "/structures/2/legs/0/symbol",
                "/structures/2/legs/1/symbol",
                "/structures/2/legs/2/quantity",
                "/structures/3/kind");
        for (String pointer : wanted) {
            assertTrue(
                    open.faults().stream()
                            .anyMatch(fault -> fault.location()
                                    .filter(place -> place.pointer().equals(pointer) && place.line() > 0)
                                    .isPresent()),
                    pointer + " in " + String.join("\n", faults));
        }
        assertEquals(wanted.size(), faults.size(), String.join("\n", faults));
        open.faults().forEach(fault -> assertFalse(fault.cure().isEmpty(), fault.text()));
    }
}
