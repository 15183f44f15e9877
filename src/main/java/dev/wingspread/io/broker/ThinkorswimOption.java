package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option as thinkorswim shows it: {@code 100 (Weeklys) 18 DEC 26 6600 PUT}.
 *
 * @param multiplier dollars per index point, or {@code 1/100} and the like
 * @param marks what stands in brackets, in upper case: {@code (WEEKLYS)}, {@code [AM]}
 */
record ThinkorswimOption(
        String multiplier, String marks, LocalDate expiry, boolean isAdjusted, double strike, OptionType type) {

    private static final String MARK = "(?:\\s*[(\\[][A-Z]+[)\\]])";
    private static final Pattern TEXT = Pattern.compile("(\\d+(?:/\\d+)?)(" + MARK
            + "*)\\s*(\\d{1,2} [A-Z]{3} \\d{2,4})(" + MARK + "*)((?: \\d+/\\d+| \\d+)??) ([\\d,]*\\.?\\d+) (CALL|PUT)");
    private static final String USUAL_MULTIPLIER = "100";

    /** The option a text names; empty if it names none. */
    static Optional<ThinkorswimOption> of(String text) {
        String line = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        Matcher matcher = TEXT.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> expiry = DateText.date(matcher.group(3));
        OptionalDouble strike = Cell.number(matcher.group(6));
        return expiry.isEmpty() || strike.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThinkorswimOption(
                        matcher.group(1),
                        matcher.group(2) + matcher.group(4),
                        expiry.get(),
                        !matcher.group(1).equals(USUAL_MULTIPLIER)
                                || !matcher.group(5).isEmpty(),
                        strike.getAsDouble(),
                        SpelledContract.typeOf(matcher.group(7)).orElseThrow()));
    }

    /** The contract, if the symbol it stands under is SPX or VIX. */
    Loaded<SpelledContract> under(String symbol) {
        return Root.ofName(symbol)
                .map(root -> contract(root, marks, expiry, type, strike))
                .orElseGet(() -> SpelledContract.unreadable("'" + symbol + "' is neither SPX nor VIX"));
    }

    /**
     * The contract that a symbol, marks and a date make. The mark of a weekly, quarterly or month-end option and of the
     * closing tells SPXW, that of the opening SPX; without any the date decides.
     */
    static Loaded<SpelledContract> contract(
            Root symbol, String marks, LocalDate expiry, OptionType type, double strike) {
        Underlying underlying = symbol.underlying();
        boolean isSpx = underlying == Underlying.SPX;
        if (marks.contains("WEEKLY")
                || marks.contains("QUARTERLY")
                || marks.contains("EOM")
                || (isSpx && marks.contains("PM"))) {
            return SpelledContract.of(isSpx ? Root.SPXW : Root.VIXW, expiry, type, strike);
        }
        if (isSpx && marks.contains("AM")) {
            return SpelledContract.of(Root.SPX, expiry, type, strike);
        }
        return symbol == Root.SPX || symbol == Root.VIX
                ? SpelledContract.ofUnderlying(underlying, expiry, type, strike)
                : SpelledContract.of(symbol, expiry, type, strike);
    }
}
