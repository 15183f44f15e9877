package dev.wingspread.model;

import dev.wingspread.model.calendar.ExpiryRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A monthly Cboe VIX future (VX), 1,000 dollars per point, marked to market daily.
 *
 * @param month contract month
 */
public record VixFuture(YearMonth month) implements Instrument {

    /** Dollars per VIX point of one VX future. */
    public static final double FUTURE_MULTIPLIER = 1000;

    public VixFuture {
        Objects.requireNonNull(month, "month");
    }

    /** The monthly future that settles on a date, if one does. */
    public static Optional<VixFuture> settlingOn(LocalDate date) {
        var future = new VixFuture(YearMonth.from(date));
        return future.expiry().equals(date) ? Optional.of(future) : Optional.empty();
    }

    @Override
    public LocalDate expiry() {
        return ExpiryRules.vixMonthly(month);
    }

    @Override
    public double multiplier() {
        return FUTURE_MULTIPLIER;
    }

    @Override
    public Underlying underlying() {
        return Underlying.VIX;
    }

    @Override
    public String symbol() {
        return Symbols.future(month);
    }

    @Override
    public <R> R match(
            Function<? super SpxOption, ? extends R> onSpxOption,
            Function<? super VixOption, ? extends R> onVixOption,
            Function<? super VixFuture, ? extends R> onVixFuture) {
        return onVixFuture.apply(this);
    }
}
