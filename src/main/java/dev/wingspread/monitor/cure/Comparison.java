package dev.wingspread.monitor.cure;

import dev.wingspread.monitor.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The ways to answer a finding side by side.
 *
 * @param finding what is answered
 * @param objective what they are ranked by
 * @param alternatives the ways, the best first
 */
public record Comparison(Finding finding, Objective objective, List<Alternative> alternatives) {

    /** Rises of VIX in points that the loss is shown for. */
    public static final List<Integer> SPIKES = List.of(5, 7, 10);

    /** The one the loss is ranked by. */
    static final int RANKED_SPIKE = 7;

    public Comparison {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(objective, "objective");
        alternatives = List.copyOf(alternatives);
    }

    /** The same alternatives ranked by another objective; equally good ones keep their order. */
    public Comparison by(Objective other) {
        return new Comparison(
                finding,
                other,
                alternatives.stream()
                        .sorted(Comparator.comparingDouble(alternative -> -other.score(alternative)))
                        .toList());
    }
}
