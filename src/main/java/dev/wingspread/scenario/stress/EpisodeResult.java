package dev.wingspread.scenario.stress;

import dev.wingspread.scenario.WhatIfReport;
import java.util.Objects;

/**
 * Today's book after an episode.
 *
 * @param episode the episode
 * @param outcome the book in the episode's scenario: P&amp;L of condors, hedge and hedge months, offset, guards
 */
public record EpisodeResult(Episode episode, WhatIfReport outcome) {

    public EpisodeResult {
        Objects.requireNonNull(episode, "episode");
        Objects.requireNonNull(outcome, "outcome");
    }
}
