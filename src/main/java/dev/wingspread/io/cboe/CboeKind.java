package dev.wingspread.io.cboe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that Cboe publishes and that are read, told by their first lines. */
enum CboeKind {
    /** Delayed quotes as JSON: a whole chain, or the level of an index. */
    DELAYED_QUOTES,
    /** Delayed quotes of a chain as a table. */
    QUOTE_TABLE,
    /** Daily levels of an index. */
    INDEX_HISTORY,
    /** Daily prices of one VIX future. */
    FUTURE_HISTORY,
    /** Settlement prices of all futures on one day. */
    SETTLEMENTS;

    /** A preamble is no longer than this. */
    private static final int MOST_LINES_BEFORE_TITLES = 12;

    static Optional<CboeKind> of(CboeInput input) {
        if (input.opening().startsWith("{")) {
            return isDelayedQuotes(input.opening()) ? Optional.of(DELAYED_QUOTES) : Optional.empty();
        }
        return input.openingLines().stream()
                .limit(MOST_LINES_BEFORE_TITLES)
                .map(line -> ofTitles(Titles.of(Arrays.asList(line.split(",", -1)))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The members may stand in any order, so that the options may fill the beginning of the file. */
    private static boolean isDelayedQuotes(String opening) {
        return opening.contains("\"data\"")
                && (opening.contains("\"options\"")
                        || opening.contains("\"option\"")
                        || opening.contains("\"current_price\""));
    }

    /** The kind of file that has a row of these titles. */
    static Optional<CboeKind> ofTitles(Titles titles) {
        if (titles.has("expiration date", "calls", "puts", "strike")) {
            return Optional.of(QUOTE_TABLE);
        }
        if (titles.has("trade date", "futures", "settle")) {
            return Optional.of(FUTURE_HISTORY);
        }
        if (titles.has("product", "symbol", "expiration date", "price")) {
            return Optional.of(SETTLEMENTS);
        }
        boolean isHistory = titles.has("date", "open", "high", "low", "close")
                || (titles.isFirst("date") && titles.size() == 2 && IndexName.isKnown(titles.title(1)));
        return isHistory ? Optional.of(INDEX_HISTORY) : Optional.empty();
    }

    /** Goes to the row of titles of this kind. */
    Optional<Titles> titles(Rows rows) {
        for (int i = 0; i < MOST_LINES_BEFORE_TITLES; i++) {
            Optional<List<String>> cells = rows.nextCells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            Titles titles = Titles.of(cells.get());
            if (ofTitles(titles).filter(this::equals).isPresent()) {
                return Optional.of(titles);
            }
        }
        return Optional.empty();
    }
}
