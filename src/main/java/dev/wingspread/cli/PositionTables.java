package dev.wingspread.cli;

import dev.wingspread.base.Formats;
import dev.wingspread.market.PricingInputs;
import dev.wingspread.model.IronCondor;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.LegStatus;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The tables of the risk report that list positions: layers, hedge months, condors and legs. */
final class PositionTables {

    private PositionTables() {}

    /** A figure of a group; unknown where none of its legs could be priced. */
    static String usd(Exposure sum, double figure) {
        return Formats.usd(sum.known(figure));
    }

    static TextTable layers(RiskReport report) {
        var table = new TextTable()
                .words("Layer")
                .numbers("Condors")
                .numbers("Credit $")
                .numbers("Value $")
                .numbers("P&L $")
                .numbers("Delta")
                .numbers("Vega")
                .numbers("Theta")
                .numbers("Net vega")
                .numbers("Margin $");
        for (LayerRisk layer : report.layers()) {
            Exposure sum = layer.exposure();
            table.row(
                    layer.layer(),
                    Formats.count(layer.contracts()),
                    Formats.usd(layer.creditUsd()),
                    usd(sum, sum.valueUsd()),
                    Formats.signedUsd(sum.known(sum.pnlUsd())),
                    usd(sum, sum.deltaSpxUsdPerPt()),
                    usd(sum, sum.vegaSpxUsdPerVolPt()),
                    usd(sum, sum.thetaUsdPerDay()),
                    usd(sum, sum.netVega().totalUsd()),
                    // Widths ask for margin without prices; nothing but a settlement nobody knows leaves nil.
                    layer.marginRegTUsd() == 0 ? usd(sum, layer.marginRegTUsd()) : Formats.usd(layer.marginRegTUsd()));
        }
        return table;
    }

    static TextTable hedgeMonths(RiskReport report) {
        var table = new TextTable()
                .words("Expiry")
                .numbers("DTE")
                .numbers("Future")
                .numbers("Beta")
                .numbers("Qty")
                .numbers("Cost $")
                .numbers("Value $")
                .numbers("P&L $")
                .numbers("Theta")
                .numbers("Net vega")
                .numbers("Breaks even");
        for (HedgeMonthRisk month : report.hedgeMonths()) {
            Exposure sum = month.exposure();
            table.row(
                    month.expiry().toString(),
                    Formats.count(month.dte()),
                    Formats.points(month.future()),
                    Formats.ratio(month.beta()),
                    Formats.count(month.contracts()),
                    Formats.usd(month.premiumUsd()),
                    usd(sum, sum.valueUsd()),
                    Formats.signedUsd(sum.known(sum.pnlUsd())),
                    usd(sum, sum.thetaUsdPerDay()),
                    usd(sum, sum.netVega().totalUsd()),
                    Formats.points(month.breakEvenVix()));
        }
        return table;
    }

    static TextTable condors(List<StructureRisk> structures) {
        var table = new TextTable()
                .words("Id")
                .words("Expiry")
                .numbers("Qty")
                .words("Strikes")
                .numbers("Credit")
                .numbers("POP %")
                .words("Break-evens")
                .numbers("EM")
                .numbers("P&L %")
                .numbers("Max loss $");
        for (StructureRisk structure : structures) {
            IronCondor condor = (IronCondor) structure.structure();
            CondorMeasures measures = structure.condor().orElseThrow();
            table.row(
                    condor.id(),
                    condor.expiry().toString(),
                    Formats.count(measures.contracts()),
                    strikes(condor),
                    Formats.points(measures.creditPoints()),
                    Formats.share(measures.pop()),
                    measures.breakEvens().stream().map(Formats::level).collect(Collectors.joining("/")),
                    measures.expectedMovePoints().isPresent()
                            ? Formats.level(measures.expectedMovePoints().getAsDouble())
                            : Formats.UNKNOWN,
                    Formats.percent(structure.pnlPctOfCredit()),
                    Formats.usd(measures.maxLossUsd()));
        }
        return table;
    }

    static String strikes(IronCondor condor) {
        return Formats.strike(condor.k1()) + "/" + Formats.strike(condor.k2()) + "/" + Formats.strike(condor.k3()) + "/"
                + Formats.strike(condor.k4());
    }

    static TextTable legs(RiskReport report) {
        var table = new TextTable()
                .words("In")
                .words("Leg")
                .numbers("Qty")
                .numbers("DTE")
                .numbers("Entry")
                .numbers("Mark")
                .numbers("IV %")
                .numbers("Delta")
                .numbers("Net vega $")
                .numbers("P&L $")
                .words("");
        for (StructureRisk structure : report.structures()) {
            for (LegRisk leg : structure.legs()) {
                addLeg(table, structure.structure().id(), leg);
            }
        }
        return table;
    }

    private static void addLeg(TextTable table, String structure, LegRisk leg) {
        boolean isPriced = leg.status() != LegStatus.UNPRICED;
        OptionalDouble vol = leg.inputs()
                .map(PricingInputs::volatility)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        table.row(
                structure,
                leg.leg().instrument().symbol().replaceAll("\\s+", " "),
                Formats.count(leg.leg().quantity()),
                Formats.count(leg.dte()),
                Formats.points(leg.leg().entryPrice()),
                Formats.points(leg.pricePoints()),
                Formats.vol(vol),
                leg.delta().isPresent() ? Formats.delta(leg.delta().getAsDouble()) : Formats.UNKNOWN,
                isPriced ? Formats.usd(leg.exposure().netVega().totalUsd()) : Formats.UNKNOWN,
                isPriced ? Formats.signedUsd(leg.exposure().pnlUsd()) : Formats.UNKNOWN,
                leg.status() == LegStatus.PRICED ? "" : leg.status().name());
    }
}
