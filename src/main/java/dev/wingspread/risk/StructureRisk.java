package dev.wingspread.risk;

import dev.wingspread.model.Structure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Risk of one structure.
 *
 * @param structure the structure
 * @param exposure sums over its priced legs
 * @param condor what only a condor has
 * @param premiumUsd net premium paid for VIX options from the entry prices, in dollars; empty if one is unknown
 * @param marginRegTUsd gross strategy-based requirement in dollars: the condor's, or that of loose short options
 * @param pnlPctOfCredit P&amp;L as per cent of the entry credit, condors only
 * @param legs its legs in the order of the file
 */
public record StructureRisk(
        Structure structure,
        Exposure exposure,
        Optional<CondorMeasures> condor,
        OptionalDouble premiumUsd,
        double marginRegTUsd,
        OptionalDouble pnlPctOfCredit,
        List<LegRisk> legs) {

    public StructureRisk {
        legs = List.copyOf(legs);
    }
}
