package dev.wingspread.ui;

import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.editor.CondorFields;
import dev.wingspread.ui.editor.LegRows;
import dev.wingspread.ui.editor.PositionForm;
import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.importing.ImportViewModel;
import dev.wingspread.ui.market.MarketForm;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;

/** What is done to the window before it is painted, where it takes more than a word. */
final class SceneSteps {

    private SceneSteps() {}

    static Scenery.Step inFront(ViewTab tab) {
        return model -> model.viewProperty().set(tab);
    }

    static Scenery.Step onPage(ImportPage page) {
        return model -> model.importDesk().wizard().pageProperty().set(page);
    }

    static void yenCarry(WorkstationViewModel model) {
        model.whatIf().apply(Episodes.named("yen-carry-2024").orElseThrow(), Replay.ABSOLUTE);
    }

    static void advanced(WorkstationViewModel model) {
        model.whatIf().advancedShownProperty().set(true);
    }

    static void someFiles(WorkstationViewModel model) {
        model.importDesk()
                .wizard()
                .show(List.of(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN, MadeUpImports.BROKEN), false);
    }

    /** More contracts are to come off the first condor than it has. */
    static void tooMany(WorkstationViewModel model) {
        onPage(ImportPage.POSITIONS).accept(model);
        ImportViewModel wizard = model.importDesk().wizard();
        wizard.proposalEdit()
                .part(wizard.proposals().rowsProperty().get().get(0).children());
        wizard.proposalEdit().entry().textProperty().set("9");
        wizard.proposalEdit().accept();
    }

    static void imported(WorkstationViewModel model) {
        model.opening().open(Workstations.imported());
    }

    /** The short put is above the short call, and a date is none. */
    static void spoil(WorkstationViewModel model) {
        PositionForm form = model.forms().editor().form();
        form.openedOn().textProperty().set("31 July");
        form.condor().strike(CondorFields.Role.SHORT_PUT).textProperty().set("5800");
    }

    static void threeCalls(WorkstationViewModel model) {
        LegRows calls = model.forms().editor().form().ladder();
        calls.add();
        calls.add();
        for (int i = 0; i < calls.rows().size(); i++) {
            calls.rows().get(i).strike().textProperty().set(Integer.toString(20 + 5 * i));
            calls.rows().get(i).quantity().textProperty().set(Integer.toString(4 - i));
        }
        model.forms().editor().takeMarketPrices();
    }

    static void datesAndParts(WorkstationViewModel model) {
        model.views().payoff().dates().add(5);
        model.views().payoff().dates().add(10);
        model.views().payoff().slices().levelProperty().set("5400");
    }

    static void oneLook(WorkstationViewModel model) {
        model.prompts().atOnceProperty().set(true);
    }

    static void weakQuotes(WorkstationViewModel model) {
        model.opening().openMarket(Workstations.weakQuotes());
    }

    static void otherLevels(WorkstationViewModel model) {
        model.forms().market().show();
        MarketForm form = model.forms().market().formProperty().get().orElseThrow();
        form.spxSpot().textProperty().set("5390");
        form.vixSpot().textProperty().set("21.5");
        form.futures().get(0).price().textProperty().set("19.6");
        form.spxExpiries().get(2).atmVol().textProperty().set("0.187");
    }

    static void wrongLevels(WorkstationViewModel model) {
        model.forms().market().show();
        MarketForm form = model.forms().market().formProperty().get().orElseThrow();
        form.vixSpot().textProperty().set("16,4");
        form.rate().textProperty().set("");
        form.spxExpiries().get(1).atmVol().textProperty().set("14.3");
        model.forms().market().addFuture(model.forms().market().offeredFutures().get(0));
    }

    static void otherSettings(WorkstationViewModel model) {
        model.forms().settings().show();
        model.forms().settings().presetProperty().set(Preset.STEWARD);
        model.forms().settings().row(Setting.NV10_LOW).textProperty().set("-0.02");
        model.forms().settings().row(Setting.NV10_ALARM).textProperty().set("0.30");
    }

    /** A layer, and one leg of another condor, without a tick, in a scenario. */
    static void leaveSomeOut(WorkstationViewModel model) {
        PositionRow condors = model.positions().rowsProperty().get().get(0);
        PositionRow condor = condors.children().get(1).children().get(0);
        model.positions().tick(condors.children().subList(0, 1), false);
        model.positions().tick(condor.children().subList(0, 1), false);
        model.whatIf().spike(6);
    }
}
