package dev.wingspread.model.recognition;

import dev.wingspread.model.OptionContract;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Options of one root and expiry along their strikes, and how many condors they could make at most.
 *
 * <p>A condor is a long put, a short put, a short call and a long call at rising strikes. Going up the strikes once and
 * moving every contract that can continue a condor as soon as it is met gives the greatest number: a condor begun earlier
 * can do whatever one begun later could.
 */
final class StrikeLine {

    /** Places of a condor by rising strike. */
    static final int PLACES = 4;

    private static final double THOUSAND = 1000;

    private final List<Holding> contracts;
    private final int[] places;
    private final long[] strikes;

    StrikeLine(List<Holding> holdings) {
        var sorted = new ArrayList<>(holdings);
        // At one strike the later places come first, so that no condor takes two of them there.
        sorted.sort(Comparator.<Holding>comparingLong(StrikeLine::strike)
                .thenComparing(Comparator.comparingInt(StrikeLine::place).reversed()));
        contracts = List.copyOf(sorted);
        places = contracts.stream().mapToInt(StrikeLine::place).toArray();
        strikes = contracts.stream().mapToLong(StrikeLine::strike).toArray();
    }

    private static OptionContract option(Holding holding) {
        return (OptionContract) holding.instrument();
    }

    /** In thousandths, in which all strikes are whole numbers. */
    private static long strike(Holding holding) {
        return Math.round(option(holding).strike() * THOUSAND);
    }

    private static int place(Holding holding) {
        if (option(holding).type().isCall()) {
            return holding.isLong() ? 3 : 2;
        }
        return holding.isLong() ? 0 : 1;
    }

    int size() {
        return contracts.size();
    }

    Holding contract(int index) {
        return contracts.get(index);
    }

    /** 0 long put, 1 short put, 2 short call, 3 long call. */
    int placeOf(int index) {
        return places[index];
    }

    /** Strike in thousandths of a point. */
    long strikeOf(int index) {
        return strikes[index];
    }

    /** Number of contracts of each holding. */
    long[] quantities() {
        return contracts.stream().mapToLong(Holding::contracts).toArray();
    }

    /** The greatest number of condors that so many contracts make. */
    long most(long[] quantities) {
        long begun = 0;
        long withPuts = 0;
        long withShorts = 0;
        long whole = 0;
        for (int i = 0; i < places.length; i++) {
            switch (places[i]) {
                case 0 -> begun += quantities[i];
                case 1 -> {
                    long moved = Math.min(begun, quantities[i]);
                    begun -= moved;
                    withPuts += moved;
                }
                case 2 -> {
                    long moved = Math.min(withPuts, quantities[i]);
                    withPuts -= moved;
                    withShorts += moved;
                }
                default -> {
                    long moved = Math.min(withShorts, quantities[i]);
                    withShorts -= moved;
                    whole += moved;
                }
            }
        }
        return whole;
    }

    /** One way to make the greatest number: first begun, first continued. */
    List<CondorMatch> firstWay(long[] quantities) {
        var open = new ArrayList<Deque<CondorMatch>>();
        for (int i = 0; i < PLACES; i++) {
            open.add(new ArrayDeque<>());
        }
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (place == 0) {
                if (quantities[i] > 0) {
                    open.get(0).add(CondorMatch.begun(i, quantities[i]));
                }
            } else {
                continueWith(i, quantities[i], open.get(place - 1), open.get(place));
            }
        }
        return List.copyOf(open.get(PLACES - 1));
    }

    private void continueWith(int index, long quantity, Deque<CondorMatch> waiting, Deque<CondorMatch> continued) {
        long rest = quantity;
        while (rest > 0 && !waiting.isEmpty()) {
            CondorMatch first = waiting.removeFirst();
            long moved = Math.min(rest, first.contracts());
            continued.add(first.sized(moved).with(places[index], index));
            if (moved < first.contracts()) {
                waiting.addFirst(first.sized(first.contracts() - moved));
            }
            rest -= moved;
        }
    }
}
