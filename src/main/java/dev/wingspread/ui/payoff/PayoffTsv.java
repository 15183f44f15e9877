package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffSlices;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Curves and slices as tab-separated text for a spreadsheet: plain numbers without thousands separators. */
final class PayoffTsv {

    private static final double PER_CENT = 100;

    private PayoffTsv() {}

    /** A row per level, a column per curve and part. */
    static String curves(List<PayoffCurve> curves, List<Part> parts, double spot) {
        var head = new ArrayList<>(List.of("SPX", "Move %"));
        for (PayoffCurve curve : curves) {
            parts.forEach(part -> head.add(curve.label() + " " + part.title() + " $"));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(head);
        int levels = curves.isEmpty() ? 0 : curves.get(0).points().size();
        for (int i = 0; i < levels; i++) {
            double level = curves.get(0).points().get(i).spx();
            var row = new ArrayList<>(List.of(number(level), number((level / spot - 1) * PER_CENT)));
            for (PayoffCurve curve : curves) {
                PayoffCurve.Point point = curve.points().get(i);
                parts.forEach(part -> row.add(number(part.of(point))));
            }
            rows.add(row);
        }
        return text(rows);
    }

    /** A row per level. */
    static String slices(List<PayoffSlices.Row> slices, double spot) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Level",
                "SPX",
                "Move %",
                "VIX points",
                "Condors $",
                "Hedge $",
                "Total $",
                "Delta $/pt",
                "Net vega $/VIX pt",
                "Theta $/day"));
        for (PayoffSlices.Row row : slices) {
            rows.add(List.of(
                    row.level().name(spot),
                    number(row.level().spx()),
                    number(row.spxMovePct()),
                    number(row.vixPoints()),
                    number(row.condorsUsd()),
                    number(row.hedgeUsd()),
                    number(row.totalUsd()),
                    number(row.deltaUsdPerPt()),
                    number(row.netVegaUsd()),
                    number(row.thetaUsdPerDay())));
        }
        return text(rows);
    }

    private static String text(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\t", row) + "\n").collect(Collectors.joining());
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Formats.points(value).replace(",", "");
    }
}
