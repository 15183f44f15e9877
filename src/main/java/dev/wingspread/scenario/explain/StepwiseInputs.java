package dev.wingspread.scenario.explain;

import static dev.wingspread.scenario.explain.ExplainStep.RATES;
import static dev.wingspread.scenario.explain.ExplainStep.SPX;
import static dev.wingspread.scenario.explain.ExplainStep.SPX_SMILE;
import static dev.wingspread.scenario.explain.ExplainStep.SPX_VOL;
import static dev.wingspread.scenario.explain.ExplainStep.VIX_FUTURES;
import static dev.wingspread.scenario.explain.ExplainStep.VIX_SMILE;
import static dev.wingspread.scenario.explain.ExplainStep.VIX_VOL;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Underlying;

/** What an option of one expiry is priced from on the way from one market to a later one. */
final class StepwiseInputs {

    private final ExpirySlice from;
    private final ExpirySlice to;
    private final boolean isSpx;

    StepwiseInputs(ExpirySlice from, ExpirySlice to) {
        this.from = from;
        this.to = to;
        this.isSpx = from.root().underlying() == Underlying.SPX;
    }

    /** Inputs once everything up to the step has moved; the clock is the later market's. */
    PricingInputs at(ExplainStep step, double strike) {
        boolean hasLevelMoved = (isSpx ? SPX : VIX_FUTURES).isDoneAt(step);
        double underlying = hasLevelMoved ? to.underlying() : from.underlying();
        double rate = RATES.isDoneAt(step) ? to.rate() : from.rate();
        double carry = RATES.isDoneAt(step) ? carry(to) : carry(from);
        double forward = isSpx ? underlying * Math.exp(carry * to.years()) : underlying;
        return new PricingInputs(
                underlying,
                forward,
                to.years(),
                vol(step, Math.log(strike / forward)),
                rate,
                isSpx ? rate - carry : rate);
    }

    /** Growth of the forward over the underlying, continuously compounded, decimal a year. */
    private static double carry(ExpirySlice slice) {
        return Math.log(slice.forward() / slice.underlying()) / slice.years();
    }

    private double vol(ExplainStep step, double k) {
        if ((isSpx ? SPX_SMILE : VIX_SMILE).isDoneAt(step)) {
            return to.smile().vol(k);
        }
        double before = from.smile().vol(k);
        boolean hasVolMoved = (isSpx ? SPX_VOL : VIX_VOL).isDoneAt(step);
        return hasVolMoved
                ? Math.max(0, before + to.smile().atmVol() - from.smile().atmVol())
                : before;
    }
}
