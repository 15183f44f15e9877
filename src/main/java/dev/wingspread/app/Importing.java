package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Structure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes books and markets of files that other programs wrote. */
public interface Importing {

    /**
     * Reads a file of a broker or of Cboe, told by its content.
     *
     * @return what it holds with everything assumed as warnings; or why it is of no use, fault by fault with its line
     */
    Loaded<ImportedFile> read(Path file);

    /**
     * The market that pieces make.
     *
     * @param pieces what files say, at least one
     * @param known a book whose market supplies what no piece says; empty means that the pieces must do alone
     * @return an empty book without a file in that market, its quotes fitted, with warnings; or what is missing
     */
    Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known);

    /**
     * A book that holds further structures.
     *
     * @param into book they join, or an empty one; its market and settings stay
     * @return the book, its file not yet written
     */
    Loaded<OpenBook> withStructures(OpenBook into, List<Structure> structures);
}
