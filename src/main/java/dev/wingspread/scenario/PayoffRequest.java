package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What payoff curves are wanted.
 *
 * @param shock what holds besides the SPX move and the date: beta, vol of vol; its VIX points are used where
 *     {@code vixCoupled} is false
 * @param vixCoupled whether VIX moves along the axis as it usually does when SPX moves
 * @param days calendar days forward of the curves besides those of the expiries, at least one, rising
 * @param spxMovesPct SPX moves in per cent the curves have points at, besides every strike between them; at least
 *     one, rising
 */
public record PayoffRequest(Shock shock, boolean vixCoupled, List<Double> days, List<Double> spxMovesPct) {

    private static final double LOWEST_PCT = -25;
    private static final double STEP_PCT = 0.25;
    private static final int STEPS = 160;

    /** From -25 to +15 per cent in quarters. */
    static final List<Double> USUAL_MOVES_PCT = IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> LOWEST_PCT + step * STEP_PCT)
            .toList();

    public PayoffRequest {
        days = List.copyOf(days);
        spxMovesPct = List.copyOf(spxMovesPct);
        Checks.require(!days.isEmpty() && !spxMovesPct.isEmpty(), "a date and an SPX move are needed");
        days.forEach(day -> Checks.notNegative(day, "days"));
        spxMovesPct.forEach(move -> Checks.finite(move, "spxMovesPct"));
    }

    /** The curves of a risk graph: at the shock's date, over the usual range. */
    public static PayoffRequest usual(Shock shock, boolean vixCoupled) {
        return usual(shock, vixCoupled, List.of());
    }

    /**
     * The same with further dates.
     *
     * @param chosenDays calendar days forward from today, in any order; those up to the shock's date are left out
     */
    public static PayoffRequest usual(Shock shock, boolean vixCoupled, List<Double> chosenDays) {
        var days = new TreeSet<Double>();
        days.add(shock.days());
        chosenDays.stream().filter(day -> day > shock.days()).forEach(days::add);
        return new PayoffRequest(shock, vixCoupled, List.copyOf(days), USUAL_MOVES_PCT);
    }

    /**
     * Where VIX stands along the axis.
     *
     * @param spxMovePct SPX move in per cent
     * @return change of spot VIX asked for in points, before the floor
     */
    double vixPoints(double spxMovePct, SpikeModel model) {
        return vixCoupled ? model.coupling().vixPoints(spxMovePct) : shock.vixPoints();
    }
}
