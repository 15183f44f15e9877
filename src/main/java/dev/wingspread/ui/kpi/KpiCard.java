package dev.wingspread.ui.kpi;

import java.util.Optional;

/**
 * A key figure ready to show.
 *
 * @param id short name, unique in the strip
 * @param title what it is
 * @param value the figure today
 * @param unit its unit
 * @param after the figure in the scenario, empty without one
 * @param words what it means, in words
 * @param level where it lies
 * @param gauge its band, if it has one
 * @param trail inputs, arithmetic and thresholds, several lines
 */
public record KpiCard(
        String id,
        String title,
        String value,
        String unit,
        String after,
        String words,
        Level level,
        Optional<Gauge> gauge,
        String trail) {

    /**
     * A band on a line from 0 to 1.
     *
     * @param low start of the band
     * @param high end of the band
     * @param value place of the figure, negative if unknown
     * @param after place of the figure in the scenario, negative without one
     */
    public record Gauge(double low, double high, double value, double after) {}

    /** Everything on the card and its trail, to be pasted somewhere else. */
    public String asText() {
        String change = after.isEmpty() ? "" : " → " + after;
        String figure = title + ": " + value + change + (unit.isEmpty() ? "" : " " + unit);
        String verdict = level.words().isEmpty() ? "" : " (" + level.words() + ")";
        return figure + verdict + "\n" + words.replace('\n', ' ') + "\n\n" + trail + "\n";
    }

    /** This card with what the other one shows as the figure after. */
    KpiCard changedTo(KpiCard other) {
        boolean isMarked = gauge.isPresent() && other.gauge().isPresent();
        return new KpiCard(
                id,
                title,
                value,
                unit,
                other.value(),
                other.words(),
                other.level(),
                isMarked
                        ? Optional.of(new Gauge(
                                gauge.get().low(),
                                gauge.get().high(),
                                gauge.get().value(),
                                other.gauge().get().value()))
                        : gauge,
                trail + "\n\nWith the what-if trades:\n" + other.trail());
    }
}
