package dev.wingspread.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What only a condor has. Probabilities are risk-neutral, without a view on drift and without early management.
 *
 * @param contracts number of condors
 * @param creditPoints credit per condor from the entry prices, in points
 * @param creditModelPoints credit per condor at today's model values, in points
 * @param creditUsd credit of the position from the entry prices, in dollars
 * @param maxProfitUsd greatest profit at expiry in dollars, by entry credit, else model credit
 * @param maxLossUsd greatest loss at expiry in dollars, a positive number
 * @param breakEvens break-evens at expiry in index points, put side first; those that exist
 * @param pop probability of profit from the smile
 * @param popLognormal probability of profit with the ATM vol for all strikes
 * @param popBetweenShorts probability of settling between the short strikes, from the smile
 * @param expectedMovePoints one standard deviation of the index at expiry in points
 * @param breakEvensOutsideMove whether each break-even lies outside one expected move
 * @param distance how far the index is from the short strikes
 * @param marginRegTUsd gross strategy-based requirement in dollars
 * @param netMarginUsd requirement after the credit in dollars
 * @param returnOnMargin greatest profit over net requirement, ratio
 * @param annualisedReturn the same, simple, per year of 365 days
 * @param irrIfMaxProfit internal rate of return a year if the whole credit is kept, ratio
 * @param irrExpected internal rate of return a year at the expected P&amp;L under the smile, ratio
 */
public record CondorMeasures(
        int contracts,
        OptionalDouble creditPoints,
        OptionalDouble creditModelPoints,
        OptionalDouble creditUsd,
        OptionalDouble maxProfitUsd,
        OptionalDouble maxLossUsd,
        List<Double> breakEvens,
        OptionalDouble pop,
        OptionalDouble popLognormal,
        OptionalDouble popBetweenShorts,
        OptionalDouble expectedMovePoints,
        Optional<OutsideMove> breakEvensOutsideMove,
        Distance distance,
        double marginRegTUsd,
        OptionalDouble netMarginUsd,
        OptionalDouble returnOnMargin,
        OptionalDouble annualisedReturn,
        OptionalDouble irrIfMaxProfit,
        OptionalDouble irrExpected) {

    public CondorMeasures {
        breakEvens = List.copyOf(breakEvens);
    }

    /** Whether the lower and the upper break-even lie outside one expected move. */
    public record OutsideMove(boolean low, boolean high) {}

    /**
     * Distance of the index to the short strikes; negative once a strike is breached.
     *
     * @param putPoints index level minus short put strike
     * @param putSigma the same in expected moves
     * @param callPoints short call strike minus index level
     * @param callSigma the same in expected moves
     */
    public record Distance(double putPoints, OptionalDouble putSigma, double callPoints, OptionalDouble callSigma) {

        /** Whether the index is beyond a short strike. */
        public boolean isBreached() {
            return putPoints < 0 || callPoints < 0;
        }
    }
}
