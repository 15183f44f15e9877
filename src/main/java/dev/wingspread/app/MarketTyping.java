package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.TypedLevelsReader;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SmileLevel;
import dev.wingspread.market.TypedLevels;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Levels that are typed in instead of read from a file. */
public final class MarketTyping {

    /** Follows the source of levels that are no longer the source's. */
    static final String MARK = "edited by hand";

    private MarketTyping() {}

    /** The levels of a book as texts to begin with. */
    public static TypedLevels textsOf(OpenBook book) {
        MarketSnapshot levels = book.levels().now();
        return new TypedLevels(
                levels.asOf().toString(),
                levels.source(),
                text(levels.rate()),
                text(levels.dividendYield()),
                TypedLevelsReader.text(levels.spx().spot()),
                TypedLevelsReader.text(levels.vix().spot()),
                text(levels.vix().vvix()),
                levels.vix().futures().stream()
                        .map(future -> new TypedLevels.Future(future.expiry(), TypedLevelsReader.text(future.price())))
                        .toList(),
                texts(levels.spx().expiries()),
                texts(levels.vix().expiries()));
    }

    private static List<TypedLevels.Expiry> texts(List<ExpiryQuotes> expiries) {
        return expiries.stream()
                .map(each -> new TypedLevels.Expiry(
                        new ExpiryKey(each.root(), each.expiry()),
                        false,
                        text(each.forward()),
                        text(SmileLevel.writtenAtmVol(each))))
                .toList();
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? TypedLevelsReader.text(value.getAsDouble()) : "";
    }

    /**
     * The book at typed levels.
     *
     * <p>A source that was not typed is marked as edited, so that nobody takes the levels for the source's.
     *
     * @return the book, its remarks on the market those of the typed levels; or every fault, each with the JSON pointer
     *     its value would have in a market file
     */
    public static Loaded<OpenBook> valued(OpenBook before, TypedLevels typed) {
        Loaded<OpenBook> valued = TypedLevelsReader.read(before.levels().now(), typed)
                .map(levels -> marked(levels, before.levels()))
                .then(before::withLevels);
        return valued.map(book -> book.withWarnings(remarks(before, valued.warnings())));
    }

    private static MarketSnapshot marked(MarketSnapshot levels, MarketLevels before) {
        boolean isSourceTyped = !levels.source().equals(before.now().source());
        MarketSnapshot asInFile = levels.withSource(before.inFile().source());
        if (asInFile.equals(before.inFile()) && !isSourceTyped) {
            return asInFile;
        }
        boolean isUnchanged = levels.equals(before.now());
        boolean isMarked = levels.source().endsWith(MARK);
        if (isUnchanged || isSourceTyped || isMarked) {
            return levels;
        }
        return levels.withSource(levels.source().isBlank() ? MARK : levels.source() + ", " + MARK);
    }

    /** What was odd in the book's file, and what is odd in the levels. */
    static List<Failure> remarks(OpenBook before, List<Failure> ofLevels) {
        String bookFile = before.file().map(Object::toString).orElse("standard input");
        return Stream.concat(
                        before.warnings().stream()
                                .filter(remark -> remark.location()
                                        .filter(place -> place.file().equals(bookFile))
                                        .isPresent()),
                        ofLevels.stream())
                .toList();
    }
}
