package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PnlBasis;
import dev.wingspread.scenario.PricedSides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Payoff curves for people. */
final class PayoffText {

    /** So many columns of dollars fit a line. */
    private static final int CURVES_ABREAST = 6;

    private static final double PER_CENT = 100;

    private final OpenBook book;
    private final PayoffRequest request;
    private final PayoffChart chart;
    private final PricedSides sides;

    PayoffText(OpenBook book, PayoffRequest request, PayoffChart chart, PricedSides sides) {
        this.book = book;
        this.request = request;
        this.chart = chart;
        this.sides = sides;
    }

    String print(Optional<PayoffSlices> slices) {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append("from ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName()).append("   SPX ").append(Formats.points(chart.spot()));
        text.append(request.vixCoupled() ? "   VIX moves with SPX\n" : "   VIX unchanged\n");
        text.append("\nBreak-evens\n").append(breakEvens().print());
        slices.ifPresent(wanted -> text.append("\nThe book at SPX levels, ")
                .append(wanted.curve())
                .append('\n')
                .append(levels(wanted).print()));
        text.append("\nTotal P&L in $ ");
        text.append(chart.basis() == PnlBasis.SINCE_ENTRY ? "since entry" : "against today: an entry price is missing");
        text.append('\n');
        List<PayoffCurve> curves = chart.curves();
        for (int first = 0; first < curves.size(); first += CURVES_ABREAST) {
            text.append(first == 0 ? "" : "\n");
            text.append(totals(curves.subList(first, Math.min(first + CURVES_ABREAST, curves.size())))
                    .print());
        }
        text.append("note: at an expiry earlier legs count their intrinsic value on the same SPX level\n");
        return text.toString();
    }

    private TextTable breakEvens() {
        var table = new TextTable().words("Curve").numbers("Days").words("SPX");
        for (PayoffCurve curve : chart.curves()) {
            String levels = curve.breakEvens().stream().map(Formats::points).collect(Collectors.joining("  "));
            table.row(curve.label(), Formats.points(curve.daysForward()), levels.isEmpty() ? noBreakEvens() : levels);
        }
        return table;
    }

    private String noBreakEvens() {
        return sides.book() ? "none" : Formats.UNKNOWN;
    }

    private TextTable levels(PayoffSlices slices) {
        var table = new TextTable()
                .words("Level")
                .numbers("SPX")
                .numbers("Move %")
                .numbers("VIX")
                .numbers("P&L $")
                .numbers("Delta $/pt")
                .numbers("Net vega $")
                .numbers("Theta $/day");
        for (PayoffSlices.Row row : slices.rows()) {
            table.row(
                    row.level().name(chart.spot()),
                    Formats.points(row.level().spx()),
                    Formats.signedPoints(row.spxMovePct()),
                    Formats.signedPoints(row.vixPoints()),
                    Formats.signedUsd(row.totalUsd()),
                    Formats.signedUsd(row.deltaUsdPerPt()),
                    Formats.signedUsd(row.netVegaUsd()),
                    Formats.signedUsd(row.thetaUsdPerDay()));
        }
        return table;
    }

    private TextTable totals(List<PayoffCurve> curves) {
        var table = new TextTable().numbers("SPX").numbers("Move %");
        curves.forEach(curve -> table.numbers(curve.label()));
        for (int i = 0; i < curves.get(0).points().size(); i++) {
            double level = curves.get(0).points().get(i).spx();
            var cells = new ArrayList<String>();
            cells.add(Formats.points(level));
            cells.add(Formats.signedPoints((level / chart.spot() - 1) * PER_CENT));
            for (PayoffCurve curve : curves) {
                cells.add(Formats.signedUsd(sides.totalUsd(curve.points().get(i).totalUsd())));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
