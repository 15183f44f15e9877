package dev.wingspread.strategy.condor;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.SpxOption;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.strategy.Dealing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The puts or the calls of an expiry, each priced once. */
final class PricedStrikes {

    private static final int NONE = -1;

    /** Differences of strikes miss round numbers by less than this, in points. */
    private static final double ROUNDING = 1e-9;

    private final SpxExpiry expiry;
    private final OptionType type;
    private final double[] strikes;
    private final double[] mids;
    private final double[] deltas;

    private PricedStrikes(SpxExpiry expiry, OptionType type, double[] strikes) {
        this.expiry = expiry;
        this.type = type;
        this.strikes = strikes;
        this.mids = new double[strikes.length];
        this.deltas = new double[strikes.length];
    }

    static PricedStrikes of(
            SpxExpiry expiry, OptionType type, List<Double> strikes, ExpirySlice slice, Dealing dealing) {
        var priced = new PricedStrikes(
                expiry, type, strikes.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < priced.strikes.length; i++) {
            SpxOption option = priced.option(i);
            priced.mids[i] = dealing.mid(option).orElseThrow();
            priced.deltas[i] =
                    LegPricer.greeks(option, slice.inputs(option.strike())).delta();
        }
        return priced;
    }

    SpxOption option(int index) {
        return new SpxOption(expiry.root(), expiry.date(), type, strikes[index]);
    }

    double strike(int index) {
        return strikes[index];
    }

    double mid(int index) {
        return mids[index];
    }

    double delta(int index) {
        return deltas[index];
    }

    /** Spreads to sell: every strike of a delta worth selling, with the strike nearest the width beyond it. */
    List<Spread> spreads(double width) {
        return IntStream.range(0, strikes.length)
                .filter(i -> Math.abs(deltas[i]) >= CondorRequest.LEAST_DELTA
                        && Math.abs(deltas[i]) <= CondorRequest.GREATEST_DELTA)
                .mapToObj(i -> spread(i, wing(i, width), width))
                .toList();
    }

    private Spread spread(int index, int wing, double width) {
        if (wing == NONE) {
            return new Spread(this, index, wing, false);
        }
        double miss = Math.abs(Math.abs(strikes[index] - strikes[wing]) - width);
        return new Spread(this, index, wing, miss <= Math.min(step(index), step(wing)) + ROUNDING);
    }

    /** Distance of a strike to the nearer of its neighbours in points. */
    private double step(int index) {
        double below = index > 0 ? strikes[index] - strikes[index - 1] : Double.POSITIVE_INFINITY;
        double above = index + 1 < strikes.length ? strikes[index + 1] - strikes[index] : Double.POSITIVE_INFINITY;
        return Math.min(below, above);
    }

    /** The strike beyond a short one that is nearest the width; of two equally near the one that risks less. */
    private int wing(int index, double width) {
        int step = type.isCall() ? 1 : -1;
        double wanted = strikes[index] + step * width;
        int found = Arrays.binarySearch(strikes, wanted);
        int above = found >= 0 ? found : -found - 1;
        int best = NONE;
        for (int i : new int[] {above - 1, above, index + step}) {
            boolean isBeyond = i >= 0 && i < strikes.length && step * (strikes[i] - strikes[index]) > 0;
            if (isBeyond && (best == NONE || isNearer(i, best, wanted, step))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isNearer(int one, int other, double wanted, int step) {
        double difference = Math.abs(strikes[one] - wanted) - Math.abs(strikes[other] - wanted);
        return difference < 0 || (difference == 0 && step * (strikes[one] - strikes[other]) < 0);
    }

    /**
     * A put or call spread that could be sold.
     *
     * @param side where its strikes are
     * @param shortIndex the strike sold
     * @param wingIndex the strike bought, negative if there is none
     * @param isNearWidth whether it misses the width asked for by no more than one step of the strikes around it; where
     *     the strikes end, the nearest may be a stub
     */
    record Spread(PricedStrikes side, int shortIndex, int wingIndex, boolean isNearWidth) {

        boolean hasWing() {
            return wingIndex >= 0;
        }

        double strike() {
            return side.strike(shortIndex);
        }

        double delta() {
            return side.delta(shortIndex);
        }

        double width() {
            return Math.abs(side.strike(shortIndex) - side.strike(wingIndex));
        }

        double creditPoints() {
            return side.mid(shortIndex) - side.mid(wingIndex);
        }

        /** Delta of the spread once sold. */
        double netDelta() {
            return side.delta(wingIndex) - side.delta(shortIndex);
        }
    }
}
