package dev.wingspread.io.cboe;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.feed.MarketPiece;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the files in which Cboe publishes quotes and prices. What a file is is told by its content. */
public final class CboeFiles {

    /** The largest file read, in bytes: five times the largest chain there is. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private CboeFiles() {}

    /**
     * Whether a file is of a kind that is known.
     *
     * @param bytes the file; never changed
     * @param file name of the file as the user knows it
     */
    public static boolean recognises(byte[] bytes, String file) {
        return CboeKind.of(new CboeInput(bytes, file)).isPresent();
    }

    /**
     * Reads a file.
     *
     * @param bytes the file; never changed
     * @param file name of the file as the user knows it; where the content does not tell the index of a history, the expiry
     *     of a future or the day of settlement prices, the name does
     * @return what the file says of a market, with one warning for each kind of thing left out or assumed; or why it is of
     *     no use. Never an exception, whatever the bytes
     */
    public static Loaded<List<MarketPiece>> read(byte[] bytes, String file) {
        var input = new CboeInput(bytes, file);
        if (bytes.length > MAX_BYTES) {
            return refused(
                    input,
                    FailureReason.OUT_OF_RANGE,
                    "the file is larger than " + MAX_BYTES / (1024 * 1024) + " MB",
                    "a chain has 15 MB at most: check where the file comes from");
        }
        Optional<CboeKind> kind = CboeKind.of(input);
        return kind.map(known -> read(known, input)).orElseGet(() -> unknown(input));
    }

    private static Loaded<List<MarketPiece>> read(CboeKind kind, CboeInput input) {
        return switch (kind) {
            case DELAYED_QUOTES -> DelayedQuotesReader.read(input);
            case QUOTE_TABLE -> QuoteTableReader.read(input);
            case INDEX_HISTORY -> IndexHistoryReader.read(input);
            case FUTURE_HISTORY -> FutureHistoryReader.read(input);
            case SETTLEMENTS -> SettlementReader.read(input);
        };
    }

    private static Loaded<List<MarketPiece>> unknown(CboeInput input) {
        if (input.opening().isEmpty()) {
            return refused(input, FailureReason.SYNTAX, "the file is empty", "fetch or save it again");
        }
        if (input.opening().toLowerCase(Locale.ROOT).startsWith("<")) {
            return refused(
                    input,
                    FailureReason.SYNTAX,
                    "this is a web page, perhaps one that says why there is no file",
                    "open the address in a browser and save the file it gives");
        }
        return refused(
                input,
                FailureReason.SYNTAX,
                "this is no file of Cboe that is known",
                "known are: delayed quotes of a chain or an index (JSON), the quote table of a chain (CSV), histories of"
                        + " indices and VIX futures (CSV), settlement prices of VIX futures (CSV)");
    }

    private static Loaded<List<MarketPiece>> refused(
            CboeInput input, FailureReason reason, String message, String cure) {
        return Loaded.failed(Failure.at(input.whole(), reason, message, cure));
    }
}
