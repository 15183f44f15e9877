package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Checks;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.VixOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One month of a ladder.
 *
 * @param month 1 for the front month, 2, 3
 * @param call call to buy
 * @param sold call sold against it in a call spread
 * @param contracts how many, at least 0
 * @param dte calendar days to expiry
 * @param futurePoints VIX future of the month in points
 * @param delta discounted Black-76 delta of the call bought, to its future
 * @param midPoints middle price in points; of a spread its net price
 * @param askPoints price to pay in points: ask, of a spread less the bid of the call sold
 * @param isQuoted whether that price is the market's own; otherwise it is the model's and leaves the spread out
 * @param netVegaUsd net vega of one contract in dollars per VIX point
 * @param usdPer01HedgeRatio cost in dollars of 0.1 more hedge ratio bought in this month; empty if it adds none
 */
public record Rung(
        int month,
        VixOption call,
        Optional<VixOption> sold,
        int contracts,
        long dte,
        double futurePoints,
        double delta,
        double midPoints,
        double askPoints,
        boolean isQuoted,
        double netVegaUsd,
        OptionalDouble usdPer01HedgeRatio) {

    public Rung {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(sold, "sold");
        Checks.require(contracts >= 0, "contracts must not be below 0");
        Checks.finite(midPoints, "midPoints");
        Checks.finite(askPoints, "askPoints");
        Checks.finite(netVegaUsd, "netVegaUsd");
    }

    public LocalDate expiry() {
        return call.expiry();
    }

    /** Premium at the ask in dollars. */
    public double costUsd() {
        return contracts * OptionContract.OPTION_MULTIPLIER * askPoints;
    }

    /** Premium at the mid in dollars. */
    public double midUsd() {
        return contracts * OptionContract.OPTION_MULTIPLIER * midPoints;
    }

    /** Settlement of VIX in points at which the call returns what it costs: strike plus premium at the ask. */
    public double breakEvenVix() {
        return call.strike() + askPoints;
    }

    /** The most a call spread can earn in dollars, after its premium; empty for calls alone, which have no such limit. */
    public OptionalDouble capUsd() {
        return sold.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(contracts
                        * OptionContract.OPTION_MULTIPLIER
                        * (sold.get().strike() - call.strike() - askPoints));
    }
}
