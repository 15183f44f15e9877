package dev.wingspread.scenario.explain;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.VixFuture;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.kernel.OptionGreeks;
import java.util.Optional;

/** The change of a leg as its Greeks of the earlier market have it. */
final class Approximation {

    private static final double VOL_POINTS = 100;
    private static final double DAYS_PER_YEAR = 365;

    private Approximation() {}

    /**
     * Delta, gamma, vega, theta, vanna, volga and charm times the moves of the underlying, of the volatility at the
     * leg's strike and of the clock.
     *
     * @param before the leg in the earlier market
     * @return dollars; empty for a leg that has settled by the later market, whose Greeks say nothing about its end
     */
    static Optional<Double> usd(Priced before, Market to) {
        return before.leg()
                .instrument()
                .match(
                        spx -> option(before, spx, to),
                        vix -> option(before, vix, to),
                        future -> future(before, future, to));
    }

    private static Optional<Double> option(Priced before, OptionContract option, Market to) {
        Optional<ExpirySlice> later = to.slice(option.root(), option.expiry()).value();
        if (before.inputs().isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        PricingInputs first = before.inputs().get();
        PricingInputs last = later.get().inputs(option.strike());
        OptionGreeks greeks = before.greeks();
        double move = last.underlying() - first.underlying();
        double vol = (last.volatility() - first.volatility()) * VOL_POINTS;
        double days = (first.years() - last.years()) * DAYS_PER_YEAR;
        double points = greeks.delta() * move
                + greeks.gamma() * move * move / 2
                + greeks.vegaPerVolPoint() * vol
                + greeks.thetaPerDay() * days
                + greeks.vannaPerVolPoint() * move * vol
                + greeks.volgaPerVolPoint2() * vol * vol / 2
                + greeks.charmPerDay() * move * days;
        return Optional.of(before.leg().dollarsPerPoint() * points);
    }

    private static Optional<Double> future(Priced before, VixFuture future, Market to) {
        return to.future(future).value().map(level -> before.leg().dollarsPerPoint() * (level - before.pricePoints()));
    }
}
