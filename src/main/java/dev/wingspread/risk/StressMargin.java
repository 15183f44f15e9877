package dev.wingspread.risk;

import dev.wingspread.market.PricingInputs;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.OptionContract;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import java.util.List;

/** Portfolio-margin style requirement: the worst of ten index moves. Indicative; brokers use wider ranges. */
final class StressMargin {

    /** High-capitalisation broad index: ten equidistant moves from -8 % to +6 % (Cboe Rule 10.4, OCC TIMS). */
    private static final double LOWEST_MOVE = -0.08;

    private static final double HIGHEST_MOVE = 0.06;
    private static final int MOVES = 10;
    private static final double PER_CENT = 100;

    /** Least portfolio margin of an option contract: 0.375 points times the multiplier. */
    private static final double LEAST_PER_CONTRACT_USD = 0.375 * OptionContract.OPTION_MULTIPLIER;

    private final Revaluation book;
    private final SpikeModel model;
    private final double crossOffset;
    private final List<Position> spx;

    /**
     * The requirement of a book.
     *
     * @param crossOffset share of the VIX legs' gain that is set against the SPX loss of the same move, 0 to 1; VIX is
     *     another product group, so that it is 0 unless a broker says otherwise
     */
    StressMargin(Revaluation book, SpikeModel model, double crossOffset) {
        this.book = book;
        this.model = model;
        this.crossOffset = crossOffset;
        this.spx = book.positions().stream()
                .filter(position -> position.isLive() && position.isCondorSide())
                .toList();
    }

    /** Worst loss of the SPX options in dollars, each leg keeping its vol, and at least a minimum per contract. */
    double usd() {
        double worst = 0;
        for (int i = 0; i < MOVES; i++) {
            double move = LOWEST_MOVE + (HIGHEST_MOVE - LOWEST_MOVE) * i / (MOVES - 1);
            double pnl =
                    spx.stream().mapToDouble(position -> pnlAt(position, move)).sum();
            worst = Math.max(worst, -pnl - relief(move));
        }
        double contracts = spx.stream()
                .mapToDouble(position -> Math.abs((double) position.leg().quantity()))
                .sum();
        return Math.max(worst, LEAST_PER_CONTRACT_USD * contracts);
    }

    /** The VIX legs' gain with VIX moving as it usually does when SPX does, as far as it counts. */
    private double relief(double move) {
        if (crossOffset == 0) {
            return 0;
        }
        double pct = PER_CENT * move;
        Shock shock = model.shock(model.coupling().vixPoints(pct)).withSpx(SpxMove.byPct(pct));
        double gain = book.sum(book.pnlUsd(shock, model), position -> !position.isCondorSide());
        return crossOffset * Math.max(gain, 0);
    }

    private static double pnlAt(Position position, double move) {
        Priced priced = (Priced) position.value();
        PricingInputs today = priced.inputs().orElseThrow();
        var moved = new PricingInputs(
                today.underlying() * (1 + move),
                today.forward() * (1 + move),
                today.years(),
                today.volatility(),
                today.rate(),
                today.dividendYield());
        double after = LegPricer.pricePoints((OptionContract) position.leg().instrument(), moved);
        return position.leg().dollarsPerPoint() * (after - priced.pricePoints());
    }
}
