package dev.wingspread.ui.positions;

import dev.wingspread.app.ContractGreeks;
import dev.wingspread.base.Formats;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.risk.Totals;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Arranges a risk report as the position tree. Groups add up dollars and net vega, nothing else. */
final class PositionRows {

    private final RiskReport report;
    private final boolean perContract;
    private final Map<String, ScenarioPnl.Key> legsByRow = new HashMap<>();

    private PositionRows(RiskReport report, boolean perContract) {
        this.report = report;
        this.perContract = perContract;
    }

    /**
     * The tree of today's figures.
     *
     * @param perContract whether legs show the Greeks of one contract instead of position dollars
     */
    static PositionTree of(RiskReport report, boolean perContract) {
        var rows = new PositionRows(report, perContract);
        return new PositionTree(rows.rows(), rows.legsByRow);
    }

    private List<PositionRow> rows() {
        var rows = new ArrayList<PositionRow>();
        Totals totals = report.totals();
        List<PositionRow> layers = layers();
        if (!layers.isEmpty()) {
            Cells cells = sums(totals.condors());
            cells.put(PositionColumn.MARGIN, totals.marginRegTUsd(), Formats::usd);
            rows.add(group("condors", Kind.SIDE, "Condors", totals.condors(), cells, layers));
        }
        List<PositionRow> months = hedgeMonths();
        if (!months.isEmpty()) {
            rows.add(group("hedge", Kind.SIDE, "Hedge", totals.hedge(), sums(totals.hedge()), months));
        }
        rows.addAll(looseSpx());
        Cells cells = sums(totals.book());
        cells.put(PositionColumn.MARGIN, totals.marginRegTUsd(), Formats::usd);
        rows.add(total(totals.book(), cells, rows));
        return rows;
    }

    private PositionRow total(Exposure sum, Cells cells, List<PositionRow> sides) {
        PositionRow summed = group("book", Kind.TOTAL, "Book", sum, cells, sides);
        return summed.withWhatIf(Optional.empty(), List.of());
    }

    private List<PositionRow> layers() {
        var rows = new ArrayList<PositionRow>();
        for (LayerRisk layer : report.layers()) {
            if (layer.layer().equals(LayerRisk.LOOSE)) {
                continue;
            }
            List<PositionRow> condors = report.structures().stream()
                    .filter(structure -> structure.structure() instanceof IronCondor condor
                            && condor.layer().name().equals(layer.layer()))
                    .map(this::condor)
                    .toList();
            Cells cells = sums(layer.exposure());
            cells.put(PositionColumn.MARGIN, layer.marginRegTUsd(), Formats::usd);
            cells.gain(
                    PositionColumn.PNL_OF_CREDIT,
                    percentOf(layer.exposure().pnlUsd(), layer.creditUsd()),
                    Formats::percent);
            rows.add(group(
                    "layer-" + layer.layer(), Kind.GROUP, "Layer " + layer.layer(), layer.exposure(), cells, condors));
        }
        return rows;
    }

    private static OptionalDouble percentOf(OptionalDouble part, OptionalDouble whole) {
        return part.isPresent() && whole.orElse(0) > 0
                ? OptionalDouble.of(100 * part.getAsDouble() / whole.getAsDouble())
                : OptionalDouble.empty();
    }

    private PositionRow condor(StructureRisk risk) {
        var condor = (IronCondor) risk.structure();
        Cells cells = sums(risk.exposure());
        cells.put(PositionColumn.QUANTITY, -condor.contracts(), quantity -> Formats.quantity((int) quantity));
        dte(cells, risk.legs().get(0));
        cells.put(PositionColumn.ENTRY, condor.entryCreditPoints(), Formats::points);
        cells.gain(PositionColumn.PNL_OF_CREDIT, risk.pnlPctOfCredit(), Formats::percent);
        risk.condor().ifPresent(measures -> condorCells(cells, measures));
        var badges = new ArrayList<>(risk.condor().map(PositionBadges::of).orElse(List.of()));
        badges.addAll(PositionBadges.ofUnpriced(risk.exposure().unpricedLegs()));
        List<PositionRow> legs = legs(risk.legs(), condor.id());
        String label = condor.id() + "  " + strikes(condor);
        return new PositionRow(
                "structure-" + condor.id(), Kind.STRUCTURE, label, badges, cells.toMap(), Optional.empty(), legs);
    }

    private static void condorCells(Cells cells, CondorMeasures measures) {
        cells.put(PositionColumn.MARK, measures.creditModelPoints(), Formats::points);
        cells.put(PositionColumn.POP, measures.pop(), Formats::share);
        cells.put(PositionColumn.MARGIN, measures.marginRegTUsd(), Formats::usd);
        OptionalDouble put = measures.distance().putSigma();
        OptionalDouble call = measures.distance().callSigma();
        cells.text(
                PositionColumn.DISTANCE,
                Formats.sigma(put) + " / " + Formats.sigma(call),
                Math.min(put.orElse(Double.MAX_VALUE), call.orElse(Double.MAX_VALUE)));
    }

    private static String strikes(IronCondor condor) {
        return Formats.strike(condor.k1()) + "/" + Formats.strike(condor.k2()) + " " + Formats.strike(condor.k3()) + "/"
                + Formats.strike(condor.k4());
    }

    private List<PositionRow> hedgeMonths() {
        var rows = new ArrayList<PositionRow>();
        for (HedgeMonthRisk month : report.hedgeMonths()) {
            var legs = new ArrayList<PositionRow>();
            for (StructureRisk structure : report.structures()) {
                List<LegRisk> ofMonth = structure.legs().stream()
                        .filter(leg -> leg.leg().instrument().underlying() == Underlying.VIX
                                && leg.leg().instrument().expiry().equals(month.expiry()))
                        .toList();
                legs.addAll(legs(ofMonth, structure.structure().id()));
            }
            Cells cells = sums(month.exposure());
            if (month.contracts() != 0) {
                cells.put(PositionColumn.QUANTITY, month.contracts(), quantity -> Formats.quantity((int) quantity));
            }
            cells.text(PositionColumn.DTE, Formats.count(month.dte()), (double) month.dte());
            cells.put(PositionColumn.MARK, month.future(), Formats::points);
            String label = Formats.shortDate(month.expiry()) + "  future " + Formats.points(month.future());
            rows.add(group("month-" + month.expiry(), Kind.GROUP, label, month.exposure(), cells, legs));
        }
        return rows;
    }

    private List<PositionRow> looseSpx() {
        var legs = new ArrayList<PositionRow>();
        for (StructureRisk structure : report.structures()) {
            if (!(structure.structure() instanceof IronCondor)) {
                List<LegRisk> spx = structure.legs().stream()
                        .filter(leg -> leg.leg().instrument().underlying() == Underlying.SPX)
                        .toList();
                legs.addAll(legs(spx, structure.structure().id()));
            }
        }
        if (legs.isEmpty()) {
            return List.of();
        }
        Exposure sum = report.layers().stream()
                .filter(layer -> layer.layer().equals(LayerRisk.LOOSE))
                .map(LayerRisk::exposure)
                .findFirst()
                .orElse(Exposure.NONE);
        return List.of(group("loose", Kind.SIDE, "Loose legs", sum, sums(sum), legs));
    }

    private PositionRow group(
            String key, Kind kind, String label, Exposure sum, Cells cells, List<PositionRow> children) {
        return new PositionRow(
                key,
                kind,
                label,
                PositionBadges.ofUnpriced(sum.unpricedLegs()),
                cells.toMap(),
                Optional.empty(),
                children);
    }

    private static Cells sums(Exposure exposure) {
        var cells = new Cells();
        if (exposure.pricedLegs() == 0 && exposure.unpricedLegs() > 0) {
            return cells.unknown(PositionColumn.PNL)
                    .unknown(PositionColumn.NET_VEGA)
                    .unknown(PositionColumn.THETA);
        }
        return cells.gain(PositionColumn.PNL, exposure.pnlUsd(), Formats::signedUsd)
                .put(PositionColumn.NET_VEGA, exposure.netVega().totalUsd(), Formats::signedUsd)
                .put(PositionColumn.THETA, exposure.thetaUsdPerDay(), Formats::signedUsd)
                .put(PositionColumn.VALUE, exposure.valueUsd(), Formats::usd);
    }

    private List<PositionRow> legs(List<LegRisk> legs, String structureId) {
        var rows = new ArrayList<PositionRow>();
        for (LegRisk leg : legs) {
            Instrument instrument = leg.leg().instrument();
            String key = "leg-" + structureId + "-" + instrument.symbol() + "-" + rows.size();
            Cells cells = legCells(leg);
            legsByRow.put(key, new ScenarioPnl.Key(structureId, leg.leg()));
            rows.add(new PositionRow(
                    key,
                    Kind.LEG,
                    name(instrument),
                    PositionBadges.of(leg),
                    cells.toMap(),
                    Optional.empty(),
                    List.of()));
        }
        return rows;
    }

    private static String name(Instrument instrument) {
        return instrument.match(PositionRows::name, PositionRows::name, PositionRows::name);
    }

    private static String name(OptionContract option) {
        return option.root() + " " + Formats.shortDate(option.expiry()) + "  " + Formats.strike(option.strike()) + " "
                + option.type().letter();
    }

    private static String name(VixFuture future) {
        return "VX " + Formats.month(future.expiry());
    }

    private Cells legCells(LegRisk leg) {
        var cells = new Cells();
        cells.put(PositionColumn.QUANTITY, leg.leg().quantity(), quantity -> Formats.quantity((int) quantity));
        dte(cells, leg);
        cells.put(PositionColumn.ENTRY, leg.leg().entryPrice(), Formats::points);
        cells.put(PositionColumn.MARK, leg.pricePoints(), Formats::points);
        if (leg.exposure().pricedLegs() == 0) {
            return cells.unknown(PositionColumn.PNL)
                    .unknown(PositionColumn.NET_VEGA)
                    .unknown(PositionColumn.THETA);
        }
        cells.gain(PositionColumn.PNL, leg.exposure().pnlUsd(), Formats::signedUsd);
        cells.put(PositionColumn.NET_VEGA, leg.exposure().netVega().totalUsd(), Formats::signedUsd);
        cells.put(PositionColumn.VALUE, leg.exposure().valueUsd(), Formats::usd);
        leg.inputs().map(PricingInputs::volatility).ifPresent(vol -> cells.put(PositionColumn.VOL, vol, Formats::vol));
        ContractGreeks.of(leg).ifPresent(greeks -> greeks(cells, leg, greeks));
        return cells;
    }

    private void greeks(Cells cells, LegRisk leg, ContractGreeks greeks) {
        double size = leg.leg().dollarsPerPoint();
        if (perContract) {
            cells.put(PositionColumn.DELTA, greeks.delta(), Formats::delta);
            cells.put(PositionColumn.GAMMA, greeks.gamma(), Formats::gamma);
            cells.put(PositionColumn.VEGA, greeks.vegaPerVolPoint(), Formats::delta);
            cells.put(PositionColumn.THETA, greeks.thetaPerDay(), Formats::delta);
        } else {
            cells.put(PositionColumn.DELTA, size * greeks.delta(), Formats::signedUsd);
            cells.put(PositionColumn.GAMMA, size * greeks.gamma(), Formats::cents);
            cells.put(PositionColumn.VEGA, size * greeks.vegaPerVolPoint(), Formats::signedUsd);
            cells.put(PositionColumn.THETA, leg.exposure().thetaUsdPerDay(), Formats::signedUsd);
        }
    }

    private static void dte(Cells cells, LegRisk leg) {
        boolean morning = leg.leg().instrument() instanceof OptionContract option
                ? option.root().settlesInTheMorning()
                : leg.leg().instrument() instanceof VixFuture;
        cells.text(PositionColumn.DTE, Formats.count(leg.dte()) + (morning ? " AM" : " PM"), (double) leg.dte());
    }
}
