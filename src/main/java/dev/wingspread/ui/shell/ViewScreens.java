package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.history.HistoryViewModel;
import dev.wingspread.ui.ladder.LadderViewModel;
import dev.wingspread.ui.matrix.MatrixViewModel;
import dev.wingspread.ui.payoff.PayoffViewModel;
import dev.wingspread.ui.stress.StressViewModel;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.Screen;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.term.TermViewModel;
import dev.wingspread.ui.whatif.WhatIfViewModel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The six views: five follow book and scenario while they are in front, the history follows the journal. */
public final class ViewScreens {

    private final PayoffViewModel payoff;
    private final MatrixViewModel matrix;
    private final LadderViewModel ladder;
    private final TermViewModel term;
    private final StressViewModel stress;
    private final HistoryViewModel history;
    private final Map<ViewTab, Screen> screens;

    /** @param book the open book */
    ViewScreens(
            Computing computing,
            UiPreferences preferences,
            Planning planning,
            JournalDesk desk,
            BasketViewModel basket,
            WhatIfViewModel whatIf,
            Supplier<Optional<OpenBook>> book) {
        payoff = new PayoffViewModel(computing, preferences);
        matrix = new MatrixViewModel(computing, preferences);
        ladder = new LadderViewModel(computing, planning, basket, book);
        term = new TermViewModel(computing);
        stress = new StressViewModel(computing, whatIf::apply);
        history = new HistoryViewModel(desk, computing.background(), computing.uiThread(), computing.onDefect());
        matrix.onCell(whatIf::applyCell);
        screens = Map.of(
                ViewTab.RISK_GRAPH, payoff,
                ViewTab.MATRIX, matrix,
                ViewTab.LADDER, ladder,
                ViewTab.TERM, term,
                ViewTab.STRESS, stress);
    }

    /** Lets the view in front, if it is one of these, follow the book as shown and the scenario on it. */
    void follow(ViewTab inFront, OpenBook shown, Shock shock) {
        Optional.ofNullable(screens.get(inFront)).ifPresent(screen -> screen.follow(shown, shock));
    }

    /** Marks where a scenario leads, or nothing without one. */
    void mark(Optional<WhatIfReport> scenario) {
        payoff.mark(scenario.map(WhatIfReport::spxAfter));
        matrix.mark(scenario.map(outcome -> new MatrixViewModel.Mark(
                outcome.spxMovePct(),
                outcome.effectiveVixPoints(),
                outcome.shock().days())));
    }

    public PayoffViewModel payoff() {
        return payoff;
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    public LadderViewModel ladder() {
        return ladder;
    }

    public TermViewModel term() {
        return term;
    }

    public StressViewModel stress() {
        return stress;
    }

    public HistoryViewModel history() {
        return history;
    }
}
