package dev.wingspread.ui.shell;

import dev.wingspread.base.Formats;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files dropped onto the window, told apart by their names.
 *
 * @param book the first one that is no market
 * @param market the first market
 * @param others number of files that are neither
 */
record Drop(Optional<Path> book, Optional<Path> market, int others) {

    private static final String MARKET_ENDING = ".market.json";

    static Drop of(List<Path> paths) {
        Optional<Path> market = paths.stream().filter(Drop::isMarket).findFirst();
        Optional<Path> book = paths.stream().filter(path -> !isMarket(path)).findFirst();
        int used = (market.isPresent() ? 1 : 0) + (book.isPresent() ? 1 : 0);
        return new Drop(book, market, paths.size() - used);
    }

    private static boolean isMarket(Path file) {
        return BookViewModel.name(file).endsWith(MARKET_ENDING);
    }

    /** What to say of the files that are not opened; empty if there are none. */
    String leftOut() {
        return others == 0 ? "" : "; " + Formats.plural(others, "more file", "more files") + " not opened";
    }
}
