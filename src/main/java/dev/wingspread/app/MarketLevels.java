package dev.wingspread.app;

import dev.wingspread.market.MarketSnapshot;

/**
 * The levels a book is valued at, as they are written: quotes are still quotes.
 *
 * @param now the levels in force
 * @param inFile those of the market file, as it was last read or saved
 */
public record MarketLevels(MarketSnapshot now, MarketSnapshot inFile) {

    /** Levels as a file gives them. */
    static MarketLevels read(MarketSnapshot levels) {
        return new MarketLevels(levels, levels);
    }

    /** The same file with other levels in force. */
    MarketLevels changedTo(MarketSnapshot levels) {
        return new MarketLevels(levels, inFile);
    }

    /** Whether the levels in force are no longer those of the file. */
    public boolean isEdited() {
        return !now.equals(inFile);
    }
}
