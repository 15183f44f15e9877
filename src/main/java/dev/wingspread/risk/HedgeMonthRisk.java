package dev.wingspread.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Risk of the VIX legs of one expiry.
 *
 * @param expiry settlement date
 * @param dte calendar days to expiry
 * @param contracts net option contracts
 * @param future VIX future of the expiry in points, if known
 * @param beta response of that future to spot VIX
 * @param exposure sums over its priced legs
 * @param premiumUsd net premium paid for options in dollars; empty if an entry price is unknown
 * @param breakEvenVix settlement of VIX in points above which calls bought return what they cost: strike plus premium,
 *     averaged over the long calls; empty without long calls or entry prices
 * @param spikes P&amp;L under the standard spikes
 */
public record HedgeMonthRisk(
        LocalDate expiry,
        long dte,
        int contracts,
        OptionalDouble future,
        OptionalDouble beta,
        Exposure exposure,
        OptionalDouble premiumUsd,
        OptionalDouble breakEvenVix,
        List<SpikePnl> spikes) {

    public HedgeMonthRisk {
        spikes = List.copyOf(spikes);
    }
}
