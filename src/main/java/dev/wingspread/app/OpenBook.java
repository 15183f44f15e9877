package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A book with the market it is valued in. Immutable: an edit gives a new one.
 *
 * @param file the portfolio file, empty for a book read from standard input
 * @param fingerprint SHA-256 of the portfolio file as it was read, in hex
 * @param portfolio the book
 * @param marketFile the market file
 * @param marketFingerprint SHA-256 of the market file as it was read, in hex
 * @param market the market, ready to price from
 * @param settings settings in force
 * @param model spike model in force
 * @param unsavedOverrides settings laid over those of the book on the command line, never saved
 * @param warnings what was odd in either file without being wrong
 */
public record OpenBook(
        Optional<Path> file,
        String fingerprint,
        Portfolio portfolio,
        Optional<Path> marketFile,
        String marketFingerprint,
        Market market,
        Settings settings,
        SpikeModel model,
        SettingOverrides unsavedOverrides,
        List<Failure> warnings) {

    public OpenBook {
        warnings = List.copyOf(warnings);
    }

    /** Name to show: the book's own, else its file's. */
    public String displayName() {
        if (!portfolio.name().isBlank()) {
            return portfolio.name();
        }
        return file.map(path -> String.valueOf(path.getFileName())).orElse("unnamed book");
    }

    /** Name of the market file, or a word for a market read from standard input. */
    public String marketName() {
        return marketFile.map(path -> String.valueOf(path.getFileName())).orElse("standard input");
    }

    /** The same book with remarks on its files. */
    public OpenBook withWarnings(List<Failure> remarks) {
        return with(portfolio, market, remarks);
    }

    /** The same book holding something else. */
    public OpenBook withPortfolio(Portfolio changed) {
        return with(changed, market, warnings);
    }

    /** The same book in a market of the same files that knows more. */
    OpenBook withMarket(Market extended) {
        return with(portfolio, extended, warnings);
    }

    /**
     * The same files with the contents of another state of this book: what it holds, its phase and its settings.
     *
     * @param withItsMarket whether the market is the other's too
     */
    public OpenBook withContentOf(OpenBook other, boolean withItsMarket) {
        Market levels = withItsMarket ? other.market : market;
        return new OpenBook(
                file,
                fingerprint,
                portfolio.withContentOf(other.portfolio),
                withItsMarket ? other.marketFile : marketFile,
                withItsMarket ? other.marketFingerprint : marketFingerprint,
                settings.equals(other.settings) ? levels : Market.of(levels.snapshot(), other.settings),
                other.settings,
                other.model,
                unsavedOverrides,
                warnings);
    }

    private OpenBook with(Portfolio held, Market levels, List<Failure> remarks) {
        return new OpenBook(
                file,
                fingerprint,
                held,
                marketFile,
                marketFingerprint,
                levels,
                settings,
                model,
                unsavedOverrides,
                remarks);
    }
}
