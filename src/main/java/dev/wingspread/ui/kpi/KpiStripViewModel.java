package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.util.Optional;
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

    /** The cards, left to right; always the same ones in the same order. */
    public ObservableList<KpiCard> cards() {
        return shownCards;
    }
}
