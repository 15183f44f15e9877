package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Underlying;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Reads the quote table of a chain, a call and a put to a row. Both have columns of the same titles, so that a column is
 * told by its title and by the side of the strike it stands on; layouts with more and with fewer columns are read alike.
 */
final class QuoteTableReader {

    private static final int MOST_LINES_BEFORE_TITLES = 12;

    private final CboeInput input;
    private final FileRemarks remarks;
    private final ChainDraft draft;
    private final Rows rows;
    private Optional<LocalDateTime> time = Optional.empty();
    private OptionalDouble spot = OptionalDouble.empty();
    private int malformed;
    private long firstMalformed;

    /** Where the columns of one side stand. */
    private record Side(int symbol, int bid, int ask) {
        boolean isComplete() {
            return symbol >= 0 && bid >= 0 && ask >= 0;
        }

        int last() {
            return Math.max(symbol, Math.max(bid, ask));
        }
    }

    private QuoteTableReader(CboeInput input) {
        this.input = input;
        this.remarks = new FileRemarks(input);
        this.draft = new ChainDraft(remarks);
        this.rows = new Rows(input);
    }

    static Loaded<List<MarketPiece>> read(CboeInput input) {
        return new QuoteTableReader(input).read();
    }

    private Loaded<List<MarketPiece>> read() {
        Optional<Titles> titles = preamble();
        if (titles.isEmpty()) {
            return refused(FailureReason.SYNTAX, "the titles of the columns are missing", "save the table again");
        }
        int strike = titles.get().column("strike");
        Side calls = side(titles.get(), "calls", 0, strike);
        Side puts = side(titles.get(), "puts", strike, titles.get().size());
        if (!calls.isComplete() || !puts.isComplete()) {
            return refused(
                    FailureReason.MISSING,
                    "line " + rows.line() + " has no columns Bid and Ask on both sides of Strike",
                    "save the table with all its columns");
        }
        while (rows.next() && !draft.isTooLarge()) {
            row(calls, puts);
        }
        return finished();
    }

    private static Side side(Titles titles, String symbol, int from, int to) {
        return new Side(
                titles.column(symbol, from, to), titles.column("bid", from, to), titles.column("ask", from, to));
    }

    /** Takes level and time from the lines before the titles; empty if there are no titles. */
    private Optional<Titles> preamble() {
        for (int i = 0; i < MOST_LINES_BEFORE_TITLES; i++) {
            Optional<List<String>> cells = rows.nextCells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            Titles titles = Titles.of(cells.get());
            if (CboeKind.ofTitles(titles).filter(CboeKind.QUOTE_TABLE::equals).isPresent()) {
                return Optional.of(titles);
            }
            if (time.isEmpty()) {
                time = TableHeading.time(cells.get());
            }
            if (spot.isEmpty()) {
                spot = TableHeading.spot(cells.get());
            }
        }
        return Optional.empty();
    }

    private void row(Side calls, Side puts) {
        boolean isCut =
                rows.cell(calls.symbol()).isEmpty() && rows.cell(puts.symbol()).isEmpty();
        if (rows.fault().isPresent() || rows.size() <= puts.last() || isCut) {
            malformed++;
            firstMalformed = malformed == 1 ? rows.line() : firstMalformed;
            return;
        }
        add(calls);
        add(puts);
    }

    private void add(Side side) {
        String symbol = rows.cell(side.symbol());
        long line = rows.line();
        Supplier<SourceLocation> place = () -> input.line(line);
        if (!symbol.isEmpty()) {
            draft.add(symbol, rows.number(side.bid()), rows.number(side.ask()), place);
        }
    }

    private Loaded<List<MarketPiece>> finished() {
        if (draft.isTooLarge()) {
            return refused(
                    FailureReason.OUT_OF_RANGE,
                    "the file has more than " + ChainDraft.MOST_CONTRACTS + " contracts",
                    "check where the file comes from");
        }
        if (malformed > 0) {
            remarks.warn(
                    input.line(firstMalformed),
                    FailureReason.SYNTAX,
                    Formats.plural(malformed, "line", "lines") + " left out that are not a row of the table",
                    "the file may be cut off: save it again");
        }
        Optional<Underlying> whose = draft.underlying();
        if (whose.isEmpty()) {
            return refused(
                    FailureReason.MISSING,
                    "none of the " + draft.contracts() + " contracts is a quoted option on SPX or VIX",
                    "save the table of SPX or VIX");
        }
        if (time.isEmpty()) {
            return refused(
                    FailureReason.MISSING,
                    "the lines above the titles tell no time, such as Date: November 20, 2026 at 3:59 PM EST",
                    "save the table with the lines above it");
        }
        return remarks.piece(() -> draft.finished(input.file(), whose.get(), time.get(), spot));
    }

    private Loaded<List<MarketPiece>> refused(FailureReason reason, String message, String cure) {
        remarks.fault(input.whole(), reason, message, cure);
        return remarks.failed();
    }
}
