package dev.wingspread.market.spike;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketView;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.market.smile.Smile;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.VixFuture;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A market after a scenario. The only place that knows how a scenario changes what a leg is priced from.
 *
 * <p>Not safe for use by several threads: it notes the guards it meets.
 */
public final class ShockedMarket implements MarketView {

    private static final double LEAST_SPX_PCT = -40;
    private static final double GREATEST_SPX_PCT = 25;
    private static final double PER_CENT = 100;

    /** Less time than this, a thirtieth of a second, is rounding of a scenario that ends at the settlement itself. */
    private static final double SETTLED_YEARS = 1e-9;

    private final Market today;
    private final Shock shock;
    private final SpikeModel model;
    private final double years;
    private final double vixSpot;
    private final double vixPoints;
    private final double spxMovePct;
    private final double spxSpot;
    private final Set<Guard> guards = EnumSet.noneOf(Guard.class);

    public ShockedMarket(Market today, Shock shock, SpikeModel model) {
        this.today = today;
        this.shock = shock;
        this.model = model;
        this.years = shock.days() / SettlementClock.DAYS_PER_YEAR;
        // A market already below the floor stays where it is: the floor limits falls, it never lifts.
        double floor = Math.min(model.vixFloor(), today.vixSpot());
        this.vixSpot = Math.max(today.vixSpot() + shock.vixPoints(), floor);
        this.vixPoints = vixSpot - today.vixSpot();
        double move = shock.spx().pct(vixPoints, model.coupling());
        this.spxMovePct = Math.max(LEAST_SPX_PCT, Math.min(GREATEST_SPX_PCT, move));
        this.spxSpot = today.spxSpot() * (1 + spxMovePct / PER_CENT);
        if (today.vixSpot() + shock.vixPoints() < floor) {
            guards.add(Guard.VIX_FLOOR);
        }
        if (spxMovePct != move) {
            guards.add(Guard.SPX_MOVE_CLIPPED);
        }
    }

    @Override
    public double spxSpot() {
        return spxSpot;
    }

    @Override
    public double vixSpot() {
        return vixSpot;
    }

    /** Change of spot VIX in points after the floor. */
    public double effectiveVixPoints() {
        return vixPoints;
    }

    /** SPX move in per cent after the clip. */
    public double spxMovePct() {
        return spxMovePct;
    }

    /** Guards met by anything asked of this market so far. */
    public Set<Guard> guards() {
        return Collections.unmodifiableSet(guards);
    }

    @Override
    public Loaded<Double> future(VixFuture future) {
        double remaining = remainingYears(future);
        return today.future(future).map(level -> remaining == 0 ? vixSpot : vixForward(level, remaining));
    }

    /** Level the future would have at the scenario's date without the shock, in points. */
    public Loaded<Double> baseFuture(VixFuture future) {
        double remaining = remainingYears(future);
        return today.future(future).map(level -> remaining == 0 ? today.vixSpot() : unshocked(level, remaining));
    }

    @Override
    public Loaded<PricingInputs> inputs(OptionContract option) {
        Loaded<ExpirySlice> slice = today.slice(option.root(), option.expiry());
        return slice.map(base ->
                option.match(spx -> spxInputs(base, spx.strike()), vix -> vixInputs(base, vix.strike()), future -> {
                    throw new IllegalArgumentException("not an option: " + future);
                }));
    }

    /** Years the contract has left to settlement at the scenario's date; 0 once settled. */
    public double remainingYears(Instrument instrument) {
        return remaining(SettlementClock.years(today.asOf(), SettlementClock.settlement(instrument)));
    }

    private double remaining(double yearsToday) {
        double left = yearsToday - years;
        return left < SETTLED_YEARS ? 0 : left;
    }

    private double rate(ExpirySlice slice) {
        return slice.rate() + shock.ratePoints() / PER_CENT;
    }

    private PricingInputs spxInputs(ExpirySlice slice, double strike) {
        double remaining = remaining(slice.years());
        double rate = rate(slice);
        if (remaining == 0) {
            return new PricingInputs(spxSpot, spxSpot, 0, 0, rate, slice.dividendYield());
        }
        // At the present time the given forward is carried by the move itself, free of rounding through the yield.
        double forward = years == 0 && shock.ratePoints() == 0
                ? slice.forward() * (spxSpot / today.spxSpot())
                : spxSpot * Math.exp((rate - slice.dividendYield()) * remaining);
        double vol = spxVol(slice.smile(), Math.log(strike / forward), remaining);
        return new PricingInputs(spxSpot, forward, remaining, vol, rate, slice.dividendYield());
    }

    /** Sticky moneyness: today's smile read at the new moneyness, shifted by the tenor's response to VIX. */
    private double spxVol(Smile smile, double k, double remaining) {
        double slide = shock.stickiness() * Math.log(spxSpot / today.spxSpot());
        // Without a slide today's vol is read as it is, so that no shock means no change to the last bit.
        double unshocked = slide == 0 ? smile.vol(k) : smile.vol(k + slide) - smile.vol(slide) + smile.vol(0);
        double steepening = (unshocked - smile.vol(0)) * shock.skew() * vixPoints;
        double shift = model.spxLevel() * model.spxTenor(remaining) * vixPoints / PER_CENT;
        double shocked = unshocked + steepening + shift;
        double vol = model.spxVols().clamp(shocked, unshocked);
        if (vol != shocked) {
            guards.add(Guard.SPX_VOL_CLAMPED);
        }
        return vol;
    }

    private PricingInputs vixInputs(ExpirySlice slice, double strike) {
        double remaining = remaining(slice.years());
        double rate = rate(slice);
        if (remaining == 0) {
            return new PricingInputs(vixSpot, vixSpot, 0, 0, rate, rate);
        }
        double future = vixForward(slice.forward(), remaining);
        double unshocked = slice.smile().vol(Math.log(strike / future));
        double shocked = unshocked
                + model.vixLevel() * vixPoints / today.vixSpot() * model.vixTenor(remaining)
                + shock.volOfVolPoints() / PER_CENT;
        double vol = model.vixVols().clamp(shocked, unshocked);
        if (vol != shocked) {
            guards.add(Guard.VIX_VOL_CLAMPED);
        }
        return new PricingInputs(future, future, remaining, vol, rate, rate);
    }

    private double vixForward(double level, double remaining) {
        double base = unshocked(level, remaining);
        double shocked = base + shock.beta().at(remaining) * vixPoints;
        double floor = Math.min(model.vixFloor(), base);
        if (shocked < floor) {
            guards.add(Guard.FUTURE_FLOOR);
        }
        return Math.max(shocked, floor);
    }

    private double unshocked(double level, double remaining) {
        return years > 0 && shock.base() == BaseCurve.ROLL_DOWN
                ? today.vixCurve().rolledDown(remaining)
                : level;
    }
}
