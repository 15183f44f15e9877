package dev.wingspread.strategy.condor;

import dev.wingspread.base.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which candidates have other wings than were asked for. */
final class WidthRemarks {

    /** Above it the rest is counted only. */
    private static final int MOST_RANKS = 10;

    private WidthRemarks() {}

    /** A sentence for each difference, with the ranks of the candidates that have it. */
    static List<String> of(CondorRequest request, List<CondorCandidate> candidates) {
        Map<String, List<Integer>> ranks = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            int rank = i + 1;
            candidates
                    .get(i)
                    .widthDifference(request)
                    .ifPresent(difference -> ranks.computeIfAbsent(difference, unused -> new ArrayList<>())
                            .add(rank));
        }
        return ranks.entrySet().stream()
                .map(entry -> entry.getKey() + ", as no strike lies nearer: " + named(entry.getValue()))
                .toList();
    }

    private static String named(List<Integer> ranks) {
        String first = ranks.stream().limit(MOST_RANKS).map(String::valueOf).collect(Collectors.joining(", "));
        String rest = ranks.size() > MOST_RANKS ? " and " + Formats.count(ranks.size() - MOST_RANKS) + " more" : "";
        return (ranks.size() == 1 ? "candidate " : "candidates ") + first + rest;
    }
}
