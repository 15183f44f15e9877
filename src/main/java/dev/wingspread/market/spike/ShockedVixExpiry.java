package dev.wingspread.market.spike;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;

/** A VIX option expiry at a scenario's date, and what VIX makes of its future and its vols. */
public final class ShockedVixExpiry {

    private static final double PER_CENT = 100;

    private final ExpirySlice slice;
    private final SpikeModel model;
    private final ShockedFuture future;
    private final double rate;
    private final double shiftPerVixPoint;
    private final double shift;

    /**
     * An expiry under all scenarios that share everything but VIX points and SPX move with this one.
     *
     * @param shock its VIX points and SPX move are not read
     */
    public ShockedVixExpiry(ExpirySlice slice, Market today, Shock shock, double days, SpikeModel model) {
        this.slice = slice;
        this.model = model;
        future = new ShockedFuture(slice.forward(), slice.years(), today, shock, days, model);
        rate = slice.rate() + shock.ratePoints() / PER_CENT;
        double remaining = future.remainingYears();
        shiftPerVixPoint = remaining == 0 ? 0 : model.vixLevel() / today.vixSpot() * model.vixTenor(remaining);
        shift = shock.volOfVolPoints() / PER_CENT;
    }

    /** Years left to settlement; 0 once settled. */
    public double remainingYears() {
        return future.remainingYears();
    }

    /** Continuously compounded rate, decimal a year. */
    public double rate() {
        return rate;
    }

    /** The VIX future of the expiry. */
    public ShockedFuture future() {
        return future;
    }

    /**
     * Vol of an option.
     *
     * @param strike strike in points
     * @param vixPoints change of spot VIX in points after its floor
     * @return decimal per square-root year
     */
    public double vol(double strike, double vixPoints) {
        double unshocked = unshocked(strike, vixPoints);
        return model.vixVols().clamp(shocked(unshocked, vixPoints), unshocked);
    }

    boolean isClamped(double strike, double vixPoints) {
        return vol(strike, vixPoints) != shocked(unshocked(strike, vixPoints), vixPoints);
    }

    private double unshocked(double strike, double vixPoints) {
        return slice.smile().vol(Math.log(strike / future.level(vixPoints)));
    }

    private double shocked(double unshocked, double vixPoints) {
        return unshocked + shiftPerVixPoint * vixPoints + shift;
    }
}
