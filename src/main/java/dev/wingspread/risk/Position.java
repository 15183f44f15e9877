package dev.wingspread.risk;

import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.LegValue;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.Unpriced;

/**
 * A leg in its structure, valued today.
 *
 * @param structure the structure it belongs to
 * @param leg the leg
 * @param value what one contract is worth today, or why that is not known
 */
public record Position(Structure structure, Leg leg, LegValue value) {

    /** Whether it belongs to the condor side of the book: every SPX leg does, every VIX leg to the hedge. */
    public boolean isCondorSide() {
        return leg.instrument().underlying() == Underlying.SPX;
    }

    /** Whether its value can still change: priced and not settled. */
    public boolean isLive() {
        return value instanceof Priced priced && priced.state() != TradingState.SETTLED;
    }

    public boolean isPriced() {
        return !(value instanceof Unpriced);
    }
}
