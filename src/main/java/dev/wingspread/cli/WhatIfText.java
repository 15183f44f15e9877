package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.WhatIfReport;
import java.util.OptionalDouble;

/** A what-if for people. */
final class WhatIfText {

    private final OpenBook book;
    private final WhatIfReport report;

    WhatIfText(OpenBook book, WhatIfReport report) {
        this.book = book;
        this.report = report;
    }

    String print() {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append("from ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName()).append('\n');
        text.append(scenario()).append('\n');
        text.append('\n').append(result().print());
        text.append("\noffset ").append(Formats.ratio(report.offset()));
        text.append("   net vega after ").append(Formats.dollars(report.netVegaAfterUsd()));
        text.append(" per VIX point   hedge ratio after ")
                .append(Formats.ratio(report.hedgeRatioAfter()))
                .append("\ntheta after ")
                .append(Formats.dollars(report.thetaAfterUsdPerDay()))
                .append(" a day   delta after ")
                .append(Formats.dollars(report.deltaCombinedAfterUsdPerPt()))
                .append(" per SPX point\n");
        if (!report.futures().isEmpty()) {
            text.append("\nVIX futures\n").append(futures().print());
        }
        text.append("\nLegs (prices in points)\n").append(legs().print());
        report.guards().stream()
                .sorted()
                .map(Guard::text)
                .forEach(guard -> text.append("note: ").append(guard).append('\n'));
        return text.toString();
    }

    private String scenario() {
        Shock shock = report.shock();
        var text = new StringBuilder("VIX ");
        text.append(Formats.signedPoints(report.effectiveVixPoints())).append(" to ");
        text.append(Formats.points(report.vixAfter())).append("   SPX ");
        text.append(Formats.signedPercent(report.spxMovePct())).append(" to ");
        text.append(Formats.points(report.spxAfter()));
        text.append(shock.spx().isCoupled() ? " (coupled)" : " (chosen)");
        text.append("   beta ").append(shock.beta().name());
        if (shock.days() > 0) {
            text.append("   ")
                    .append(Formats.strike(shock.days()))
                    .append(" days forward, ")
                    .append(shock.base());
        }
        if (shock.volOfVolPoints() != 0) {
            text.append("   vol of vol ").append(Formats.signedStep(shock.volOfVolPoints()));
        }
        return text.toString();
    }

    private TextTable result() {
        var table = new TextTable().words("P&L against today").numbers("$");
        report.layers().forEach(layer -> table.row("Condors " + layer.layer(), Formats.signedUsd(layer.pnlUsd())));
        report.hedgeMonths().forEach(month -> table.row("Hedge " + month.expiry(), Formats.signedUsd(month.pnlUsd())));
        table.row("All condors", Formats.signedUsd(report.knownCondorsPnlUsd()));
        table.row("All hedge", Formats.signedUsd(report.knownHedgePnlUsd()));
        table.row("Total", Formats.signedUsd(report.knownTotalPnlUsd()));
        return table;
    }

    private TextTable futures() {
        var table = new TextTable()
                .words("Expiry")
                .numbers("Before")
                .numbers("After")
                .numbers("Change");
        for (WhatIfReport.FutureMove future : report.futures()) {
            table.row(
                    future.expiry().toString(),
                    Formats.points(future.basePoints()),
                    Formats.points(future.shockedPoints()),
                    Formats.signedPoints(future.shockedPoints() - future.basePoints()));
        }
        return table;
    }

    private TextTable legs() {
        var table = new TextTable()
                .words("In")
                .words("Leg")
                .numbers("Qty")
                .numbers("Before")
                .numbers("After")
                .numbers("P&L $");
        for (WhatIfReport.LegPnl leg : report.legs()) {
            table.row(
                    leg.structureId(),
                    leg.leg().instrument().symbol().replaceAll("\\s+", " "),
                    Formats.count(leg.leg().quantity()),
                    Formats.points(leg.priceBefore()),
                    Formats.points(leg.priceAfter()),
                    pnl(leg.pnlUsd()));
        }
        return table;
    }

    private static String pnl(OptionalDouble usd) {
        return usd.isPresent() ? Formats.signedUsd(usd) : "not priced";
    }
}
