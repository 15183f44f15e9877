package dev.wingspread.risk;

import dev.wingspread.base.Failure;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Leg;
import dev.wingspread.pricing.kernel.OptionGreeks;
import dev.wingspread.risk.inputs.LegInputs;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Risk of one leg.
 *
 * @param leg the leg
 * @param status where it stands
 * @param why the reason if it is unpriced
 * @param dte calendar days to expiry
 * @param pricePoints value of one contract in index points
 * @param inputs what an unsettled option was priced from
 * @param greeks sensitivities of one contract, multiplier and quantity not applied
 * @param flags how inputs were obtained where they were not given
 * @param beta response of the leg's VIX future to spot VIX, VIX legs only
 * @param judged how good its inputs are; empty for a settled leg
 * @param exposure position dollars
 */
public record LegRisk(
        Leg leg,
        LegStatus status,
        Optional<Failure> why,
        long dte,
        OptionalDouble pricePoints,
        Optional<PricingInputs> inputs,
        Optional<OptionGreeks> greeks,
        Set<InputFlag> flags,
        OptionalDouble beta,
        Optional<LegInputs> judged,
        Exposure exposure) {

    public LegRisk {
        flags = Set.copyOf(flags);
    }

    /** Change of one contract's price per point of its underlying; empty if unpriced. */
    public OptionalDouble delta() {
        return greek(OptionGreeks::delta);
    }

    /** Change of one contract's delta per point of its underlying; empty if unpriced. */
    public OptionalDouble gamma() {
        return greek(OptionGreeks::gamma);
    }

    /** Change of one contract's price per vol point, in index points; empty if unpriced. */
    public OptionalDouble vegaPerVolPoint() {
        return greek(OptionGreeks::vegaPerVolPoint);
    }

    /** Change of one contract's price per calendar day, in index points; empty if unpriced. */
    public OptionalDouble thetaPerDay() {
        return greek(OptionGreeks::thetaPerDay);
    }

    private OptionalDouble greek(ToDoubleFunction<OptionGreeks> figure) {
        return greeks.map(known -> OptionalDouble.of(figure.applyAsDouble(known)))
                .orElse(OptionalDouble.empty());
    }
}
