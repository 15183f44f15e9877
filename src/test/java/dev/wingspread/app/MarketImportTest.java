package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.io.cboe.CboeFiles;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarketImportTest {

    private static List<MarketPiece> pieces(String... names) {
        var pieces = new ArrayList<MarketPiece>();
        for (String name : names) {
            byte[] bytes = Resources.bytes(CboeFiles.class, name);
            pieces.addAll(CboeFiles.read(bytes, name).orThrow());
        }
        return pieces;
    }

    private static final List<MarketPiece> ALL = pieces(
            "spx-chain.json",
            "vix-chain.json",
            "settlement_2026-11-20.csv",
            "vvix-level.json",
            "VIX_History.csv",
            "SPX_History.csv");

    @Test
    void filesMakeAnEmptyBookInTheirMarketWithEverythingToldOfIt() {
        Loaded<OpenBook> imported = MarketImport.market(ALL, Optional.empty());
        OpenBook book = imported.orThrow();
        assertTrue(book.portfolio().structures().isEmpty());
        assertEquals(Optional.empty(), book.marketFile());
        assertEquals(imported.warnings(), book.warnings());
        assertFalse(book.warnings().isEmpty());
        assertTrue(book.market().slice(Root.SPXW, LocalDate.of(2026, 12, 18)).isOk());
        assertTrue(book.market().slice(Root.SPX, LocalDate.of(2026, 12, 18)).isOk());
        assertTrue(book.market().slice(Root.VIX, LocalDate.of(2027, 1, 20)).isOk());
    }

    @Test
    void theMarketIsWrittenAndReadBackWithNothingLost() {
        MarketSnapshot levels =
                MarketImport.market(ALL, Optional.empty()).orThrow().levels().now();
        assertEquals(
                levels, MarketReader.read(MarketWriter.write(levels), "market").orThrow());
        List<MarketPiece> stale =
                pieces("spx-chain.json", "vix-quotes-18-columns.csv", "settlement_2026-11-18.csv", "VVIX_History.csv");
        MarketSnapshot older =
                MarketImport.market(stale, Optional.empty()).orThrow().levels().now();
        assertTrue(older.vix().futures().get(0).asOf().isPresent());
        assertTrue(older.vix().expiries().get(0).asOf().isPresent());
        assertEquals(
                older, MarketReader.read(MarketWriter.write(older), "market").orThrow());
    }

    @Test
    void aBookKnownBeforeSuppliesWhatTheFilesDoNotSay() {
        OpenBook known = MarketImport.market(ALL, Optional.empty()).orThrow();
        OpenBook again = MarketImport.market(pieces("settlement_2026-11-20.csv"), Optional.of(known))
                .orThrow();
        assertEquals(
                known.levels().now().withSource("settlement_2026-11-20.csv"),
                again.levels().now());
    }

    @Test
    void spotVixMovesNoPriceOfAVixOption() {
        OpenBook book = MarketImport.market(ALL, Optional.empty()).orThrow();
        var dearer = new ArrayList<>(ALL);
        dearer.removeIf(piece -> piece.file().equals("vix-chain.json"));
        var chain = (MarketPiece.Chain) pieces("vix-chain.json").get(0);
        dearer.add(new MarketPiece.Chain(
                chain.file(), chain.underlying(), chain.time(), OptionalDouble.of(40), chain.expiries()));
        OpenBook moved = MarketImport.market(dearer, Optional.empty()).orThrow();
        assertEquals(40, moved.market().vixSpot());
        LocalDate january = LocalDate.of(2027, 1, 20);
        assertEquals(
                book.market().slice(Root.VIX, january).orThrow().inputs(25).forward(),
                moved.market().slice(Root.VIX, january).orThrow().inputs(25).forward());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals(
                "no file tells the level of the VIX",
                MarketImport.market(pieces("spx-chain.json"), Optional.empty())
                        .faults()
                        .get(0)
                        .message());
    }
}
