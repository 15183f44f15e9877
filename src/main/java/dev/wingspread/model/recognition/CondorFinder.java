package dev.wingspread.model.recognition;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the condors out of a pool of holdings, expiry by expiry. */
final class CondorFinder {

    private static final String RULE =
            " would fit too; wings that serve most contracts come first, then even ones, then narrow ones";

    private final Pool pool;

    CondorFinder(Pool pool) {
        this.pool = pool;
    }

    /**
     * Options that can form condors together.
     *
     * @param root their root
     * @param expiry their expiry
     */
    record Series(Root root, LocalDate expiry) {

        boolean has(Holding holding) {
            return holding.instrument() instanceof SpxOption option
                    && option.root() == root
                    && option.expiry().equals(expiry);
        }

        String words() {
            return root + " " + Formats.date(expiry);
        }
    }

    /** The series in the pool, by expiry. */
    List<Series> series() {
        var found = new LinkedHashMap<Series, Boolean>();
        for (Holding holding : pool.holdings()) {
            if (holding.instrument() instanceof SpxOption option) {
                found.put(new Series(option.root(), option.expiry()), true);
            }
        }
        return List.copyOf(found.keySet());
    }

    /** The most condors the pool's options of a series make. */
    long most(Series series) {
        var line = line(series);
        return line.most(line.quantities());
    }

    private StrikeLine line(Series series) {
        return new StrikeLine(pool.holdings(series::has));
    }

    /** Takes all condors of all series. */
    List<FoundStructure> takeAll(String note) {
        var taken = new ArrayList<FoundStructure>();
        series().forEach(each -> taken.addAll(take(each, note)));
        return taken;
    }

    /** Takes the condors of a series. */
    List<FoundStructure> take(Series series, String note) {
        StrikeLine line = line(series);
        List<CondorMatch> matches = together(CondorMatching.of(line));
        var others = new OtherCondors(line, matches, left(line, matches));
        var taken = new ArrayList<FoundStructure>();
        for (CondorMatch match : matches) {
            Optional<String> other = others.fitting(match);
            String why = other.map(words -> words + RULE)
                    .orElse(
                            matches.size() == 1
                                    ? "no other options of " + series.words() + " fit"
                                    : "no other way to pair the options of " + series.words()
                                            + " makes as many condors of so few structures");
            taken.addAll(taken(line, match, other.isPresent() ? Ground.CHOSEN : Ground.FOUND, why, note));
        }
        return taken;
    }

    /** Condors of the same options as one. */
    private static List<CondorMatch> together(List<CondorMatch> matches) {
        Map<CondorMatch, Long> sizes = new LinkedHashMap<>();
        matches.forEach(match -> sizes.merge(match.sized(0), match.contracts(), Long::sum));
        return sizes.entrySet().stream()
                .map(entry -> entry.getKey().sized(entry.getValue()))
                .toList();
    }

    private static long[] left(StrikeLine line, List<CondorMatch> matches) {
        long[] left = line.quantities();
        for (CondorMatch match : matches) {
            left[match.longPut()] -= match.contracts();
            left[match.shortPut()] -= match.contracts();
            left[match.shortCall()] -= match.contracts();
            left[match.longCall()] -= match.contracts();
        }
        return left;
    }

    private List<FoundStructure> taken(StrikeLine line, CondorMatch match, Ground ground, String why, String note) {
        var taken = new ArrayList<FoundStructure>();
        for (long rest = match.contracts(); rest > 0; rest -= Holding.MOST_CONTRACTS) {
            long size = Math.min(rest, Holding.MOST_CONTRACTS);
            List<Holding> legs = new ArrayList<>();
            for (int index : new int[] {match.longPut(), match.shortPut(), match.shortCall(), match.longCall()}) {
                legs.add(pool.take(line.contract(index).key(), size));
            }
            taken.add(new FoundStructure(legs, ground, why, note));
        }
        return taken;
    }
}
