package dev.wingspread.market.spike;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.smile.Smile;

/**
 * An SPX expiry at a scenario's date. What further depends on the SPX level, on the strike and on the change of VIX is
 * asked for in this order, so that whoever values many scenarios asks for each part once.
 */
public final class ShockedSpxExpiry {

    private static final double PER_CENT = 100;

    private final ExpirySlice slice;
    private final SpikeModel model;
    private final double spotToday;
    private final double stickiness;
    private final double skew;
    private final boolean keepsForward;
    private final double remaining;
    private final double rate;
    private final double growth;
    private final double atmVol;
    private final double shiftPerVixPoint;

    /**
     * An expiry under all scenarios that share date, rate and smile parameters with this one.
     *
     * @param shock its VIX points and SPX move are not read
     */
    public ShockedSpxExpiry(ExpirySlice slice, Market today, Shock shock, double days, SpikeModel model) {
        this.slice = slice;
        this.model = model;
        spotToday = today.spxSpot();
        stickiness = shock.stickiness();
        skew = shock.skew();
        keepsForward = days == 0 && shock.ratePoints() == 0;
        remaining = ScenarioTime.remainingYears(slice.years(), days);
        rate = slice.rate() + shock.ratePoints() / PER_CENT;
        growth = Math.exp((rate - slice.dividendYield()) * remaining);
        atmVol = slice.smile().vol(0);
        shiftPerVixPoint =
                remaining == 0 ? 0 : model.spxLevel() * model.spxTenor(remaining, shock.spxExponent()) / PER_CENT;
    }

    /** Years left to settlement; 0 once settled. */
    public double remainingYears() {
        return remaining;
    }

    /** Continuously compounded rate, decimal a year. */
    public double rate() {
        return rate;
    }

    /** Continuous dividend yield, decimal a year. */
    public double dividendYield() {
        return slice.dividendYield();
    }

    /** The expiry with SPX at a level in index points; not for an expiry that has settled. */
    public AtLevel at(double spxSpot) {
        // At the present time the given forward is carried by the move itself, free of rounding through the yield.
        double forward = keepsForward ? slice.forward() * (spxSpot / spotToday) : spxSpot * growth;
        double slide = stickiness * Math.log(spxSpot / spotToday);
        return new AtLevel(
                forward, slide, slide == 0 ? 0 : atmVol - slice.smile().vol(slide));
    }

    /**
     * The expiry with SPX at a level: today's smile read at the new moneyness, by the stickiness partly at the old one,
     * the level at the money staying the same.
     */
    public final class AtLevel {

        private final double forward;
        private final double slide;
        private final double backToTheMoney;

        private AtLevel(double forward, double slide, double backToTheMoney) {
            this.forward = forward;
            this.slide = slide;
            this.backToTheMoney = backToTheMoney;
        }

        /** Forward of the expiry in index points. */
        public double forward() {
            return forward;
        }

        /** How the vol of an option answers to a change of VIX: shifted by the tenor's response, steepened by the skew. */
        VolResponse vol(double strike) {
            return volAt(Math.log(strike / forward));
        }

        /** The same for an option of a log-moneyness ln(strike / forward). */
        public VolResponse volAt(double k) {
            Smile smile = slice.smile();
            // Without a slide today's vol is read as it is, so that no shock means no change to the last bit.
            double read = smile.vol(k + slide);
            double unshocked = slide == 0 ? read : read + backToTheMoney;
            return new VolResponse(
                    unshocked,
                    (unshocked - atmVol) * skew + shiftPerVixPoint,
                    // Not the vol brought back to the money: far from it that one can fall below 0.
                    Math.min(model.spxVols().min(), read),
                    Math.max(model.spxVols().max(), unshocked));
        }
    }
}
