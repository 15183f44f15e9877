package dev.wingspread.risk;

import java.util.OptionalDouble;

/**
 * Position figures that may be added up. Greeks against SPX and against VIX futures stand in fields of their own and meet
 * only as dollars. Legs that cannot be priced are left out of every sum and counted.
 *
 * @param pricedLegs legs in the sums
 * @param unpricedLegs legs left out
 * @param valueUsd market value in dollars; VIX futures count 0, they are marked daily
 * @param pnlUsd P&amp;L since entry in dollars before fees; empty if the entry price of a priced leg is unknown
 * @param deltaSpxUsdPerPt dollars per SPX point, SPX legs
 * @param deltaVixUsdPerFuturePt dollars per point of each VIX future, VIX legs; across months only a count of size
 * @param deltaVixInSpxUsdPerPt VIX legs in dollars per SPX point through beta and the coupling
 * @param gammaSpxUsdPerPt2 dollars per squared SPX point, SPX legs
 * @param gammaUsdPer1Pct change of dollar delta for a 1 % move of SPX, SPX legs
 * @param vegaSpxUsdPerVolPt dollars per vol point of SPX implied vol, SPX legs
 * @param vegaVixUsdPerVolPt dollars per vol point of VIX option vol, VIX legs
 * @param thetaUsdPerDay dollars per calendar day, all legs, VIX futures held
 * @param rolldownCarryUsdPerDay what one day of roll-down along the VIX curve adds to theta, dollars
 * @param rhoUsdPerPct dollars per percentage point of the rate, all legs
 * @param vannaUsd dollars of delta per vol point, SPX legs
 * @param volgaUsd dollars of vega per vol point, SPX legs
 * @param netVega dollars per point of spot VIX
 */
public record Exposure(
        int pricedLegs,
        int unpricedLegs,
        double valueUsd,
        OptionalDouble pnlUsd,
        double deltaSpxUsdPerPt,
        double deltaVixUsdPerFuturePt,
        double deltaVixInSpxUsdPerPt,
        double gammaSpxUsdPerPt2,
        double gammaUsdPer1Pct,
        double vegaSpxUsdPerVolPt,
        double vegaVixUsdPerVolPt,
        double thetaUsdPerDay,
        double rolldownCarryUsdPerDay,
        double rhoUsdPerPct,
        double vannaUsd,
        double volgaUsd,
        NetVega netVega) {

    /** No legs. */
    public static final Exposure NONE = ofNothing(0);

    /** One leg that cannot be priced. */
    public static final Exposure UNPRICED = ofNothing(1);

    private static Exposure ofNothing(int unpriced) {
        return new Exposure(0, unpriced, 0, OptionalDouble.of(0), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NetVega.NONE);
    }

    /** Both together. */
    public Exposure plus(Exposure other) {
        return new Exposure(
                pricedLegs + other.pricedLegs,
                unpricedLegs + other.unpricedLegs,
                valueUsd + other.valueUsd,
                sum(pnlUsd, other.pnlUsd),
                deltaSpxUsdPerPt + other.deltaSpxUsdPerPt,
                deltaVixUsdPerFuturePt + other.deltaVixUsdPerFuturePt,
                deltaVixInSpxUsdPerPt + other.deltaVixInSpxUsdPerPt,
                gammaSpxUsdPerPt2 + other.gammaSpxUsdPerPt2,
                gammaUsdPer1Pct + other.gammaUsdPer1Pct,
                vegaSpxUsdPerVolPt + other.vegaSpxUsdPerVolPt,
                vegaVixUsdPerVolPt + other.vegaVixUsdPerVolPt,
                thetaUsdPerDay + other.thetaUsdPerDay,
                rolldownCarryUsdPerDay + other.rolldownCarryUsdPerDay,
                rhoUsdPerPct + other.rhoUsdPerPct,
                vannaUsd + other.vannaUsd,
                volgaUsd + other.volgaUsd,
                netVega.plus(other.netVega));
    }

    /** Whether there are legs and none of them could be priced, so that the zeros of the sums say nothing. */
    public boolean isUnknown() {
        return pricedLegs == 0 && unpricedLegs > 0;
    }

    /** A figure of these legs, empty where none of them could be priced. */
    public OptionalDouble known(double figure) {
        return isUnknown() ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /** A figure of these legs, empty where none of them could be priced. */
    public OptionalDouble known(OptionalDouble figure) {
        return isUnknown() ? OptionalDouble.empty() : figure;
    }

    /** SPX delta and beta-weighted VIX delta together, dollars per SPX point. */
    public double deltaCombinedUsdPerPt() {
        return deltaSpxUsdPerPt + deltaVixInSpxUsdPerPt;
    }

    /** The sum, empty if either is unknown. */
    static OptionalDouble sum(OptionalDouble a, OptionalDouble b) {
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
                : OptionalDouble.empty();
    }
}
