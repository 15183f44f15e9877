package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The key figures of the book, before and after a scenario. */
public final class KpiStripViewModel {

    private final ObservableList<KpiCard> cards = FXCollections.observableArrayList();
    /** Kept, because it listens to the list behind it only as long as somebody holds it. */
    private final ObservableList<KpiCard> shownCards = FXCollections.unmodifiableObservableList(cards);

    /** Shows a report and the outcome of a scenario, if one is on. */
    public void show(OpenBook book, RiskReport report, Optional<WhatIfReport> scenario) {
        cards.setAll(KpiCards.of(book, report, scenario));
    }

    /** Shows a book as it is and what it would be with trades, both today. */
    public void showTraded(OpenBook book, RiskReport report, OpenBook traded, RiskReport after) {
        List<KpiCard> now = KpiCards.of(book, report, Optional.empty());
        List<KpiCard> then = KpiCards.of(traded, after, Optional.empty());
        cards.setAll(IntStream.range(0, now.size())
                .mapToObj(i -> now.get(i).changedTo(then.get(i)))
                .toList());
    }

    /** The cards, left to right; always the same ones in the same order. */
    public ObservableList<KpiCard> cards() {
        return shownCards;
    }
}
