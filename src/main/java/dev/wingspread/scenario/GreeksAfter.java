package dev.wingspread.scenario;

import dev.wingspread.market.PricingInputs;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.kernel.OptionGreeks;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;

/**
 * Theta and delta of the book where a scenario puts it.
 *
 * @param thetaUsdPerDay dollars per calendar day, all live legs, VIX futures held
 * @param deltaCombinedUsdPerPt dollars per SPX point, VIX legs through beta and the usual SPX move
 */
record GreeksAfter(double thetaUsdPerDay, double deltaCombinedUsdPerPt) {

    static GreeksAfter of(Revaluation book, ShockedMarket after, Shock shock, SpikeModel model) {
        double theta = 0;
        double delta = 0;
        double vixPerSpxPoint = model.coupling().vixPerSpxPoint(after.spxSpot());
        for (Position position : book.positions()) {
            double remaining = after.remainingYears(position.leg().instrument());
            if (!position.isLive() || remaining == 0) {
                continue;
            }
            Leg leg = position.leg();
            OptionGreeks greeks = greeks(leg, after);
            double toSpx = position.isCondorSide() ? 1 : shock.beta().at(remaining) * vixPerSpxPoint;
            theta += leg.dollarsPerPoint() * greeks.thetaPerDay();
            delta += leg.dollarsPerPoint() * greeks.delta() * toSpx;
        }
        return new GreeksAfter(theta, delta);
    }

    private static OptionGreeks greeks(Leg leg, ShockedMarket after) {
        if (leg.instrument() instanceof OptionContract option) {
            PricingInputs inputs = after.inputs(option).orThrow();
            return LegPricer.greeks(option, inputs);
        }
        // A future moves one for one with itself and does not decay.
        return OptionGreeks.ofIntrinsic(0, 1);
    }
}
