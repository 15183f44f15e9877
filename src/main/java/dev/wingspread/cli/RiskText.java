package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.risk.Exposure;
import dev.wingspread.risk.MarketSummary;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.SpikeOffset;
import dev.wingspread.risk.StructureRisk;
import dev.wingspread.risk.Totals;
import dev.wingspread.risk.inputs.InputQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The risk report for people. */
final class RiskText {

    private static final String NONE = "";

    private final OpenBook book;
    private final RiskReport report;
    private final StringBuilder text = new StringBuilder();

    RiskText(OpenBook book, RiskReport report) {
        this.book = book;
        this.report = report;
    }

    /** The whole report. */
    String print() {
        summary();
        if (!report.layers().isEmpty()) {
            section("Condors by layer", PositionTables.layers(report));
        }
        if (!report.hedgeMonths().isEmpty()) {
            section("Hedge by month", PositionTables.hedgeMonths(report));
        }
        List<StructureRisk> condors = report.structures().stream()
                .filter(structure -> structure.condor().isPresent())
                .toList();
        if (!condors.isEmpty()) {
            section("Condors", PositionTables.condors(condors));
        }
        section("Legs (prices in points, Greeks per contract)", PositionTables.legs(report));
        notes();
        return text.toString();
    }

    /** Heading, totals and standard spikes only. */
    String printSummary() {
        summary();
        notes();
        return text.toString();
    }

    private void summary() {
        heading();
        section("Book", totals());
        text.append(ratios());
        section("If VIX jumps (SPX moves with it unless fixed; dollars against today)", spikes());
    }

    private void section(String title, TextTable table) {
        text.append('\n').append(title).append('\n').append(table.print());
    }

    private void heading() {
        MarketSummary levels = report.levels();
        int unpriced = report.quality().unpriced().size();
        int all = report.quality().pricedLegs() + unpriced;
        text.append(book.displayName()).append('\n');
        text.append("as of ").append(Formats.time(report.market().asOf())).append(", ");
        text.append(book.marketName())
                .append(", phase ")
                .append(report.portfolio().phase())
                .append('\n');
        text.append("SPX ").append(Formats.points(levels.spx()));
        levels.spxChangePct()
                .ifPresent(pct ->
                        text.append(" (").append(Formats.signedPercent(pct)).append(')'));
        text.append("   VIX ").append(Formats.points(levels.vix()));
        text.append("   VX ")
                .append(levels.futures().isEmpty() ? Formats.UNKNOWN : "")
                .append(levels.futures().stream()
                        .limit(3)
                        .map(future -> Formats.points(future.price()))
                        .collect(Collectors.joining(" / ")));
        text.append("   ")
                .append(report.quality().pricedLegs())
                .append(" of ")
                .append(all)
                .append(" legs priced\n");
        inputs(report.quality().inputs());
    }

    private void inputs(InputQuality inputs) {
        if (!inputs.legs().isEmpty()) {
            text.append("Based on ")
                    .append(inputs.goodPercent())
                    .append(" good inputs: ")
                    .append(inputs.counts());
            text.append('\n');
        }
    }

    private TextTable totals() {
        Totals totals = report.totals();
        Exposure all = totals.book();
        Exposure condors = totals.condors();
        Exposure hedge = totals.hedge();
        var table = new TextTable()
                .words("Figure")
                .numbers("Book")
                .numbers("Condors")
                .numbers("Hedge")
                .words("Unit");
        table.row(
                "Value",
                PositionTables.usd(all, all.valueUsd()),
                PositionTables.usd(condors, condors.valueUsd()),
                PositionTables.usd(hedge, hedge.valueUsd()),
                "$");
        table.row(
                "Open P&L",
                Formats.signedUsd(all.known(all.pnlUsd())),
                Formats.signedUsd(condors.known(condors.pnlUsd())),
                Formats.signedUsd(hedge.known(hedge.pnlUsd())),
                "$ before fees");
        table.row(
                "Delta",
                PositionTables.usd(all, all.deltaCombinedUsdPerPt()),
                PositionTables.usd(condors, condors.deltaSpxUsdPerPt()),
                PositionTables.usd(hedge, hedge.deltaVixInSpxUsdPerPt()),
                "$ per SPX point, VIX legs through beta");
        table.row(
                "Gamma",
                NONE,
                PositionTables.usd(condors, condors.gammaUsdPer1Pct()),
                NONE,
                "$ of dollar delta per 1 % of SPX");
        table.row(
                "SPX vega",
                NONE,
                PositionTables.usd(condors, condors.vegaSpxUsdPerVolPt()),
                NONE,
                "$ per vol point of SPX options");
        table.row(
                "VIX vega",
                NONE,
                NONE,
                PositionTables.usd(hedge, hedge.vegaVixUsdPerVolPt()),
                "$ per vol point of VIX options");
        table.row(
                "Net vega",
                PositionTables.usd(all, all.netVega().totalUsd()),
                PositionTables.usd(condors, condors.netVega().totalUsd()),
                PositionTables.usd(hedge, hedge.netVega().totalUsd()),
                "$ per point of spot VIX");
        table.row(
                "Theta",
                PositionTables.usd(all, all.thetaUsdPerDay()),
                PositionTables.usd(condors, condors.thetaUsdPerDay()),
                PositionTables.usd(hedge, hedge.thetaUsdPerDay()),
                "$ per day");
        table.row(
                "Roll-down",
                PositionTables.usd(hedge, all.rolldownCarryUsdPerDay()),
                NONE,
                PositionTables.usd(hedge, hedge.rolldownCarryUsdPerDay()),
                "$ per day along the VIX curve");
        table.row("Margin REG_T", Formats.usd(totals.knownMarginRegTUsd()), NONE, NONE, "$, indicative");
        table.row("Margin PM_STRESS", Formats.usd(totals.knownMarginPmUsd()), NONE, NONE, "$, indicative");
        return table;
    }

    private String ratios() {
        Totals totals = report.totals();
        return "\n"
                + Paragraph.wrapped(
                        "",
                        "nv10 " + Formats.signedRatio(totals.nv10()) + ",  hedge ratio "
                                + Formats.ratio(totals.hedgeRatio()) + ",  offset at +6 "
                                + Formats.ratio(totals.offsetAt(6)) + ",  theta "
                                + Formats.rate(totals.thetaPctOfMargin()) + " % of margin a day (threshold "
                                + Formats.rate(totals.thetaThresholdPct()) + " %)")
                + money(totals, totals.breakEvenSpike().lossFromVixPoints().isEmpty() ? ",  " : "\n");
    }

    /** Two ends of a loss take a line of their own. */
    private static String money(Totals totals, String beforeSpike) {
        String text = "credit " + Formats.dollars(totals.creditUsd()) + ",  premium spent "
                + Formats.dollars(totals.premiumSpentUsd()) + beforeSpike + "break-even spike" + breakEven(totals);
        return text.lines().map(line -> Paragraph.wrapped("", line)).collect(Collectors.joining());
    }

    private static String breakEven(Totals totals) {
        return totals.lacksSide() ? " " + Formats.UNKNOWN : SpikeText.sentence(totals.breakEvenSpike());
    }

    private TextTable spikes() {
        var table = new TextTable()
                .numbers("VIX")
                .numbers("SPX %")
                .numbers("Condors")
                .numbers("Hedge")
                .numbers("Total")
                .numbers("Offset")
                .numbers("Hedge LOW")
                .numbers("Offset LOW")
                .numbers("SPX fixed");
        Exposure condors = report.totals().condors();
        Exposure hedge = report.totals().hedge();
        List<SpikeOffset> low = report.totals().offsetsLowBeta();
        for (int i = 0; i < low.size(); i++) {
            SpikeOffset spike = report.totals().offsets().get(i);
            table.row(
                    Formats.signedStep(spike.vixPoints()),
                    Formats.signedPoints(book.model().coupling().spxMovePct(spike.vixPoints())),
                    Formats.signedUsd(condors.known(spike.condorPnlUsd())),
                    Formats.signedUsd(hedge.known(spike.hedgePnlUsd())),
                    Formats.signedUsd(report.totals().book().known(spike.condorPnlUsd() + spike.hedgePnlUsd())),
                    Formats.ratio(spike.offset()),
                    Formats.signedUsd(hedge.known(low.get(i).hedgePnlUsd())),
                    Formats.ratio(low.get(i).offset()),
                    Formats.signedUsd(condors.known(spike.condorPnlSpotFixedUsd())));
        }
        return table;
    }

    private void notes() {
        var notes = new ArrayList<String>();
        for (Quality.UnpricedLeg leg : report.quality().unpriced()) {
            notes.add("not priced: " + leg.leg().instrument().symbol().strip() + " in " + leg.structureId() + ": "
                    + leg.why().text());
        }
        report.quality().warnings().stream().map(Failure::text).forEach(notes::add);
        if (!notes.isEmpty()) {
            text.append("\nNotes\n");
            notes.forEach(note -> text.append(Paragraph.wrapped("- ", note)));
        }
    }
}
