package dev.wingspread.strategy.condor;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An iron condor somebody might sell. Limits, break-evens, probabilities and returns are those the risk report gives of a
 * book that holds it at the mid.
 *
 * @param condor the condor with the mids as entry prices
 * @param putDelta spot delta of the short put, at most 0, per contract
 * @param callDelta spot delta of the short call, at least 0, per contract
 * @param midPoints credit per condor at the mids, in points
 * @param naturalPoints credit per condor selling at the bids and buying at the asks, in points, negative is a debit;
 *     empty unless all legs have quotes of two sides
 * @param fillPoints credit per condor to expect: the mids less slippage, rounded down to the tick of complex
 *     orders, in points
 * @param measures what only a condor has
 * @param exposure sums over its legs in dollars
 * @param trades how to open it, one trade a leg
 */
public record CondorCandidate(
        IronCondor condor,
        double putDelta,
        double callDelta,
        double midPoints,
        OptionalDouble naturalPoints,
        double fillPoints,
        CondorMeasures measures,
        Exposure exposure,
        List<Trade> trades) {

    /** Widths that differ by less are the same, in points. */
    private static final double WIDTH_ROUNDING = 1e-9;

    public CondorCandidate {
        Objects.requireNonNull(condor, "condor");
        Checks.finite(putDelta, "putDelta");
        Checks.finite(callDelta, "callDelta");
        Checks.positive(midPoints, "midPoints");
        naturalPoints.ifPresent(points -> Checks.finite(points, "naturalPoints"));
        Checks.finite(fillPoints, "fillPoints");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(exposure, "exposure");
        trades = List.copyOf(trades);
    }

    /** Credit at the mids over the wider wing, a ratio. */
    public double creditRatio() {
        return midPoints / condor.widerWidth();
    }

    /** Which wings are not as wide as asked for: {@code put wing 60 instead of 50 wide}; empty if both are. */
    public Optional<String> widthDifference(CondorRequest request) {
        var wings = new ArrayList<String>();
        addDifference("put", condor.putWidth(), request.putWidth(), wings);
        addDifference("call", condor.callWidth(), request.callWidth(), wings);
        return wings.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wings));
    }

    private static void addDifference(String side, double width, double wanted, List<String> wings) {
        if (Math.abs(width - wanted) > WIDTH_ROUNDING) {
            wings.add(side + " wing " + Formats.strike(width) + " instead of " + Formats.strike(wanted) + " wide");
        }
    }

    /** One less the deltas of the short strikes: the traders' rule of thumb for the probability of profit. */
    public double popByDelta() {
        return 1 - Math.abs(putDelta) - Math.abs(callDelta);
    }

    /** Fees to open it, in dollars. */
    public double feesToOpenUsd() {
        return trades.stream().mapToDouble(Trade::feesUsd).sum();
    }

    /** Fees to open it and to close it before expiry, in dollars. */
    public double feesToOpenAndCloseUsd() {
        return 2 * feesToOpenUsd();
    }

    /** Whether all legs have quotes of two sides; otherwise some prices are the model's and the spread is unknown. */
    public boolean isQuoted() {
        return naturalPoints.isPresent();
    }
}
