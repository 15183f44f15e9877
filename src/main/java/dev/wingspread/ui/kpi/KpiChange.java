package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.risk.RiskReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A key figure of a book before and after an edit that is not made yet.
 *
 * @param title what it is
 * @param before the figure with its unit and where it lies in its band, or its band where only that changes
 * @param after the same after the edit
 */
public record KpiChange(String title, String before, String after) {

    /** The key figures of a book as it is and as it would be, in the order of the strip. */
    public static List<KpiChange> between(OpenBook book, RiskReport report, OpenBook edited, RiskReport after) {
        List<KpiCard> now = KpiCards.of(book, report, Optional.empty());
        List<KpiCard> then = KpiCards.of(edited, after, Optional.empty());
        return IntStream.range(0, now.size())
                .mapToObj(i -> between(now.get(i), then.get(i)))
                .toList();
    }

    private static KpiChange between(KpiCard now, KpiCard then) {
        return text(now).equals(text(then))
                ? new KpiChange(now.title(), lastWords(now), lastWords(then))
                : new KpiChange(now.title(), text(now), text(then));
    }

    /** The line that tells the band. */
    private static String lastWords(KpiCard card) {
        return card.words().substring(card.words().lastIndexOf('\n') + 1);
    }

    /** Whether the edit is seen in this figure. */
    public boolean isChanged() {
        return !before.equals(after);
    }

    private static String text(KpiCard card) {
        String figure = card.unit().isEmpty() ? card.value() : card.value() + " " + card.unit();
        return card.level().words().isEmpty()
                ? figure
                : figure + ", " + card.level().words();
    }
}
