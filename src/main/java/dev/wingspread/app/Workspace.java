package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.util.Optional;

/** Opens and saves books. */
public interface Workspace {

    /**
     * Opens a book and its market.
     *
     * @param market used instead of the market the book names, if given
     * @param overrides settings laid over those of the book
     */
    Loaded<OpenBook> open(Path book, Optional<Path> market, SettingOverrides overrides);

    /**
     * A market with an empty book in it, for plans that need no book.
     *
     * @param overrides settings laid over the default ones
     */
    Loaded<OpenBook> openWithoutBook(Path market, SettingOverrides overrides);

    /** The same book in another market. */
    Loaded<OpenBook> openMarket(OpenBook book, Path market);

    /**
     * The same book in a market that knows of further scheduled releases.
     *
     * @param calendar CSV file with the columns date, type, time and note
     */
    Loaded<OpenBook> withEvents(OpenBook book, Path calendar);

    /** The book and its market read again from their files. */
    Loaded<OpenBook> reload(OpenBook book);

    /**
     * Saves a book.
     *
     * @param evenIfChanged whether to replace a file that was changed since it was opened; otherwise such a file is left
     *     alone and the fault says so
     * @return the book as it is now on disk
     */
    Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged);

    /**
     * Saves the levels a book is valued at to a market file; the book then names that file, which is a change of the book
     * unless it named it before.
     *
     * @param evenIfChanged whether to replace a file that was changed since it was read; otherwise such a file is left
     *     alone and the fault says so
     * @return the book valued in the file
     */
    Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged);
}
