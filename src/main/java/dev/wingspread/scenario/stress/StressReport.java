package dev.wingspread.scenario.stress;

import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.scenario.WhatIf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Today's book after each of several episodes, every leg revalued.
 *
 * @param replay how the moves were laid on today's market
 * @param results one by episode, in their order
 */
public record StressReport(Replay replay, List<EpisodeResult> results) {

    public StressReport {
        results = List.copyOf(results);
    }

    /**
     * Replays episodes.
     *
     * @param isUnwanted asked before each; once it says yes the work ends with a {@link CancellationException}
     */
    public static StressReport of(
            Revaluation book, SpikeModel model, List<Episode> episodes, Replay replay, BooleanSupplier isUnwanted) {
        var results = new ArrayList<EpisodeResult>();
        for (Episode episode : episodes) {
            if (isUnwanted.getAsBoolean()) {
                throw new CancellationException();
            }
            var shock = episode.shock(model, replay, book.market().vixSpot());
            results.add(new EpisodeResult(episode, WhatIf.report(book, model, shock)));
        }
        return new StressReport(replay, results);
    }

    /** The episode that costs the book most; empty where no leg has a price. */
    public Optional<EpisodeResult> worst() {
        return results.stream()
                .filter(result -> result.outcome().knownTotalPnlUsd().isPresent())
                .min(Comparator.comparingDouble(result -> result.outcome().totalPnlUsd()));
    }

    /** Legs without a price, which no episode moves. */
    public List<Quality.UnpricedLeg> unpriced() {
        return results.stream()
                .findFirst()
                .map(result -> result.outcome().unpriced())
                .orElse(List.of());
    }
}
