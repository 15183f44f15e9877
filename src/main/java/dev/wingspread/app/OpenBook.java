package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.QuoteReduction;
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
 * @param levels what the market was made from, and what its file holds
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
        List<Failure> warnings,
        MarketLevels levels) {

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

    /** Whether levels were typed in that are not in the market file. */
    public boolean isMarketEdited() {
        return levels.isEdited();
    }

    /** What tells the levels in force apart from others: SHA-256 of the file they are in, or would be saved as, in hex. */
    public String levelsFingerprint() {
        return isMarketEdited() ? FileContent.fingerprintOf(MarketWriter.write(levels.now())) : marketFingerprint;
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
     * The same book under other settings of its own; those of the command line stay on top.
     *
     * @param preset named set of thresholds
     * @param overrides single settings that differ from it
     * @return the book, its market and spike model made again from the settings; or a fault for each pair of values that
     *     contradict each other, also where only the command line keeps them apart, since the book must open without it
     */
    public Loaded<OpenBook> withSettings(Preset preset, SettingOverrides overrides) {
        return Settings.of(preset, overrides)
                .then(own -> Settings.of(preset, overrides.with(unsavedOverrides)))
                .map(chosen -> new OpenBook(
                        file,
                        fingerprint,
                        portfolio.withSettings(preset, overrides),
                        marketFile,
                        marketFingerprint,
                        Market.of(market.snapshot(), chosen),
                        chosen,
                        SpikeModel.of(chosen),
                        unsavedOverrides,
                        warnings,
                        levels));
    }

    /**
     * The same book at other levels, which its market file does not hold yet.
     *
     * @param typed the levels as they are written, quotes not yet reduced
     * @return the book; warnings say which quotes are of no use
     */
    Loaded<OpenBook> withLevels(MarketSnapshot typed) {
        return QuoteReduction.reduce(typed)
                .map(reduced -> new OpenBook(
                        file,
                        fingerprint,
                        portfolio,
                        marketFile,
                        marketFingerprint,
                        Market.of(reduced, settings),
                        settings,
                        model,
                        unsavedOverrides,
                        warnings,
                        levels.changedTo(typed)));
    }

    /**
     * The same book at the levels of another one, which its market file does not hold yet.
     *
     * @param remarks what is odd about those levels
     */
    public OpenBook atLevelsOf(OpenBook other, List<Failure> remarks) {
        return new OpenBook(
                file,
                fingerprint,
                portfolio,
                marketFile,
                marketFingerprint,
                Market.of(other.market.snapshot(), settings),
                settings,
                model,
                unsavedOverrides,
                MarketTyping.remarks(this, remarks),
                levels.changedTo(other.levels.now()));
    }

    /** The same book after its levels were saved to a file. */
    OpenBook withSavedLevels(Portfolio pointing, Path target, String savedFingerprint) {
        return new OpenBook(
                file,
                fingerprint,
                pointing,
                Optional.of(target),
                savedFingerprint,
                market,
                settings,
                model,
                unsavedOverrides,
                warnings,
                MarketLevels.read(levels.now()));
    }

    /** Whether both are valued at the same levels, under whatever settings. */
    public boolean hasLevelsOf(OpenBook other) {
        return levels.now().equals(other.levels.now());
    }

    /**
     * The same files with the contents of another state of this book: what it holds, its phase and its settings.
     *
     * @param withItsMarket whether the levels are the other's too
     */
    public OpenBook withContentOf(OpenBook other, boolean withItsMarket) {
        Market kept = settings.equals(other.settings) ? market : Market.of(market.snapshot(), other.settings);
        // A file saved meanwhile is what the levels now differ from.
        boolean isSameFile = !withItsMarket || marketFile.equals(other.marketFile);
        MarketLevels inFile = isSameFile ? levels : other.levels;
        return new OpenBook(
                file,
                fingerprint,
                portfolio.withContentOf(other.portfolio),
                isSameFile ? marketFile : other.marketFile,
                isSameFile ? marketFingerprint : other.marketFingerprint,
                withItsMarket ? other.market : kept,
                other.settings,
                other.model,
                unsavedOverrides,
                warnings,
                withItsMarket ? inFile.changedTo(other.levels.now()) : levels);
    }

    /** A new book without a file that holds nothing, in this book's market, under the usual settings. */
    public OpenBook emptied() {
        Portfolio empty = marketFile
                .map(path -> path.toAbsolutePath().normalize().toString().replace('\\', '/'))
                .map(Portfolio.EMPTY::withMarket)
                .orElse(Portfolio.EMPTY);
        return holding(Optional.empty(), "", empty).orThrow();
    }

    /** Another book in this book's market, under the settings of its own. */
    Loaded<OpenBook> holding(Optional<Path> itsFile, String itsFingerprint, Portfolio held) {
        return Settings.of(held.preset(), held.overrides())
                .map(own -> new OpenBook(
                        itsFile,
                        itsFingerprint,
                        held,
                        marketFile,
                        marketFingerprint,
                        Market.of(market.snapshot(), own),
                        own,
                        SpikeModel.of(own),
                        SettingOverrides.NONE,
                        List.of(),
                        levels));
    }

    /** A market that is in no file, with an empty book in it. */
    static Loaded<OpenBook> ofLevels(MarketSnapshot typed) {
        Settings usual = Settings.of(Preset.DEFAULT, SettingOverrides.NONE).orThrow();
        return QuoteReduction.reduce(typed)
                .map(reduced -> new OpenBook(
                        Optional.empty(),
                        "",
                        Portfolio.EMPTY,
                        Optional.empty(),
                        "",
                        Market.of(reduced, usual),
                        usual,
                        SpikeModel.of(usual),
                        SettingOverrides.NONE,
                        List.of(),
                        MarketLevels.read(typed)));
    }

    private OpenBook with(Portfolio held, Market valuedIn, List<Failure> remarks) {
        return new OpenBook(
                file,
                fingerprint,
                held,
                marketFile,
                marketFingerprint,
                valuedIn,
                settings,
                model,
                unsavedOverrides,
                remarks,
                levels);
    }
}
