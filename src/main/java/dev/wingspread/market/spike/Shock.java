package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;
import java.util.Objects;

/**
 * One scenario as asked for.
 *
 * @param vixPoints change of spot VIX in points, before the floor
 * @param spx how SPX moves
 * @param days calendar days forward, at least 0; the shock comes at their end
 * @param volOfVolPoints extra VIX option vol in vol points
 * @param beta response of the futures
 * @param base what futures do as time passes
 * @param stickiness 0 keeps the smile by moneyness, 1 by strike
 * @param skew steepening of the SPX smile per VIX point
 * @param ratePoints change of the rate in percentage points
 * @param spxExponent how fast the response of SPX vols falls with time to expiry, at least 0
 */
public record Shock(
        double vixPoints,
        SpxMove spx,
        double days,
        double volOfVolPoints,
        FutureResponse beta,
        BaseCurve base,
        double stickiness,
        double skew,
        double ratePoints,
        double spxExponent) {

    public Shock {
        Checks.finite(vixPoints, "vixPoints");
        Objects.requireNonNull(spx, "spx");
        Checks.notNegative(days, "days");
        Checks.finite(volOfVolPoints, "volOfVolPoints");
        Objects.requireNonNull(beta, "beta");
        Objects.requireNonNull(base, "base");
        Checks.require(stickiness >= 0 && stickiness <= 1, "stickiness must be 0 to 1 but is " + stickiness);
        Checks.finite(skew, "skew");
        Checks.finite(ratePoints, "ratePoints");
        Checks.notNegative(spxExponent, "spxExponent");
    }

    public Shock withVixPoints(double points) {
        return new Shock(points, spx, days, volOfVolPoints, beta, base, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withSpx(SpxMove move) {
        return new Shock(vixPoints, move, days, volOfVolPoints, beta, base, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withDays(double forward) {
        return new Shock(
                vixPoints, spx, forward, volOfVolPoints, beta, base, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withVolOfVol(double points) {
        return new Shock(vixPoints, spx, days, points, beta, base, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withBeta(FutureResponse response) {
        return new Shock(
                vixPoints, spx, days, volOfVolPoints, response, base, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withBase(BaseCurve curve) {
        return new Shock(vixPoints, spx, days, volOfVolPoints, beta, curve, stickiness, skew, ratePoints, spxExponent);
    }

    public Shock withSmile(double stickinessShare, double skewPerPoint) {
        return new Shock(
                vixPoints,
                spx,
                days,
                volOfVolPoints,
                beta,
                base,
                stickinessShare,
                skewPerPoint,
                ratePoints,
                spxExponent);
    }

    public Shock withRate(double points) {
        return new Shock(vixPoints, spx, days, volOfVolPoints, beta, base, stickiness, skew, points, spxExponent);
    }

    public Shock withSpxExponent(double exponent) {
        return new Shock(vixPoints, spx, days, volOfVolPoints, beta, base, stickiness, skew, ratePoints, exponent);
    }

    /** Whether the scenario leaves the market where it is. */
    public boolean isNone() {
        return vixPoints == 0 && spx.chosenPct().orElse(0) == 0 && days == 0 && volOfVolPoints == 0 && ratePoints == 0;
    }
}
