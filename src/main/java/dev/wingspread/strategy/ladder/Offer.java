package dev.wingspread.strategy.ladder;

import dev.wingspread.model.VixOption;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.SpikePnl;
import java.util.Optional;

/**
 * What one contract of a month costs and does.
 *
 * @param month 1 for the front month, 2, 3
 * @param call call to buy
 * @param sold call to sell against it, if any
 * @param delta discounted Black-76 delta of the call bought
 * @param midPoints middle price in points; of a spread its net price
 * @param askPoints price to pay in points
 * @param isQuoted whether the price to pay is the market's own; otherwise it is the model's, at least in part
 * @param risk risk of one contract, both calls of a spread together
 */
record Offer(
        int month,
        VixOption call,
        Optional<VixOption> sold,
        double delta,
        double midPoints,
        double askPoints,
        boolean isQuoted,
        HedgeMonthRisk risk) {

    /** Premium of one contract in dollars. */
    double costUsd() {
        return call.multiplier() * askPoints;
    }

    /** Net vega of one contract in dollars per VIX point. */
    double netVegaUsd() {
        return risk.exposure().netVega().totalUsd();
    }

    /** P&amp;L of one contract in dollars at one of the standard spikes, SPX coupled. */
    double gainUsd(double vixPoints) {
        return risk.spikes().stream()
                .filter(spike -> spike.vixPoints() == vixPoints)
                .mapToDouble(SpikePnl::coupledUsd)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a standard spike: " + vixPoints));
    }
}
