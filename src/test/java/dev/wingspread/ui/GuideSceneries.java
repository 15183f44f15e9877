package dev.wingspread.ui;

import static dev.wingspread.ui.SceneSteps.inFront;
import static dev.wingspread.ui.SceneSteps.onPage;
import static dev.wingspread.ui.Scenery.USUAL;

import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.stress.StressViewModel;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;

/** The pictures of the user guide. */
final class GuideSceneries {

    /** The one that is painted in both themes. */
    static final Scenery WORKSTATION =
            Scenery.of("guide-workstation", USUAL, model -> model.whatIf().spike(6));

    /** All of them. */
    static final List<Scenery> ALL = List.of(
            WORKSTATION,
            Scenery.of(
                    "guide-stress",
                    USUAL,
                    inFront(ViewTab.STRESS),
                    model -> model.views().stress().orderProperty().set(StressViewModel.Order.TOTAL)),
            Scenery.of("guide-what-if", USUAL, SceneSteps::yenCarry, SceneSteps::advanced),
            Scenery.of("guide-risk-graph", USUAL, SceneSteps::datesAndParts),
            Scenery.of("guide-matrix", USUAL, inFront(ViewTab.MATRIX)),
            Scenery.of("guide-prompts", "breached-backwardation.json", SceneSteps::oneLook),
            Scenery.of(
                    "guide-comparison",
                    "unhedged.json",
                    SceneSteps::oneLook,
                    model -> model.prompts().compare("R50-hedge")),
            Scenery.of("guide-positions", USUAL, SceneSteps::leaveSomeOut),
            Scenery.of(
                    "guide-inputs",
                    USUAL,
                    SceneSteps::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("guide-key-figures", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("guide-editor", USUAL, model -> model.forms().editor().edit("S-1"), SceneSteps::spoil),
            Scenery.of("guide-recovery", USUAL, WorkstationViewModel::offerRecovery),
            Scenery.of("guide-ladder", USUAL, inFront(ViewTab.LADDER)),
            Scenery.of(
                    "guide-term",
                    USUAL,
                    inFront(ViewTab.TERM),
                    model -> model.whatIf().spike(6)),
            Scenery.of("guide-condor", USUAL, model -> model.forms().condor().show()),
            Scenery.of("guide-settings", USUAL, SceneSteps::otherSettings),
            Scenery.of("guide-market", USUAL, SceneSteps::otherLevels),
            Scenery.of(
                    "guide-import",
                    USUAL,
                    model -> model.importDesk().wizard().show(List.of(MadeUpImports.PORTFOLIO), false),
                    onPage(ImportPage.POSITIONS)),
            Scenery.of(
                    "guide-reconcile",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of(
                    "guide-history",
                    USUAL,
                    model -> model.snapshots().export(),
                    model -> model.opening().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.snapshots().export(),
                    model -> model.opening().reload(),
                    inFront(ViewTab.HISTORY)),
            Scenery.of(
                    "guide-explain",
                    USUAL,
                    model -> model.snapshots().export(),
                    model -> model.opening().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.snapshots().export(),
                    inFront(ViewTab.HISTORY),
                    model -> model.views().history().explain().shownProperty().set(true)));

    private GuideSceneries() {}
}
