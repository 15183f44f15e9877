package dev.wingspread.strategy.ladder;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.HedgeRatios;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.StructureRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The SPX legs of a book: what there is to hedge.
 *
 * @param book the book without its VIX legs
 * @param report their risk
 */
record CondorSide(Portfolio book, RiskReport report) {

    static CondorSide of(Portfolio portfolio, Market market, Settings settings) {
        var structures = new ArrayList<Structure>();
        for (Structure structure : portfolio.structures()) {
            if (structure instanceof IronCondor) {
                structures.add(structure);
            } else if (structure instanceof LooseLegs) {
                List<Leg> legs = structure.legs().stream()
                        .filter(leg -> leg.instrument().underlying() == Underlying.SPX)
                        .toList();
                if (!legs.isEmpty()) {
                    structures.add(new LooseLegs(
                            structure.id(), structure.openedOn(), structure.fees(), structure.note(), legs));
                }
            }
        }
        Portfolio book = portfolio.withStructures(structures);
        return new CondorSide(book, RiskEngine.report(book, market, settings));
    }

    /** Whether there is a leg whose value can still change. */
    boolean isLive() {
        return report.structures().stream().anyMatch(CondorSide::isLive);
    }

    private static boolean isLive(StructureRisk structure) {
        return structure.legs().stream()
                .anyMatch(leg -> leg.status() == LegStatus.PRICED || leg.status() == LegStatus.NOT_TRADABLE);
    }

    /** Legs left out because they cannot be priced. */
    int unpricedLegs() {
        return report.totals().condors().unpricedLegs();
    }

    /** Net vega in dollars per VIX point. */
    double netVegaUsd() {
        return report.totals().condors().netVega().totalUsd();
    }

    /** Loss in dollars at a standard spike, SPX coupled; negative where the spike is a gain. */
    double lossUsd(double vixPoints) {
        return -report.totals().offsets().stream()
                .filter(spike -> spike.vixPoints() == vixPoints)
                .mapToDouble(SpikeOffset::condorPnlUsd)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a standard spike: " + vixPoints));
    }

    /** Offset of a hedge that gains so much at a standard spike; empty where there is no loss. */
    OptionalDouble offset(double vixPoints, double gainUsd) {
        return HedgeRatios.offset(-lossUsd(vixPoints), gainUsd);
    }

    /** Hedge ratio of a hedge of this net vega; empty where the SPX legs have none. */
    OptionalDouble hedgeRatio(double hedgeVegaUsd) {
        return HedgeRatios.hedgeRatio(netVegaUsd(), hedgeVegaUsd);
    }

    /** Credit of the condors that have not settled; a condor without entry prices counts with the model's credit. */
    LadderPlan.Credit credit() {
        double usd = 0;
        boolean isFromEntry = true;
        for (StructureRisk structure : report.structures()) {
            if (structure.condor().isPresent() && isLive(structure)) {
                CondorMeasures condor = structure.condor().get();
                usd += condor.creditUsd().orElseGet(() -> modelCreditUsd(condor));
                isFromEntry &= condor.creditUsd().isPresent();
            }
        }
        return new LadderPlan.Credit(usd, isFromEntry);
    }

    private static double modelCreditUsd(CondorMeasures condor) {
        return condor.creditModelPoints().orElse(0) * OptionContract.OPTION_MULTIPLIER * condor.contracts();
    }
}
