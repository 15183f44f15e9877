package dev.wingspread.app;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Legs a trader leaves out of every figure and curve for a while. The book itself still holds them.
 *
 * <p>A structure that loses all its legs is gone; one that loses some of them is no condor and, where more calls would be
 * sold than bought, no ladder any more: the rest counts as loose legs under the same id, with the margin of loose legs and
 * without the credit and the measures of a condor.
 *
 * @param legs the legs left out
 */
public record LeftOut(Set<LegId> legs) {

    /** Nothing is left out. */
    public static final LeftOut NOTHING = new LeftOut(Set.of());

    /**
     * A leg of a book by what it is, not by its size or price: it stays the same leg when those are edited.
     *
     * @param structureId its structure
     * @param symbol its contract
     * @param occurrence counts the legs of this contract in the structure, from 0
     */
    public record LegId(String structureId, String symbol, int occurrence) {}

    public LeftOut {
        legs = Set.copyOf(legs);
    }

    /** Names the legs of a structure, in its order. */
    public static List<LegId> idsOf(Structure structure) {
        Map<String, Integer> seen = new HashMap<>();
        List<LegId> ids = new ArrayList<>();
        for (Leg leg : structure.legs()) {
            String symbol = leg.instrument().symbol();
            int occurrence = seen.merge(symbol, 1, Integer::sum) - 1;
            ids.add(new LegId(structure.id(), symbol, occurrence));
        }
        return ids;
    }

    /** Whether nothing is left out. */
    public boolean isEmpty() {
        return legs.isEmpty();
    }

    /** The same with further legs left out. */
    public LeftOut with(Set<LegId> more) {
        var all = new HashSet<>(legs);
        all.addAll(more);
        return new LeftOut(all);
    }

    /** The same with some legs taken in again. */
    public LeftOut without(Set<LegId> back) {
        var rest = new HashSet<>(legs);
        rest.removeAll(back);
        return new LeftOut(rest);
    }

    /** What of this a portfolio holds at all. */
    public LeftOut within(Portfolio portfolio) {
        var held = new HashSet<LegId>();
        portfolio.structures().forEach(structure -> held.addAll(idsOf(structure)));
        held.retainAll(legs);
        return new LeftOut(held);
    }

    /** Structures of a portfolio of which no leg is left. */
    public long wholeStructures(Portfolio portfolio) {
        return portfolio.structures().stream()
                .filter(structure -> legs.containsAll(idsOf(structure)))
                .count();
    }

    /** Legs left out of structures of which others remain. */
    public long singleLegs(Portfolio portfolio) {
        return portfolio.structures().stream()
                .map(LeftOut::idsOf)
                .filter(ids -> !legs.containsAll(ids))
                .mapToLong(ids -> ids.stream().filter(legs::contains).count())
                .sum();
    }

    /** A book without these legs; the very same book if it holds none of them. */
    public OpenBook shown(OpenBook book) {
        if (legs.isEmpty()) {
            return book;
        }
        List<Structure> rest = new ArrayList<>();
        boolean isReduced = false;
        for (Structure structure : book.portfolio().structures()) {
            List<Leg> kept = kept(structure);
            if (kept.size() == structure.legs().size()) {
                rest.add(structure);
                continue;
            }
            isReduced = true;
            if (!kept.isEmpty()) {
                rest.add(rest(structure, kept));
            }
        }
        return isReduced ? book.withPortfolio(book.portfolio().withStructures(rest)) : book;
    }

    private List<Leg> kept(Structure structure) {
        List<LegId> ids = idsOf(structure);
        List<Leg> kept = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!legs.contains(ids.get(i))) {
                kept.add(structure.legs().get(i));
            }
        }
        return kept;
    }

    private static Structure rest(Structure whole, List<Leg> kept) {
        return whole.match(
                (IronCondor condor) -> loose(condor, kept),
                (VixCallLadder ladder) -> VixCallLadder.faultsOf(kept).isEmpty()
                        ? new VixCallLadder(ladder.id(), ladder.openedOn(), ladder.fees(), ladder.note(), kept)
                        : loose(ladder, kept),
                (LooseLegs legs) -> loose(legs, kept));
    }

    private static Structure loose(Structure whole, List<Leg> kept) {
        return new LooseLegs(whole.id(), whole.openedOn(), whole.fees(), whole.note(), kept);
    }
}
