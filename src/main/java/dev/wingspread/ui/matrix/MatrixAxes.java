package dev.wingspread.ui.matrix;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.Underlying;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.MapRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The values on the axes of a map, and what of a scenario a map depends on. */
final class MatrixAxes {

    private static final int SPX_LOW_PCT = -12;
    private static final int SPX_HIGH_PCT = 6;
    private static final double SPX_STEP_PCT = 0.5;
    private static final int VIX_LOW = -5;
    private static final int VIX_HIGH = 40;
    private static final int LEAST_DAYS = 10;
    private static final int MOST_DAYS = 90;
    private static final int MOST_COLUMNS = 46;

    private MatrixAxes() {}

    /**
     * What to ask for. What the map does not depend on is left out of the scenario, so that a drag asks for no new map
     * where nothing would change.
     *
     * @param coupled whether the index without an axis moves along
     * @param ownDays date of a map without an axis for it, calendar days forward; empty takes the scenario's
     */
    static MapRequest request(OpenBook book, Shock shock, MapAxes axes, boolean coupled, OptionalDouble ownDays) {
        Shock bare = shock.withSpx(SpxMove.COUPLED).withVixPoints(0).withDays(0);
        return switch (axes) {
            case SPX_VIX ->
                MapRequest.spxByVix(bare.withDays(ownDays.orElse(shock.days())), spxMovesPct(), vixPoints());
            case DAYS_VIX -> {
                // A scenario with SPX coupled fixes the move that goes with its VIX points.
                Shock held =
                        shock.spx().isCoupled() ? bare.withVixPoints(shock.vixPoints()) : bare.withSpx(shock.spx());
                yield new MapRequest(axes, coupled ? bare : held, coupled, days(book), vixPoints());
            }
            case DAYS_SPX ->
                new MapRequest(
                        axes,
                        coupled ? bare : bare.withVixPoints(shock.vixPoints()),
                        coupled,
                        days(book),
                        spxMovesPct());
        };
    }

    /**
     * SPX moving as it usually does with VIX, on one date: the path along which single spikes are looked for.
     *
     * @param days calendar days forward
     */
    static MapRequest usualPath(Shock shock, double days) {
        Shock bare = shock.withSpx(SpxMove.COUPLED).withVixPoints(0).withDays(0);
        return new MapRequest(MapAxes.DAYS_VIX, bare, true, List.of(days), List.of(0.0));
    }

    private static List<Double> spxMovesPct() {
        var moves = new ArrayList<Double>();
        for (int i = 0; i <= (SPX_HIGH_PCT - SPX_LOW_PCT) / SPX_STEP_PCT; i++) {
            moves.add(SPX_LOW_PCT + i * SPX_STEP_PCT);
        }
        return moves;
    }

    private static List<Double> vixPoints() {
        return IntStream.rangeClosed(VIX_LOW, VIX_HIGH)
                .mapToObj(point -> (double) point)
                .toList();
    }

    /** Whole days up to the last SPX expiry of the book, in steps that keep the columns wide enough. */
    private static List<Double> days(OpenBook book) {
        LocalDate today = book.market().asOf().toLocalDate();
        int last = book.portfolio().legs().stream()
                .filter(leg -> leg.instrument().underlying() == Underlying.SPX)
                .mapToInt(leg ->
                        (int) ChronoUnit.DAYS.between(today, leg.instrument().expiry()))
                .max()
                .orElse(LEAST_DAYS);
        int end = Math.max(LEAST_DAYS, Math.min(MOST_DAYS, last));
        int step = (end + MOST_COLUMNS - 1) / MOST_COLUMNS;
        return IntStream.rangeClosed(0, end / step)
                .mapToObj(i -> (double) i * step)
                .toList();
    }
}
