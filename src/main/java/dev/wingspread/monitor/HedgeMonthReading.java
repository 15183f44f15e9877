package dev.wingspread.monitor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What rules ask of the VIX legs of an expiry.
 *
 * @param expiry settlement date
 * @param order 1 for the innermost month that is held long and can still be traded, then 2 and so on; 0 for one that is not
 * @param contracts net option contracts
 * @param pnlUsd P&amp;L since entry in dollars; empty if an entry price or a price is unknown
 * @param netVegaUsd net vega in dollars per VIX point; empty if nothing could be priced
 */
public record HedgeMonthReading(
        LocalDate expiry, int order, int contracts, OptionalDouble pnlUsd, OptionalDouble netVegaUsd) {

    public HedgeMonthReading {
        Objects.requireNonNull(expiry, "expiry");
    }
}
