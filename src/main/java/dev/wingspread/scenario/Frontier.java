package dev.wingspread.scenario;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.risk.Revaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Reverse stress: not what a scenario costs, but which is the smallest that breaks a limit. For each column of a map, the
 * smallest step up and the smallest step down its vertical axis.
 *
 * @param request the map whose columns they are; its rows are not read
 * @param limit what is broken
 * @param rises by column, the least value from 0 up that breaks the limit; 0 where it is broken without any step, empty
 *     where nothing within reach breaks it
 * @param falls by column, the greatest value from 0 down that breaks the limit, in the same way
 */
public record Frontier(MapRequest request, StressLimit limit, List<OptionalDouble> rises, List<OptionalDouble> falls) {

    /** As far as the usual coupling of VIX and SPX reaches. */
    public static final double MOST_VIX_POINTS = 60;

    /** Where maps and curves end. */
    public static final double LEAST_SPX_PCT = -25;

    public static final double MOST_SPX_PCT = 15;

    private static final double VIX_STEP = 1;
    private static final double SPX_STEP_PCT = 0.5;

    /** The answer is this close to the place where the limit breaks, in VIX points or per cent. */
    private static final double ACCURACY = 0.01;

    public Frontier {
        rises = List.copyOf(rises);
        falls = List.copyOf(falls);
    }

    /**
     * Looks for the limit from 0 outwards: in steps of a VIX point or half a per cent of SPX, then by bisection between the
     * last step that keeps it and the first that breaks it. VIX rises by up to {@link #MOST_VIX_POINTS} and falls to its
     * floor; SPX moves from {@link #LEAST_SPX_PCT} to {@link #MOST_SPX_PCT}.
     *
     * @param workers whose threads the work is divided among
     * @return values within 0.01 of where the limit breaks; a breach narrower than a step may be missed
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static Frontier of(
            Revaluation book, SpikeModel model, MapRequest request, StressLimit limit, Workers workers) {
        boolean isVix = request.axes() != MapAxes.DAYS_SPX;
        Market today = book.market();
        double lowest = isVix ? MapRequest.flooredPoints(-today.vixSpot(), today, model) : LEAST_SPX_PCT;
        double step = isVix ? VIX_STEP : SPX_STEP_PCT;
        var search = new Search(book, model, request, limit, workers);
        return new Frontier(
                request,
                limit,
                search.outwards(steps(step, isVix ? MOST_VIX_POINTS : MOST_SPX_PCT, 1)),
                search.outwards(steps(step, -lowest, -1)));
    }

    /** From 0 in steps to the end, which is among them. */
    private static double[] steps(double step, double end, int sign) {
        int whole = (int) Math.ceil(Math.max(end, 0) / step - ACCURACY);
        double[] steps = new double[whole + 1];
        for (int i = 0; i <= whole; i++) {
            steps[i] = sign * Math.min(i * step, Math.max(end, 0));
        }
        return steps;
    }

    /** A search in one direction. */
    private record Search(Revaluation book, SpikeModel model, MapRequest request, StressLimit limit, Workers workers) {

        List<OptionalDouble> outwards(double[] steps) {
            Places scan = Places.grid(request, book.market(), model, steps);
            double[] room = limit.room(book, model, scan, workers);
            int columns = request.across().size();
            double[] kept = new double[columns];
            double[] broken = new double[columns];
            for (int column = 0; column < columns; column++) {
                int first = firstBroken(room, column * steps.length, steps.length);
                broken[column] = first < 0 ? Double.NaN : steps[first];
                kept[column] = first <= 0 ? broken[column] : steps[first - 1];
            }
            halve(kept, broken);
            var found = new ArrayList<OptionalDouble>();
            for (double value : broken) {
                // Adding nil takes the sign from a negative nil.
                found.add(Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value + 0.0));
            }
            return found;
        }

        private static int firstBroken(double[] room, int from, int count) {
            for (int i = 0; i < count; i++) {
                if (room[from + i] < 0) {
                    return i;
                }
            }
            return -1;
        }

        /** Brings what keeps the limit and what breaks it together, all columns at once. */
        private void halve(double[] kept, double[] broken) {
            while (true) {
                int[] open = openColumns(kept, broken);
                if (open.length == 0) {
                    return;
                }
                workers.checkCancelled();
                double[] across = new double[open.length];
                double[] middle = new double[open.length];
                for (int i = 0; i < open.length; i++) {
                    across[i] = request.across().get(open[i]);
                    middle[i] = (kept[open[i]] + broken[open[i]]) / 2;
                }
                var places = new Places(request, book.market(), model, across, middle, 1);
                double[] room = limit.room(book, model, places, workers);
                for (int i = 0; i < open.length; i++) {
                    double[] side = room[i] < 0 ? broken : kept;
                    side[open[i]] = middle[i];
                }
            }
        }

        private static int[] openColumns(double[] kept, double[] broken) {
            return IntStream.range(0, kept.length)
                    .filter(column -> Math.abs(broken[column] - kept[column]) > ACCURACY)
                    .toArray();
        }
    }
}
