package dev.wingspread.monitor;

import dev.wingspread.market.InputFlag;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.risk.Totals;
import dev.wingspread.risk.inputs.InputGrade;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Takes the readings off a risk report. */
final class ReportReadings {

    private final RiskReport report;
    private final LocalDateTime asOf;

    ReportReadings(RiskReport report) {
        this.report = report;
        this.asOf = report.market().asOf();
    }

    Readings readings(Optional<LocalDateTime> now, OptionalDouble thetaCapture) {
        Totals totals = report.totals();
        return new Readings(
                asOf,
                now,
                report.portfolio().phase(),
                report.portfolio().flags(),
                quality(),
                totals.nv10(),
                totals.hedgeRatio(),
                totals.offsetAt(KeyFigures.RULE_SPIKE),
                totals.thetaPctOfMargin(),
                known(totals.book(), totals.book().netVega().totalUsd()),
                thetaCapture,
                layers(),
                hedgeMonths(),
                MarketSignals.of(report.market().snapshot(), report.levels()));
    }

    private DataQuality quality() {
        Quality quality = report.quality();
        return new DataQuality(
                quality.pricedLegs(),
                quality.unpriced().stream()
                        .map(leg -> leg.leg().instrument().symbol().strip())
                        .toList(),
                judgedLegs()
                        .filter(leg -> leg.status() != LegStatus.UNPRICED
                                && leg.judged().orElseThrow().grade() == InputGrade.BAD)
                        .map(leg -> leg.leg().instrument().symbol().strip())
                        .toList(),
                report.structures().stream()
                        .flatMap(structure -> structure.legs().stream())
                        .map(leg -> leg.leg().instrument())
                        .filter(this::lacksItsFuture)
                        .map(instrument -> instrument.expiry().toString())
                        .distinct()
                        .sorted()
                        .toList(),
                judgedLegs()
                        .flatMap(leg -> leg.judged().orElseThrow().ages().stream())
                        .distinct()
                        .toList());
    }

    private Stream<LegRisk> judgedLegs() {
        return report.structures().stream()
                .flatMap(structure -> structure.legs().stream())
                .filter(leg -> leg.judged().isPresent());
    }

    /** Weekly options have no future of their own in the file: what lies between two months is as good as it gets. */
    private boolean lacksItsFuture(Instrument instrument) {
        if (instrument.underlying() != Underlying.VIX
                || SettlementClock.stateAt(asOf, instrument) == TradingState.SETTLED) {
            return false;
        }
        return VixFuture.settlingOn(instrument.expiry())
                .filter(future -> !report.market().future(future).isOk()
                        || report.market().futureFlags(future).contains(InputFlag.INTERPOLATED_FORWARD))
                .isPresent();
    }

    private List<LayerReading> layers() {
        var layers = new ArrayList<LayerReading>();
        for (LayerRisk risk : report.layers()) {
            if (!risk.layer().equals(LayerRisk.LOOSE)) {
                layers.add(layer(risk, Layer.valueOf(risk.layer())));
            }
        }
        return layers;
    }

    private LayerReading layer(LayerRisk risk, Layer layer) {
        Exposure exposure = risk.exposure();
        return new LayerReading(
                layer,
                exposure.unpricedLegs() > 0 ? OptionalDouble.empty() : exposure.pnlUsd(),
                risk.creditUsd(),
                known(exposure, exposure.thetaUsdPerDay()),
                risk.marginRegTUsd(),
                known(exposure, exposure.netVega().totalUsd()),
                report.structures().stream()
                        .filter(structure ->
                                structure.structure() instanceof IronCondor condor && condor.layer() == layer)
                        .map(this::condor)
                        .toList());
    }

    private CondorReading condor(StructureRisk risk) {
        var condor = (IronCondor) risk.structure();
        CondorMeasures measures = risk.condor().orElseThrow();
        Instrument shortPut = condor.shortPut().instrument();
        return new CondorReading(
                condor.id(),
                condor.expiry(),
                SettlementClock.daysToExpiry(asOf, condor.expiry()),
                SettlementClock.lastTradingDay(shortPut),
                SettlementClock.stateAt(asOf, shortPut) == TradingState.TRADABLE,
                measures.distance().putPoints(),
                measures.distance().callPoints(),
                first(measures.breakEvens().stream()
                        .filter(level -> level < condor.k2())
                        .toList()),
                first(measures.breakEvens().stream()
                        .filter(level -> level > condor.k3())
                        .toList()),
                forward(risk),
                measures.expectedMovePoints());
    }

    private static OptionalDouble first(List<Double> levels) {
        return levels.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(levels.get(0));
    }

    private static OptionalDouble forward(StructureRisk risk) {
        return risk.legs().stream()
                .flatMap(leg -> leg.inputs().stream())
                .mapToDouble(inputs -> inputs.forward())
                .findFirst();
    }

    private List<HedgeMonthReading> hedgeMonths() {
        var months = new ArrayList<HedgeMonthReading>();
        int order = 0;
        for (HedgeMonthRisk risk : report.hedgeMonths()) {
            boolean isRung = risk.contracts() > 0 && isTradable(risk.expiry());
            order += isRung ? 1 : 0;
            Exposure exposure = risk.exposure();
            months.add(new HedgeMonthReading(
                    risk.expiry(),
                    isRung ? order : 0,
                    risk.contracts(),
                    exposure.unpricedLegs() > 0 ? OptionalDouble.empty() : exposure.pnlUsd(),
                    known(exposure, exposure.netVega().totalUsd())));
        }
        return months;
    }

    private boolean isTradable(LocalDate expiry) {
        return report.structures().stream()
                .flatMap(structure -> structure.legs().stream())
                .map(leg -> leg.leg().instrument())
                .filter(instrument -> instrument.underlying() == Underlying.VIX
                        && instrument.expiry().equals(expiry))
                .anyMatch(instrument -> SettlementClock.stateAt(asOf, instrument) == TradingState.TRADABLE);
    }

    private static OptionalDouble known(Exposure exposure, double figure) {
        return exposure.isUnknown() ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }
}
