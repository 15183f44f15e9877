package dev.wingspread.ui;

import static dev.wingspread.ui.SceneSteps.inFront;
import static dev.wingspread.ui.SceneSteps.onPage;
import static dev.wingspread.ui.Scenery.USUAL;

import dev.wingspread.model.StructureKind;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.payoff.Part;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;

/** The states of the window somebody looks at before it goes out. */
final class Sceneries {

    private static final String OVER_HEDGED = "over-hedged-contango.json";

    /** Painted in every size. */
    static final List<Scenery> EVERY_SIZE = List.of(
            Scenery.of("today", USUAL),
            Scenery.of("what-if", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of(
                    "filter", USUAL, model -> model.positions().filterProperty().set("layer m put")),
            Scenery.of("left-out", USUAL, SceneSteps::leaveSomeOut),
            Scenery.of("risk-graph", USUAL, SceneSteps::datesAndParts),
            Scenery.of("matrix", USUAL, inFront(ViewTab.MATRIX)),
            Scenery.of("ladder", USUAL, inFront(ViewTab.LADDER)),
            Scenery.of("term", USUAL, inFront(ViewTab.TERM)),
            Scenery.of("stress", USUAL, inFront(ViewTab.STRESS)),
            Scenery.of("stress-applied", USUAL, inFront(ViewTab.STRESS), SceneSteps::yenCarry),
            Scenery.of("advanced", USUAL, SceneSteps::yenCarry, SceneSteps::advanced),
            Scenery.of("condor", USUAL, model -> model.forms().condor().show()),
            Scenery.of("settings", USUAL, SceneSteps::otherSettings),
            Scenery.of("wizard-files", USUAL, SceneSteps::someFiles),
            Scenery.of("wizard-understood", USUAL, SceneSteps::someFiles, onPage(ImportPage.POSITIONS)),
            Scenery.of("wizard-skipped", USUAL, SceneSteps::someFiles, onPage(ImportPage.ROWS)),
            Scenery.of("wizard-market", USUAL, SceneSteps::someFiles, onPage(ImportPage.MARKET)),
            Scenery.of("wizard-book", USUAL, SceneSteps::someFiles, onPage(ImportPage.BOOK)),
            Scenery.of(
                    "inputs",
                    USUAL,
                    SceneSteps::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("refresh", USUAL, model -> model.fetching().refresh()),
            Scenery.of("fitted", USUAL, SceneSteps::imported, inFront(ViewTab.TERM)),
            Scenery.of(
                    "wizard-twice",
                    USUAL,
                    model -> model.importDesk()
                            .wizard()
                            .show(List.of(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT), false)),
            Scenery.of(
                    "reconcile",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of("market-levels", USUAL, SceneSteps::otherLevels),
            Scenery.of(
                    "history",
                    USUAL,
                    SceneSteps::oneLook,
                    model -> model.snapshots().export(),
                    model -> model.opening().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.snapshots().export(),
                    inFront(ViewTab.HISTORY)),
            Scenery.of(
                    "explain",
                    USUAL,
                    model -> model.snapshots().export(),
                    model -> model.opening().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.snapshots().export(),
                    inFront(ViewTab.HISTORY),
                    model -> model.views().history().explain().shownProperty().set(true)),
            Scenery.of("edit-condor", USUAL, model -> model.forms().editor().edit("S-1")),
            Scenery.of(
                    "edit-condor-fault", USUAL, model -> model.forms().editor().edit("S-1"), SceneSteps::spoil),
            Scenery.of(
                    "edit-calls",
                    USUAL,
                    model -> model.forms().editor().create(),
                    model -> model.forms().editor().form().kindProperty().set(StructureKind.VIX_CALL_LADDER),
                    SceneSteps::threeCalls),
            Scenery.of("no-history", USUAL, inFront(ViewTab.HISTORY)),
            Scenery.of("prompts", "breached-backwardation.json", SceneSteps::oneLook),
            Scenery.of(
                    "comparison",
                    OVER_HEDGED,
                    SceneSteps::oneLook,
                    model -> model.prompts().compare("R51-hedge")),
            Scenery.of(
                    "basket",
                    OVER_HEDGED,
                    SceneSteps::oneLook,
                    model -> model.prompts().preview("R51-hedge")));

    /** Painted in the usual size. */
    static final List<Scenery> ONE_SIZE = List.of(
            Scenery.of(
                    "nothing-ticked",
                    USUAL,
                    model -> model.positions()
                            .tick(model.positions().rowsProperty().get(), false)),
            Scenery.of(
                    "no-match",
                    USUAL,
                    model -> model.positions().filterProperty().set("unpriced 9999")),
            Scenery.of("text-90", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("text-150", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("faults", USUAL, model -> model.opening().open(Workstations.sample("faulty.json"))),
            Scenery.of("ladder-none", "unhedged.json", inFront(ViewTab.LADDER)),
            Scenery.of(
                    "ladder-plan",
                    "unhedged.json",
                    inFront(ViewTab.LADDER),
                    model -> model.views().ladder().preview()),
            Scenery.of("ladder-breached", "breached-backwardation.json", inFront(ViewTab.LADDER)),
            Scenery.of(
                    "term-what-if",
                    USUAL,
                    inFront(ViewTab.TERM),
                    model -> model.whatIf().spike(6)),
            Scenery.of("term-panic", "breached-backwardation.json", inFront(ViewTab.TERM)),
            Scenery.of("wizard-text-150", USUAL, SceneSteps::someFiles, onPage(ImportPage.ROWS)),
            Scenery.of("wizard-positions-text-150", USUAL, SceneSteps::someFiles, onPage(ImportPage.POSITIONS)),
            Scenery.of(
                    "reconcile-text-150",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of("wizard-size", USUAL, SceneSteps::someFiles, SceneSteps::tooMany),
            Scenery.of("wizard-size-text-150", USUAL, SceneSteps::someFiles, SceneSteps::tooMany),
            Scenery.of("fitted-text-150", USUAL, SceneSteps::imported, inFront(ViewTab.TERM)),
            Scenery.of("fitted-colour-blind", USUAL, SceneSteps::imported, inFront(ViewTab.TERM)),
            Scenery.of("refresh-failed", USUAL, model -> model.fetching().refresh()),
            Scenery.of("refresh-text-150", USUAL, model -> model.fetching().refresh()),
            Scenery.of(
                    "inputs-text-150",
                    USUAL,
                    SceneSteps::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of(
                    "inputs-colour-blind",
                    USUAL,
                    SceneSteps::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("keys", USUAL, model -> model.showKeys()),
            Scenery.of(
                    "acknowledge",
                    OVER_HEDGED,
                    SceneSteps::oneLook,
                    model -> model.prompts().acknowledge("R51-hedge")),
            Scenery.of(
                    "market-edited",
                    USUAL,
                    SceneSteps::otherLevels,
                    model -> model.forms().market().accept()),
            Scenery.of("market-wrong", "unhedged.json", SceneSteps::wrongLevels),
            Scenery.of(
                    "edit-loose-fault",
                    USUAL,
                    model -> model.forms().editor().create(),
                    model -> model.forms().editor().form().kindProperty().set(StructureKind.LOOSE_LEGS),
                    model -> model.forms().editor().form().loose().add()),
            Scenery.of("details", USUAL, model -> model.forms().details().show()),
            Scenery.of(
                    "details-fault",
                    USUAL,
                    model -> model.forms().details().show(),
                    model -> model.forms().details().vegaBand().textProperty().set("7")),
            Scenery.of("new-book", USUAL, model -> model.opening().newBook()),
            Scenery.of(
                    "inputs-badges",
                    USUAL,
                    SceneSteps::weakQuotes,
                    model -> model.positions().filterProperty().set("240816")),
            Scenery.of("remarks", USUAL, model -> model.bookLine().showRemarks()),
            Scenery.of("breached", "breached-backwardation.json"),
            Scenery.of(
                    "august",
                    USUAL,
                    model -> model.opening().openMarket(Workstations.sample("2024-08-05.market.json"))),
            Scenery.of("parts", USUAL, model -> {
                model.views().payoff().shows(Part.CONDORS).set(true);
                model.views().payoff().shows(Part.HEDGE).set(true);
            }),
            Scenery.of(
                    "matrix-vix-days",
                    USUAL,
                    inFront(ViewTab.MATRIX),
                    model -> model.views().matrix().axesProperty().set(MapAxes.DAYS_VIX)),
            Scenery.of(
                    "matrix-spx-days",
                    USUAL,
                    inFront(ViewTab.MATRIX),
                    model -> model.views().matrix().axesProperty().set(MapAxes.DAYS_SPX)),
            Scenery.of(
                    "matrix-entries",
                    USUAL,
                    model -> model.whatIf().spike(6),
                    inFront(ViewTab.MATRIX),
                    model -> model.views().matrix().dateProperty().set("2024-07-01"),
                    model -> model.views().matrix().budget().textProperty().set("15000")));

    private Sceneries() {}
}
