package dev.wingspread.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Risk of the SPX legs of one layer.
 *
 * @param layer S, M, L, or LOOSE for SPX legs outside condors
 * @param contracts number of condors
 * @param exposure sums over its priced legs
 * @param creditUsd entry credit in dollars; empty if an entry price is unknown
 * @param marginRegTUsd gross requirement in dollars
 * @param spikes P&amp;L under the standard spikes
 */
public record LayerRisk(
        String layer,
        int contracts,
        Exposure exposure,
        OptionalDouble creditUsd,
        double marginRegTUsd,
        List<SpikePnl> spikes) {

    /** Layer name of SPX legs that belong to no condor. */
    public static final String LOOSE = "LOOSE";

    public LayerRisk {
        spikes = List.copyOf(spikes);
    }
}
