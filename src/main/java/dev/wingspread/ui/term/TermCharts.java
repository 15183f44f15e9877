package dev.wingspread.ui.term;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Underlying;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.scenario.TermStructure.AtmVol;
import dev.wingspread.scenario.TermStructure.Future;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.term.CurveChart.Mark;
import dev.wingspread.ui.term.CurveChart.Point;
import dev.wingspread.ui.term.CurveChart.Range;
import dev.wingspread.ui.term.CurveChart.Series;
import dev.wingspread.ui.term.CurveChart.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Makes the three charts of the view. */
final class TermCharts {

    private static final String SCENARIO = "what-if";
    private static final String TODAY = "today";
    private static final int MONTH_LETTERS = 3;

    private TermCharts() {}

    /** Spot VIX and its futures by days to settlement. */
    static CurveChart vix(TermStructure curves) {
        var today = new ArrayList<Point>();
        var after = new ArrayList<Point>();
        var stops = new ArrayList<Stop>();
        boolean isShocked = curves.isShocked();
        today.add(new Point(0, curves.vixSpot(), "spot"));
        after.add(new Point(0, curves.vixSpotAfter(), ""));
        stops.add(new Stop(
                0, "VIX " + change(Formats::points, curves.vixSpot(), after(isShocked, curves.vixSpotAfter()))));
        for (Future future : curves.futures()) {
            today.add(new Point(
                    future.dte(),
                    future.price(),
                    Formats.month(future.expiry()).substring(0, MONTH_LETTERS) + " " + Formats.points(future.price())));
            double left = future.dte() - curves.shock().days();
            if (left > 0) {
                after.add(new Point(left, future.after(), ""));
            }
            stops.add(new Stop(
                    future.dte(),
                    Formats.shortDate(future.expiry()) + ", " + Formats.count(future.dte()) + " days: "
                            + change(Formats::points, future.price(), after(isShocked, future.after()))));
        }
        return new CurveChart(
                "term-vix",
                "VIX and its futures by days to settlement.",
                "days",
                Formats::days,
                Formats::strike,
                series(today, after, isShocked, true),
                List.of(),
                List.of(),
                stops);
    }

    /** At-the-money vols of SPX by days to expiry. */
    static CurveChart atm(TermStructure curves) {
        var today = new ArrayList<Point>();
        var after = new ArrayList<Point>();
        var stops = new ArrayList<Stop>();
        for (AtmVol atm : curves.atm()) {
            today.add(new Point(atm.dte(), percent(atm.vol()), ""));
            double left = atm.dte() - curves.shock().days();
            if (left > 0 && atm.after().isPresent()) {
                after.add(new Point(left, percent(atm.after().getAsDouble()), ""));
            }
            OptionalDouble shocked = curves.isShocked() ? atm.after() : OptionalDouble.empty();
            stops.add(new Stop(
                    atm.dte(),
                    atm.root() + " " + Formats.shortDate(atm.expiry()) + ", " + Formats.count(atm.dte()) + " days: "
                            + change(Formats::vol, atm.vol(), shocked) + " %"));
        }
        return new CurveChart(
                "term-atm",
                "At-the-money volatility of SPX by days to expiry, per cent.",
                "days",
                Formats::days,
                Formats::strike,
                series(today, after, curves.isShocked(), true),
                List.of(),
                List.of(),
                stops);
    }

    /** The smile of an expiry by strike. */
    static CurveChart smile(ExpirySmile smile) {
        var today = new ArrayList<Point>();
        var after = new ArrayList<Point>();
        for (ExpirySmile.Point point : smile.points()) {
            today.add(new Point(point.strike(), percent(point.vol()), ""));
            point.after().ifPresent(vol -> after.add(new Point(point.strike(), percent(vol), "")));
        }
        var ranges = new ArrayList<Range>();
        for (ExpirySmile.Quoted quote : smile.quotes()) {
            if (quote.vols().bid().isPresent() && quote.vols().ask().isPresent()) {
                ranges.add(new Range(
                        quote.vols().strike(),
                        percent(quote.vols().bid().getAsDouble()),
                        percent(quote.vols().ask().getAsDouble())));
            }
        }
        boolean isVix = smile.choice().root().underlying() == Underlying.VIX;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(smile.forward(), ChartColor.SPOT_LINE, isVix ? "future" : "forward"));
        smile.forwardAfter().ifPresent(level -> marks.add(new Mark(level, ChartColor.SCENARIO, SCENARIO)));
        for (ExpirySmile.Held held : smile.held()) {
            marks.add(new Mark(held.strike(), ChartColor.SHORT_STRIKE, held(held)));
        }
        return new CurveChart(
                "term-smile",
                "Implied volatility by strike of " + smile.choice().root() + " "
                        + smile.choice().expiry() + ", per cent; " + smile.model() + ".",
                "strike",
                Formats::strike,
                Formats::strike,
                series(today, after, smile.forwardAfter().isPresent(), false),
                ranges,
                marks,
                stops(smile));
    }

    private static String held(ExpirySmile.Held held) {
        return Formats.quantity(held.quantity()) + " " + Formats.strike(held.strike()) + " "
                + held.type().letter();
    }

    private static List<Stop> stops(ExpirySmile smile) {
        var stops = new ArrayList<Stop>();
        for (ExpirySmile.Point point : smile.points()) {
            stops.add(new Stop(
                    point.strike(),
                    "strike "
                            + (smile.choice().root().underlying() == Underlying.VIX
                                    ? Formats.points(point.strike())
                                    : Formats.level(point.strike()))
                            + ": " + change(Formats::vol, point.vol(), point.after()) + " %"));
        }
        for (ExpirySmile.Held held : smile.held()) {
            stops.add(new Stop(held.strike(), "held " + held(held) + ": " + Formats.vol(held.vol()) + " %"));
        }
        for (ExpirySmile.Quoted quote : smile.quotes()) {
            stops.add(new Stop(
                    quote.vols().strike(),
                    "strike " + Formats.strike(quote.vols().strike()) + ": bid "
                            + Formats.vol(quote.vols().bid()) + ", ask "
                            + Formats.vol(quote.vols().ask()) + ", smile " + Formats.vol(quote.smile()) + " %, error "
                            + error(quote)));
        }
        stops.sort(Comparator.comparingDouble(Stop::x));
        return stops;
    }

    /** Smile less mid in vol points with its sign. */
    static String error(ExpirySmile.Quoted quote) {
        return quote.error().isPresent()
                ? Formats.signedRatio(percent(quote.error().getAsDouble()))
                : Formats.UNKNOWN;
    }

    private static List<Series> series(List<Point> today, List<Point> after, boolean isShocked, boolean hasDots) {
        var series = new ArrayList<Series>();
        series.add(new Series(TODAY, ChartColor.NEAR_CURVE, false, hasDots, today));
        if (isShocked) {
            series.add(new Series(SCENARIO, ChartColor.SCENARIO, true, hasDots, after));
        }
        return series;
    }

    private static OptionalDouble after(boolean isShocked, double value) {
        return isShocked ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private interface Text {
        String of(double value);
    }

    private static String change(Text format, double today, OptionalDouble after) {
        return format.of(today) + (after.isPresent() ? " → " + format.of(after.getAsDouble()) : "");
    }

    private static double percent(double decimal) {
        return decimal * 100;
    }
}
