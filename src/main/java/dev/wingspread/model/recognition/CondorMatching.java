package dev.wingspread.model.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The condors that options of one root and expiry make: as many as there can be, and of the ways to make so many the one
 * that looks most like what people trade.
 *
 * <p>A shape is a width of the put spread with a width of the call spread. The shape that serves the most contracts is
 * taken first; of two that serve as many the more even one, then the narrower. Within a shape put spreads go to call
 * spreads of the same size, then in the order of their strikes. Whatever is taken must leave the greatest number of
 * condors possible, so that a likeness never costs a condor; a shape that would cost one never costs less later and is
 * done with. What is possible and of no shape looked at is made in the order of strikes.
 *
 * <p>With m options the most that can be made is counted in O(m). Spreads are pairs, at most m²/4; shapes are bounded by
 * {@value #MOST_SHAPES}, beyond which only even ones are looked at and the two most even partners of each put spread. A
 * shape is looked at again only while it leads, so that the whole is O(m³) at worst and O(m²) in practice; beyond
 * {@value #MOST_OPTIONS} options condors are made in the order of strikes alone, in O(m).
 */
final class CondorMatching {

    /** More options than an expiry has that anybody trades; of more the condors are made in the order of strikes. */
    static final int MOST_OPTIONS = 1_000;

    /** More shapes than books have: 140 widths of put spreads with as many of call spreads. */
    private static final int MOST_SHAPES = 20_000;

    private final StrikeLine line;
    private final long[] rest;
    private final Map<Long, List<Spread>> putSpreads;
    private final Map<Long, List<Spread>> callSpreads;
    private final List<CondorMatch> found = new ArrayList<>();

    /** Two options of a strike line: long and short put, or short and long call. */
    private record Spread(int lower, int upper) {}

    /**
     * Widths of both spreads.
     *
     * @param served contracts it served when it was last looked at
     */
    private record Shape(long putWidth, long callWidth, long served) {

        /** What is taken first comes first. */
        static final Comparator<Shape> ORDER = Comparator.comparingLong(Shape::served)
                .reversed()
                .thenComparingLong(shape -> Math.abs(shape.putWidth - shape.callWidth))
                .thenComparingLong(shape -> shape.putWidth + shape.callWidth)
                .thenComparingLong(Shape::putWidth);

        Shape serving(long contracts) {
            return new Shape(putWidth, callWidth, contracts);
        }
    }

    private CondorMatching(StrikeLine line) {
        this.line = line;
        rest = line.quantities();
        putSpreads = spreads(0);
        callSpreads = spreads(2);
    }

    /** The condors in the order they were taken; none if there can be none. */
    static List<CondorMatch> of(StrikeLine line) {
        if (line.most(line.quantities()) == 0) {
            return List.of();
        }
        if (line.size() > MOST_OPTIONS) {
            return line.firstWay(line.quantities());
        }
        var matching = new CondorMatching(line);
        matching.takeShapes();
        matching.takeInOrder(line.firstWay(matching.rest));
        return List.copyOf(matching.found);
    }

    /** Spreads by width, each list by rising strike. */
    private Map<Long, List<Spread>> spreads(int lowerPlace) {
        var spreads = new TreeMap<Long, List<Spread>>();
        for (int lower = 0; lower < line.size(); lower++) {
            for (int upper = lower + 1; upper < line.size(); upper++) {
                long width = line.strikeOf(upper) - line.strikeOf(lower);
                if (line.placeOf(lower) == lowerPlace && line.placeOf(upper) == lowerPlace + 1 && width > 0) {
                    spreads.computeIfAbsent(width, any -> new ArrayList<>()).add(new Spread(lower, upper));
                }
            }
        }
        return spreads;
    }

    private void takeShapes() {
        var waiting = new PriorityQueue<>(Shape.ORDER);
        for (Shape shape : shapes()) {
            add(shape, waiting);
        }
        while (!waiting.isEmpty() && line.most(rest) > 0) {
            Shape first = waiting.remove();
            long served = served(first);
            if (served < first.served()) {
                // Others took from it meanwhile: it goes back to where it belongs now.
                add(first, waiting);
            } else if (take(first)) {
                add(first, waiting);
            }
        }
    }

    private void add(Shape shape, PriorityQueue<Shape> waiting) {
        long served = served(shape);
        if (served > 0) {
            waiting.add(shape.serving(served));
        }
    }

    private List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        boolean areAll = (long) putSpreads.size() * callSpreads.size() <= MOST_SHAPES;
        var callWidths = new TreeMap<>(callSpreads);
        for (long putWidth : putSpreads.keySet()) {
            if (areAll) {
                callSpreads.keySet().forEach(callWidth -> shapes.add(new Shape(putWidth, callWidth, 0)));
                continue;
            }
            Long narrower = callWidths.floorKey(putWidth);
            Long wider = callWidths.higherKey(putWidth);
            if (narrower != null) {
                shapes.add(new Shape(putWidth, narrower, 0));
            }
            if (wider != null) {
                shapes.add(new Shape(putWidth, wider, 0));
            }
        }
        return shapes;
    }

    private List<Spread> puts(Shape shape) {
        return putSpreads.getOrDefault(shape.putWidth(), List.of());
    }

    private List<Spread> calls(Shape shape) {
        return callSpreads.getOrDefault(shape.callWidth(), List.of());
    }

    private long contracts(Spread spread) {
        return Math.min(rest[spread.lower()], rest[spread.upper()]);
    }

    /** Contracts that condors of this shape could serve. */
    private long served(Shape shape) {
        List<Spread> puts = puts(shape);
        int next = 0;
        long waiting = 0;
        long served = 0;
        for (Spread call : calls(shape)) {
            while (next < puts.size() && isBelow(puts.get(next), call)) {
                waiting += contracts(puts.get(next));
                next++;
            }
            long paired = Math.min(waiting, contracts(call));
            waiting -= paired;
            served += paired;
        }
        return served;
    }

    private boolean isBelow(Spread put, Spread call) {
        return line.strikeOf(put.upper()) < line.strikeOf(call.lower());
    }

    /** Takes what this shape gives; false if nothing could be taken without costing a condor. */
    private boolean take(Shape shape) {
        long before = Arrays.stream(rest).sum();
        for (Spread put : puts(shape)) {
            for (Spread call : calls(shape)) {
                if (contracts(put) == contracts(call)) {
                    take(put, call);
                }
            }
        }
        for (Spread call : calls(shape)) {
            for (Spread put : puts(shape)) {
                take(put, call);
            }
        }
        return Arrays.stream(rest).sum() < before;
    }

    private void take(Spread put, Spread call) {
        long most = Math.min(contracts(put), contracts(call));
        if (most > 0 && isBelow(put, call)) {
            var whole = new CondorMatch(put.lower(), put.upper(), call.lower(), call.upper(), most);
            long harmless = harmless(whole);
            if (harmless > 0) {
                remove(whole.sized(harmless));
                found.add(whole.sized(harmless));
            }
        }
    }

    /** How many of these condors leave the greatest number possible: all up to some number do, and none beyond. */
    private long harmless(CondorMatch match) {
        long all = line.most(rest);
        long low = 0;
        long high = match.contracts();
        while (low < high) {
            // All of them mostly are, so that is asked first.
            long middle = high == match.contracts() ? high : low + (high - low + 1) / 2;
            remove(match.sized(middle));
            boolean isHarmless = line.most(rest) == all - middle;
            remove(match.sized(-middle));
            if (isHarmless) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void remove(CondorMatch match) {
        rest[match.longPut()] -= match.contracts();
        rest[match.shortPut()] -= match.contracts();
        rest[match.shortCall()] -= match.contracts();
        rest[match.longCall()] -= match.contracts();
    }

    private void takeInOrder(List<CondorMatch> matches) {
        for (CondorMatch match : matches) {
            remove(match);
            found.add(match);
        }
    }
}
