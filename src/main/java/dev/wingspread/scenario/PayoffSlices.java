package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.risk.Revaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The book at telling SPX levels on the date of one payoff curve: the spot, one and two expected moves, the short strikes,
 * the curve's break-evens and levels somebody typed.
 *
 * @param curve label of the curve
 * @param daysForward calendar days from today
 * @param basis what P&amp;L is measured against, as on the curve
 * @param rows levels rising, each once
 */
public record PayoffSlices(String curve, double daysForward, PnlBasis basis, List<Row> rows) {

    private static final double PER_CENT = 100;

    /** Levels closer than this are one: break-evens are not known any better. */
    private static final double SAME_LEVEL_POINTS = 0.01;

    public PayoffSlices {
        rows = List.copyOf(rows);
    }

    /** Why a level is looked at; of several reasons the first counts. */
    public enum Mark {
        SPOT,
        TYPED,
        SHORT_PUT,
        SHORT_CALL,
        BREAK_EVEN,
        ONE_SIGMA,
        TWO_SIGMA
    }

    /**
     * A level.
     *
     * @param mark why it is looked at
     * @param spx SPX level in points
     */
    public record Level(Mark mark, double spx) {

        public Level {
            Checks.positive(spx, "spx");
        }

        /**
         * Why it is looked at, in words.
         *
         * @param spot SPX level today in points
         */
        public String name(double spot) {
            String side = spx < spot ? "-" : "+";
            return switch (mark) {
                case SPOT -> "Spot";
                case TYPED -> "Level";
                case SHORT_PUT -> "Short put";
                case SHORT_CALL -> "Short call";
                case BREAK_EVEN -> "Break-even";
                case ONE_SIGMA -> side + "1σ";
                case TWO_SIGMA -> side + "2σ";
            };
        }
    }

    /**
     * The book at a level, every leg revalued in the market of the scenario: what {@link WhatIf} says of it.
     *
     * @param level the level
     * @param spxMovePct SPX move in per cent
     * @param vixPoints change of spot VIX in points after its floor
     * @param condorsUsd P&amp;L of the SPX legs in dollars; empty where none has a price
     * @param hedgeUsd P&amp;L of the VIX legs in dollars; empty where none has a price
     * @param totalUsd P&amp;L of the legs that have a price, dollars; empty where none has
     * @param deltaUsdPerPt dollars per SPX point, VIX legs through beta and the usual SPX move; empty as the total is
     * @param netVegaUsd dollars per VIX point with SPX held, half the difference of a point more and less; empty as the
     *     total is
     * @param thetaUsdPerDay dollars per calendar day; empty as the total is
     */
    public record Row(
            Level level,
            double spxMovePct,
            double vixPoints,
            OptionalDouble condorsUsd,
            OptionalDouble hedgeUsd,
            OptionalDouble totalUsd,
            OptionalDouble deltaUsdPerPt,
            OptionalDouble netVegaUsd,
            OptionalDouble thetaUsdPerDay) {}

    /**
     * The slices along a curve. P&amp;L, net vega, theta and delta equal those of the what-if with the same SPX move, VIX
     * change and date; P&amp;L has the open P&amp;L on top where the curve has it too.
     *
     * @param request what the chart was made from
     * @param chart the chart
     * @param curve one of the chart's
     * @param typed further SPX levels in points, above 0
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static PayoffSlices of(
            Revaluation book,
            SpikeModel model,
            PayoffRequest request,
            PayoffChart chart,
            PayoffCurve curve,
            List<Double> typed,
            Workers workers) {
        List<Level> levels = levels(chart, curve, typed);
        OpenPnl open = OpenPnl.of(book);
        PricedSides sides = PricedSides.of(book);
        var rows = new Row[levels.size()];
        workers.run(rows.length, piece -> {
            workers.checkCancelled();
            double move = (levels.get(piece).spx() / chart.spot() - 1) * PER_CENT;
            Shock there = request.shock()
                    .withDays(curve.daysForward())
                    .withSpx(SpxMove.byPct(move))
                    .withVixPoints(request.vixPoints(move, model));
            rows[piece] = row(levels.get(piece), WhatIf.report(book, model, there), open, sides);
        });
        return new PayoffSlices(curve.label(), curve.daysForward(), open.basis(), Arrays.asList(rows));
    }

    private static Row row(Level level, WhatIfReport report, OpenPnl open, PricedSides sides) {
        double condors = report.condorsPnlUsd() + open.condorsUsd();
        double hedge = report.hedgePnlUsd() + open.hedgeUsd();
        return new Row(
                level,
                report.spxMovePct(),
                report.effectiveVixPoints(),
                sides.condorsUsd(condors),
                sides.hedgeUsd(hedge),
                sides.totalUsd(condors + hedge),
                sides.totalUsd(report.deltaCombinedAfterUsdPerPt()),
                sides.totalUsd(report.netVegaAfterUsd()),
                sides.totalUsd(report.thetaAfterUsdPerDay()));
    }

    private static List<Level> levels(PayoffChart chart, PayoffCurve curve, List<Double> typed) {
        var all = new ArrayList<Level>();
        all.add(new Level(Mark.SPOT, chart.spot()));
        typed.forEach(spx -> all.add(new Level(Mark.TYPED, spx)));
        chart.shortPutStrikes().forEach(strike -> all.add(new Level(Mark.SHORT_PUT, strike)));
        chart.shortCallStrikes().forEach(strike -> all.add(new Level(Mark.SHORT_CALL, strike)));
        curve.breakEvens().forEach(spx -> all.add(new Level(Mark.BREAK_EVEN, spx)));
        chart.oneSigmaPoints().ifPresent(sigma -> {
            addSigma(Mark.ONE_SIGMA, chart.spot(), sigma, all);
            addSigma(Mark.TWO_SIGMA, chart.spot(), 2 * sigma, all);
        });
        var each = new ArrayList<Level>();
        for (Level level : all) {
            if (each.stream().noneMatch(known -> Math.abs(known.spx() - level.spx()) <= SAME_LEVEL_POINTS)) {
                each.add(level);
            }
        }
        each.sort(Comparator.comparingDouble(Level::spx));
        return each;
    }

    private static void addSigma(Mark mark, double spot, double points, List<Level> levels) {
        if (points > 0 && points < spot) {
            levels.add(new Level(mark, spot - points));
            levels.add(new Level(mark, spot + points));
        }
    }
}
