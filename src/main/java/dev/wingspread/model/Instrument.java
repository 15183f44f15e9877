package dev.wingspread.model;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A listed contract.
 *
 * <p>The kinds differ by their forward: an SPX option is priced off the SPX forward of its expiry, a VIX option off the
 * VIX future that settles with it (never off spot VIX), and a VIX future is marked itself. A new kind must therefore
 * answer {@link #match} before anything compiles.
 */
public sealed interface Instrument permits OptionContract, VixFuture {

    /** Date of settlement, holiday shifts included. */
    LocalDate expiry();

    /** Dollars per index point of one contract. */
    double multiplier();

    /** The contract's symbol in its padded, listed form. */
    String symbol();

    Underlying underlying();

    /** The answer for this kind of instrument. */
    <R> R match(
            Function<? super SpxOption, ? extends R> onSpxOption,
            Function<? super VixOption, ? extends R> onVixOption,
            Function<? super VixFuture, ? extends R> onVixFuture);
}
