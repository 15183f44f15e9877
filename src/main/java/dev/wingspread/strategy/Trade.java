package dev.wingspread.strategy;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.VixFuture;
import java.util.Objects;

/**
 * A trade somebody might do, with the price it would probably be done at.
 *
 * @param instrument the contract
 * @param quantity contracts, positive buys, never 0
 * @param pricePoints estimated price of one contract in index points: mid, less or plus the expected slippage
 * @param feesUsd fees of the whole trade in dollars, at least 0
 * @param isQuoted whether the price is the market's: from a quote of two sides, the ask of a purchase or the bid of a
 *     sale; otherwise it is the model's
 */
public record Trade(Instrument instrument, int quantity, double pricePoints, double feesUsd, boolean isQuoted) {

    public Trade {
        Objects.requireNonNull(instrument, "instrument");
        Checks.require(quantity != 0, "quantity must not be 0");
        Checks.notNegative(pricePoints, "pricePoints");
        Checks.notNegative(feesUsd, "feesUsd");
    }

    /**
     * What the trade takes out of the account in dollars, fees included; negative where it brings money in. A future is
     * not paid for, only settled day by day.
     */
    public double costUsd() {
        double paid = instrument instanceof VixFuture ? 0 : quantity * instrument.multiplier() * pricePoints;
        return paid + feesUsd;
    }
}
