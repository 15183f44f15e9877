package dev.wingspread.app;

import dev.wingspread.risk.LegRisk;
import java.util.Optional;

/**
 * What one long contract of a leg reacts to, in index points: multiplier and quantity not applied.
 *
 * @param delta points per point of the underlying
 * @param gamma delta per point of the underlying
 * @param vegaPerVolPoint points per vol point
 * @param thetaPerDay points per calendar day
 */
public record ContractGreeks(double delta, double gamma, double vegaPerVolPoint, double thetaPerDay) {

    /** Those of a leg, empty if it is unpriced. */
    public static Optional<ContractGreeks> of(LegRisk leg) {
        return leg.greeks()
                .map(greeks -> new ContractGreeks(
                        greeks.delta(), greeks.gamma(), greeks.vegaPerVolPoint(), greeks.thetaPerDay()));
    }
}
