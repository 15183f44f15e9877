package dev.wingspread.io.broker;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.calendar.ExpiryRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contract as a file spells it.
 *
 * @param instrument the contract
 * @param assumption what had to be assumed, such as which root it is; empty if nothing
 */
record SpelledContract(Instrument instrument, Optional<String> assumption) {

    /** Strikes beyond this cannot be written as a symbol. */
    private static final double GREATEST_STRIKE = 99_999.999;

    private static final Pattern CODE =
            Pattern.compile("[.\\-\\s]*([A-Z$]{1,6}\\d?)\\s*(\\d{6})([CP])(\\d{1,6}(?:\\.\\d{0,3})?|\\.\\d{1,3})");

    /** A symbol of the OSI standard, padded or compact, or of a VIX future. */
    static Loaded<SpelledContract> ofSymbol(String symbol) {
        return Symbols.parse(symbol, Optional.empty()).map(found -> new SpelledContract(found, Optional.empty()));
    }

    /**
     * An option of a root the file names.
     *
     * @return the contract, or why there is none of this strike
     */
    static Loaded<SpelledContract> of(Root root, LocalDate expiry, OptionType type, double strike) {
        return option(root, expiry, type, strike, Optional.empty());
    }

    /**
     * An option of which the file says the underlying but not the root: on the date of the monthly expiry the monthly one
     * is assumed, which is an assumption for SPX alone, as SPXW is listed for that day too; on any other day it is the
     * weekly one.
     */
    static Loaded<SpelledContract> ofUnderlying(
            Underlying underlying, LocalDate expiry, OptionType type, double strike) {
        boolean isMonthly = mayBeMonthly(underlying, expiry);
        if (underlying == Underlying.VIX) {
            return option(isMonthly ? Root.VIX : Root.VIXW, expiry, type, strike, Optional.empty());
        }
        return isMonthly
                ? option(
                        Root.SPX,
                        expiry,
                        type,
                        strike,
                        Optional.of("the file does not tell SPX from SPXW; on the monthly expiry " + expiry
                                + " SPX, settled in the morning, is assumed"))
                : option(Root.SPXW, expiry, type, strike, Optional.empty());
    }

    /**
     * An option of a root the file spells out beside date and strike. Programs that show underlyings in place of roots are
     * found out by the date: on a day on which no monthly option expires it is the weekly one, which is told.
     */
    static Loaded<SpelledContract> ofNamed(Root root, LocalDate expiry, OptionType type, double strike) {
        boolean isMonthlyRoot = root == Root.SPX || root == Root.VIX;
        if (!isMonthlyRoot || mayBeMonthly(root.underlying(), expiry)) {
            return of(root, expiry, type, strike);
        }
        Root weekly = root == Root.SPX ? Root.SPXW : Root.VIXW;
        return option(
                weekly,
                expiry,
                type,
                strike,
                Optional.of("no " + root + " option expires on " + expiry + "; " + weekly + " is assumed"));
    }

    /** Where a holiday moves the expiry, files may still name the Friday or Wednesday it is moved from. */
    private static boolean mayBeMonthly(Underlying underlying, LocalDate expiry) {
        LocalDate ruled = monthly(underlying, YearMonth.from(expiry));
        DayOfWeek usual = underlying == Underlying.SPX ? DayOfWeek.FRIDAY : DayOfWeek.WEDNESDAY;
        return expiry.equals(ruled) || (ruled.getDayOfWeek() != usual && expiry.equals(ruled.plusDays(1)));
    }

    /**
     * A code of root, date, type and plain strike, such as {@code .SPXW261218P6600} or {@code -VIX270120C27.5}; the marks
     * before it say nothing of the sign of a position.
     *
     * @return empty if the text is no such code
     */
    static Optional<Code> code(String text) {
        Matcher matcher = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String date = matcher.group(2);
        Optional<LocalDate> expiry =
                DateText.date("20" + date.substring(0, 2) + "-" + date.substring(2, 4) + "-" + date.substring(4));
        OptionalDouble strike = PlainNumber.parse(matcher.group(4));
        return expiry.isEmpty() || strike.isEmpty()
                ? Optional.empty()
                : Optional.of(new Code(
                        matcher.group(1), expiry.get(), typeOf(matcher.group(3)).orElseThrow(), strike.getAsDouble()));
    }

    /** {@code C}, {@code CALL}, {@code P} or {@code PUT} in any case. */
    static Optional<OptionType> typeOf(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "C", "CALL" -> Optional.of(OptionType.CALL);
            case "P", "PUT" -> Optional.of(OptionType.PUT);
            default -> Optional.empty();
        };
    }

    /** That no contract could be read. */
    static Loaded<SpelledContract> unreadable(String message) {
        return Loaded.failed(Failure.of(FailureReason.OUT_OF_RANGE, message, "enter it by hand"));
    }

    /** An option of any root. */
    record Code(String root, LocalDate expiry, OptionType type, double strike) {

        /** The contract, or that its root is none of ours. */
        Loaded<SpelledContract> contract() {
            return Root.ofName(root)
                    .map(known -> ofNamed(known, expiry, type, strike))
                    .orElseGet(() -> unreadable("'" + root + "' is neither SPX nor VIX"));
        }
    }

    private static LocalDate monthly(Underlying underlying, YearMonth month) {
        return underlying == Underlying.SPX ? ExpiryRules.spxMonthly(month) : ExpiryRules.vixMonthly(month);
    }

    private static Loaded<SpelledContract> option(
            Root root, LocalDate expiry, OptionType type, double strike, Optional<String> assumption) {
        if (!(strike > 0) || strike > GREATEST_STRIKE) {
            return Loaded.failed(
                    Failure.of(FailureReason.OUT_OF_RANGE, "no option has the strike " + strike, "correct the strike"));
        }
        Instrument instrument = root.underlying() == Underlying.SPX
                ? new SpxOption(root, expiry, type, strike)
                : new VixOption(root, expiry, type, strike);
        // Read as a symbol, so that nothing comes from a file that a book could not hold.
        return Symbols.parse(instrument.symbol(), Optional.empty())
                .then(found -> found instanceof OptionContract read && read.strike() == strike
                        ? Loaded.of(new SpelledContract(found, assumption))
                        : Loaded.failed(Failure.of(
                                FailureReason.OUT_OF_RANGE,
                                "the strike " + strike + " has parts of a thousandth, which no option has",
                                "correct the strike")));
    }
}
