package dev.wingspread.strategy.condor;

import dev.wingspread.base.Checks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a search for condors found.
 *
 * @param request what was asked for
 * @param examined pairs of short strikes looked at
 * @param passed pairs that meet the request; the best of them are the candidates
 * @param candidates best first
 * @param rejected how many pairs were rejected, by reason; reasons that did not occur are left out
 * @param why why there is no candidate and what to relax, one or two sentences; empty if there is one
 * @param remarks what the figures rest on, a sentence each without full stop
 */
public record CondorSearch(
        CondorRequest request,
        int examined,
        int passed,
        List<CondorCandidate> candidates,
        Map<Rejection, Integer> rejected,
        String why,
        List<String> remarks) {

    public CondorSearch {
        Objects.requireNonNull(request, "request");
        candidates = List.copyOf(candidates);
        var counts = new EnumMap<Rejection, Integer>(Rejection.class);
        counts.putAll(rejected);
        rejected = Collections.unmodifiableMap(counts);
        Checks.require(candidates.isEmpty() != why.isEmpty(), "a reason belongs exactly where there is no candidate");
        remarks = List.copyOf(remarks);
    }
}
