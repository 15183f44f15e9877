package dev.wingspread.market.spike;

import dev.wingspread.base.Checks;
import java.util.Arrays;
import java.util.List;

/**
 * Scenarios that have everything in common but the days forward, the SPX move and the VIX points.
 *
 * <p>Neighbours that share days and SPX move are valued fastest, so that is the order of a grid.
 */
public final class Scenarios {

    private final Shock common;
    private final double[] days;
    private final double[] spxPct;
    private final double[] vixPoints;
    private final int repeat;

    /** @param repeat after this many scenarios the VIX points come round again; their number where they do not */
    private Scenarios(Shock common, double[] days, double[] spxPct, double[] vixPoints, int repeat) {
        for (int i = 0; i < days.length; i++) {
            Checks.notNegative(days[i], "days");
            Checks.require(!Double.isInfinite(spxPct[i]), "an SPX move is infinite");
            Checks.finite(vixPoints[i], "vixPoints");
        }
        this.common = common;
        this.days = days;
        this.spxPct = spxPct;
        this.vixPoints = vixPoints;
        this.repeat = repeat;
    }

    /** One scenario. */
    public static Scenarios of(Shock shock) {
        return along(shock, new double[] {shock.vixPoints()});
    }

    /**
     * Changes of VIX, SPX moving as the common scenario says.
     *
     * @param vixPoints changes of spot VIX in points
     */
    public static Scenarios along(Shock common, double[] vixPoints) {
        double[] spxPct = new double[vixPoints.length];
        Arrays.fill(spxPct, common.spx().chosenPct().orElse(IndexLevels.COUPLED));
        return new Scenarios(
                common, filled(vixPoints.length, common.days()), spxPct, vixPoints.clone(), vixPoints.length);
    }

    /**
     * Pairs of an SPX move and a change of VIX, all of them at each date, date by date.
     *
     * @param days calendar days forward
     * @param spxPct SPX moves in per cent
     * @param vixPoints changes of spot VIX in points, as many
     */
    public static Scenarios pairs(Shock common, List<Double> days, double[] spxPct, double[] vixPoints) {
        Checks.require(spxPct.length == vixPoints.length, "as many SPX moves as VIX changes");
        Checks.require(Arrays.stream(spxPct).allMatch(Double::isFinite), "an SPX move is not finite");
        int count = days.size() * spxPct.length;
        double[] allDays = new double[count];
        double[] allSpx = new double[count];
        double[] allVix = new double[count];
        for (int date = 0; date < days.size(); date++) {
            int first = date * spxPct.length;
            Arrays.fill(allDays, first, first + spxPct.length, days.get(date));
            System.arraycopy(spxPct, 0, allSpx, first, spxPct.length);
            System.arraycopy(vixPoints, 0, allVix, first, spxPct.length);
        }
        return new Scenarios(common, allDays, allSpx, allVix, count);
    }

    /**
     * Any scenarios at all.
     *
     * @param days calendar days forward, at least 0
     * @param spxPct SPX moves in per cent, as many
     * @param vixPoints changes of spot VIX in points, as many
     * @param repeat after this many scenarios the VIX points come round again; how many there are where they do not
     */
    public static Scenarios each(Shock common, double[] days, double[] spxPct, double[] vixPoints, int repeat) {
        Checks.require(
                days.length == spxPct.length && days.length == vixPoints.length, "as many days, moves and changes");
        Checks.require(Arrays.stream(spxPct).allMatch(Double::isFinite), "an SPX move is not finite");
        return new Scenarios(common, days.clone(), spxPct.clone(), vixPoints.clone(), repeat);
    }

    /** Every combination: date by date, within a date by SPX move, within a move by VIX change. */
    public static Scenarios grid(Shock common, List<Double> days, List<Double> spxPct, List<Double> vixPoints) {
        int count = days.size() * spxPct.size() * vixPoints.size();
        double[] allDays = new double[count];
        double[] allSpx = new double[count];
        double[] allVix = new double[count];
        int next = 0;
        for (double date : days) {
            for (double move : spxPct) {
                Checks.finite(move, "spxPct");
                for (double points : vixPoints) {
                    allDays[next] = date;
                    allSpx[next] = move;
                    allVix[next] = points;
                    next++;
                }
            }
        }
        return new Scenarios(common, allDays, allSpx, allVix, vixPoints.size());
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    public int count() {
        return days.length;
    }

    /** Scenario for reading one by one. */
    public Shock shock(int index) {
        return common.withVixPoints(vixPoints[index]).withSpx(move(index)).withDays(days[index]);
    }

    /** What the scenarios have in common. */
    public Shock common() {
        return common;
    }

    double days(int index) {
        return days[index];
    }

    double vixPoints(int index) {
        return vixPoints[index];
    }

    int repeat() {
        return repeat;
    }

    /** Chosen SPX move in per cent, or {@link IndexLevels#COUPLED}. */
    double spxPct(int index) {
        return spxPct[index];
    }

    private SpxMove move(int index) {
        return Double.isNaN(spxPct[index]) ? SpxMove.COUPLED : SpxMove.byPct(spxPct[index]);
    }
}
