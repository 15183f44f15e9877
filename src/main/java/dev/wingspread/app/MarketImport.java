package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.feed.MarketAssembly;
import dev.wingspread.market.feed.MarketPiece;
import java.util.List;
import java.util.Optional;

/** Makes a market to value books in of what files say. */
final class MarketImport {

    private MarketImport() {}

    /**
     * The market that pieces make, as {@link Importing#market} has it.
     *
     * @param pieces what files say, in the order in which later ones win
     * @param known a book whose levels supply what no piece says
     * @return an empty book without a file in that market; what was assumed and left out is among its warnings
     */
    static Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known) {
        Loaded<OpenBook> book = MarketAssembly.assemble(
                        pieces, known.map(before -> before.levels().now()))
                .then(OpenBook::ofLevels);
        return book.map(made -> made.withWarnings(book.warnings()));
    }
}
