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

    private static final String BY_STRIKE = "there are too many options to compare: they are paired by their strikes";

    private final Pool pool;
    private final Map<Series, List<Holding>> bySeries = new LinkedHashMap<>();

    /** A finder in what the pool holds now. */
    CondorFinder(Pool pool) {
        this.pool = pool;
        for (Holding holding : pool.holdings()) {
            if (holding.instrument() instanceof SpxOption option) {
                bySeries.computeIfAbsent(new Series(option.root(), option.expiry()), any -> new ArrayList<>())
                        .add(holding);
            }
        }
    }

    /**
     * Options that can form condors together.
     *
     * @param root their root
     * @param expiry their expiry
     */
    record Series(Root root, LocalDate expiry) {

        String words() {
            return root + " " + Formats.date(expiry);
        }
    }

    /** The series, by expiry. */
    List<Series> series() {
        return List.copyOf(bySeries.keySet());
    }

    /** Number of contracts of a series. */
    long contracts(Series series) {
        return bySeries.getOrDefault(series, List.of()).stream()
                .mapToLong(Holding::contracts)
                .sum();
    }

    /** The most condors that a series makes. */
    long most(Series series) {
        var line = line(series);
        return line.most(line.quantities());
    }

    private StrikeLine line(Series series) {
        return new StrikeLine(bySeries.getOrDefault(series, List.of()));
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
            Optional<String> other = line.size() > CondorMatching.MOST_OPTIONS
                    ? Optional.of(BY_STRIKE)
                    : others.fitting(match).map(words -> words + RULE);
            String why = other.orElse(
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
