package dev.wingspread.app;

import dev.wingspread.base.Checks;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be made a book or a market of.
 *
 * @param files files of brokers or of Cboe, at least one; {@code -} is standard input
 * @param marketFrom further files of Cboe
 * @param market market file the book is to name, or that supplies what no file of Cboe says
 * @param into book that gets the positions besides its own; empty means a new one
 * @param name name of the book; empty keeps that of the book it goes into
 * @param asOf day by which condors go into layers where the day of entry is unknown; empty means that of the files, or of
 *     the market
 * @param overrides settings laid over those of the book
 * @param out file of the book, or of the market if there are files of Cboe alone; empty means that nothing is saved
 * @param mayReplace whether files that are there may be replaced
 */
public record ImportRequest(
        List<Path> files,
        List<Path> marketFrom,
        Optional<Path> market,
        Optional<Path> into,
        String name,
        Optional<LocalDate> asOf,
        SettingOverrides overrides,
        Optional<Path> out,
        boolean mayReplace) {

    public ImportRequest {
        files = List.copyOf(files);
        marketFrom = List.copyOf(marketFrom);
        Checks.require(!files.isEmpty(), "there is no file to import");
    }
}
