package dev.wingspread.market;

import dev.wingspread.base.Checks;
import dev.wingspread.model.OptionType;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Bid and ask of one option.
 *
 * @param strike strike in index points, above 0
 * @param type call or put
 * @param bid bid in index points, empty if there is none
 * @param ask ask in index points, empty if there is none
 */
public record OptionQuote(double strike, OptionType type, OptionalDouble bid, OptionalDouble ask) {

    public OptionQuote {
        Checks.positive(strike, "strike");
        Objects.requireNonNull(type, "type");
        bid.ifPresent(price -> Checks.notNegative(price, "bid"));
        ask.ifPresent(price -> Checks.notNegative(price, "ask"));
    }

    /** Whether both sides are there, the bid is above 0 and the market is not crossed. */
    public boolean isTwoSided() {
        return bid.isPresent() && ask.isPresent() && bid.getAsDouble() > 0 && ask.getAsDouble() >= bid.getAsDouble();
    }

    /** Middle of a two-sided quote in index points; empty otherwise. */
    public OptionalDouble mid() {
        return isTwoSided() ? OptionalDouble.of((bid.getAsDouble() + ask.getAsDouble()) / 2) : OptionalDouble.empty();
    }
}
