package dev.wingspread.io.broker;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.calendar.ExpiryRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A contract as a file spells it.
 *
 * @param instrument the contract
 * @param assumption what had to be assumed, such as which root it is; empty if nothing
 */
record SpelledContract(Instrument instrument, Optional<String> assumption) {

    /** Strikes beyond this cannot be written as a symbol. */
    private static final double GREATEST_STRIKE = 99_999.999;

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
        boolean isMonthly = expiry.equals(monthly(underlying, YearMonth.from(expiry)));
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
                .map(found -> new SpelledContract(found, assumption));
    }
}
