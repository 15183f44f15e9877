package dev.wingspread.io.cboe;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.market.feed.MarketPiece;
import java.util.List;

/** Files made up in the shape of Cboe's. */
final class SampleFiles {

    static final List<String> ALL = List.of(
            "spx-chain.json",
            "vix-chain.json",
            "vvix-level.json",
            "spx-quotes.csv",
            "vix-quotes-18-columns.csv",
            "VIX_History.csv",
            "VVIX_History.csv",
            "SPX_History.csv",
            "VIX3M_History.csv",
            "VX_2026-12-16.csv",
            "CFE_F07_VX.csv",
            "CFE_K07_VX.csv",
            "settlement_2026-11-18.csv",
            "settlement_2026-11-20.csv");

    private SampleFiles() {}

    static byte[] bytes(String name) {
        return Resources.bytes(SampleFiles.class, name);
    }

    static Loaded<List<MarketPiece>> read(String name) {
        return CboeFiles.read(bytes(name), name.substring(name.lastIndexOf('/') + 1));
    }
}
