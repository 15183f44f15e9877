package dev.wingspread.pricing;

import dev.wingspread.base.Checks;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Leg;
import dev.wingspread.model.TradingState;
import dev.wingspread.pricing.kernel.OptionGreeks;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A priced leg.
 *
 * @param leg the leg
 * @param state whether it trades, awaits settlement or has settled
 * @param pricePoints value of one contract in index points
 * @param inputs what an unsettled option was priced from; empty for futures and settled legs
 * @param greeks sensitivities of one contract; a future has delta 1, a settled leg none
 * @param flags how inputs were obtained where they were not given
 */
public record Priced(
        Leg leg,
        TradingState state,
        double pricePoints,
        Optional<PricingInputs> inputs,
        OptionGreeks greeks,
        Set<InputFlag> flags)
        implements LegValue {

    public Priced {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(state, "state");
        Checks.finite(pricePoints, "pricePoints");
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(greeks, "greeks");
        flags = Set.copyOf(flags);
    }
}
