package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.OptionalDouble;

/** The measures that exist only for the book as a whole. */
final class BookTotals {

    private static final double PER_CENT = 100;

    private final Portfolio portfolio;
    private final Market market;
    private final Settings settings;
    private final SpikeModel model;
    private final Revaluation book;
    private final Spikes spikes;

    BookTotals(
            Portfolio portfolio, Market market, Settings settings, SpikeModel model, Revaluation book, Spikes spikes) {
        this.portfolio = portfolio;
        this.market = market;
        this.settings = settings;
        this.model = model;
        this.book = book;
        this.spikes = spikes;
    }

    Totals totals(Exposure condors, Exposure hedge, List<StructureRisk> structures) {
        Exposure all = condors.plus(hedge);
        double condorMargin = condorMarginUsd(structures);
        double looseVix = Margins.loose(book.positions(), market, position -> !position.isCondorSide());
        double stress = new StressMargin(book, model, settings.number(Setting.MARGIN_PM_CROSS_OFFSET)).usd();
        return new Totals(
                all,
                condors,
                hedge,
                RiskReportBuilder.premiumUsd(portfolio.legs()),
                creditUsd(structures),
                all.netVega().totalUsd()
                        + all.deltaSpxUsdPerPt() / model.coupling().vixPerSpxPoint(market.spxSpot()),
                nv10(all),
                hedge.isUnknown()
                        ? OptionalDouble.empty()
                        : HedgeRatios.hedgeRatio(
                                condors.netVega().totalUsd(), hedge.netVega().totalUsd()),
                hedge.isUnknown()
                        ? OptionalDouble.empty()
                        : HedgeRatios.hedgeRatio(condors.vegaSpxUsdPerVolPt(), hedge.deltaVixUsdPerFuturePt()),
                spikes.offsets(),
                spikes.offsetsLowBeta(),
                condors.isUnknown() || hedge.isUnknown() ? SpikeBreakEven.NONE : BreakEvenSpike.of(book, model),
                condorMargin + looseVix,
                stress,
                condors.pricedLegs() > 0 ? thetaPct(all, structures, condorMargin, stress) : OptionalDouble.empty(),
                thetaThresholdPct());
    }

    private static OptionalDouble creditUsd(List<StructureRisk> structures) {
        return structures.stream()
                .flatMap(risk -> risk.condor().stream())
                .map(CondorMeasures::creditUsd)
                .reduce(OptionalDouble.of(0), Exposure::sum);
    }

    private OptionalDouble nv10(Exposure all) {
        double units = CondorUnits.of(book, settings);
        if (units == 0) {
            return OptionalDouble.empty();
        }
        double netVega = settings.is(Setting.NV10_BASIS, "COUPLED")
                ? book.total(LegRisks.netVegaUsd(book, model, SpxMove.COUPLED))
                : all.netVega().totalUsd();
        return OptionalDouble.of(netVega / (CondorUnits.USD_PER_POINT * units));
    }

    /** Gross requirement in dollars of all SPX legs: condors and uncovered or paired loose shorts. */
    private double condorMarginUsd(List<StructureRisk> structures) {
        double condors = structures.stream()
                .flatMap(risk -> risk.condor().stream())
                .mapToDouble(CondorMeasures::marginRegTUsd)
                .sum();
        return condors + Margins.loose(book.positions(), market, Position::isCondorSide);
    }

    private OptionalDouble thetaPct(
            Exposure all, List<StructureRisk> structures, double condorMargin, double stressMargin) {
        double gross = settings.is(Setting.MARGIN_MODEL, "PM_STRESS") ? stressMargin : condorMargin;
        double margin = gross;
        if (settings.is(Setting.MARGIN_THETA_BASIS, "NET")) {
            OptionalDouble credit = creditUsd(structures);
            if (credit.isEmpty()) {
                return OptionalDouble.empty();
            }
            margin = gross - credit.getAsDouble();
        }
        return margin > 0 ? OptionalDouble.of(PER_CENT * all.thetaUsdPerDay() / margin) : OptionalDouble.empty();
    }

    private double thetaThresholdPct() {
        double least = settings.number(Setting.THETA_MIN_PCT);
        return portfolio.flags().thetaTighten() ? least * settings.number(Setting.THETA_TIGHTEN) : least;
    }
}
