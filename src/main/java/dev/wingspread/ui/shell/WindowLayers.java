package dev.wingspread.ui.shell;

import dev.wingspread.ui.condor.CondorView;
import dev.wingspread.ui.editor.DetailsView;
import dev.wingspread.ui.editor.EditorView;
import dev.wingspread.ui.importing.ImportView;
import dev.wingspread.ui.importing.ReconcileView;
import dev.wingspread.ui.market.MarketEditorView;
import dev.wingspread.ui.prompts.ComparisonView;
import dev.wingspread.ui.prompts.NoteView;
import dev.wingspread.ui.settings.SettingsView;
import dev.wingspread.ui.support.LayerSheet;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.layout.StackPane;

/** The sheets with a screen of their own: the condor dialog, the comparison, the question for a note. */
final class WindowLayers extends StackPane {

    private final BooleanExpression isOpen;

    WindowLayers(WorkstationViewModel model) {
        // Where no sheet is, the window below takes the mouse.
        setPickOnBounds(false);
        var comparison = model.prompts().comparison();
        var note = model.prompts().note();
        var condor = model.forms().condor();
        var condorSheet =
                new LayerSheet("New condor", () -> new CondorView(condor), condor.openProperty(), condor::close);
        condorSheet.setId("condor-layer");
        var comparisonSheet = new LayerSheet(
                "Ways to answer", () -> new ComparisonView(comparison), comparison.openProperty(), comparison::close);
        comparisonSheet.setId("comparison-layer");
        var noteSheet = new LayerSheet("Journal", () -> new NoteView(note), note.openProperty(), note::cancel).small();
        noteSheet.setId("note-layer");
        var settings = model.forms().settings();
        var settingsSheet =
                new LayerSheet("Settings", () -> new SettingsView(settings), settings.openProperty(), settings::cancel);
        settingsSheet.setId("settings-layer");
        var market = model.forms().market();
        var marketSheet = new LayerSheet(
                "Market levels",
                () -> new MarketEditorView(market, model.opening()::chooseMarket),
                market.openProperty(),
                market::cancel);
        marketSheet.setId("market-layer");
        getChildren().addAll(condorSheet, comparisonSheet, noteSheet, settingsSheet, marketSheet);
        getChildren().addAll(editorSheet(model), detailsSheet(model), importSheet(model), reconcileSheet(model));
        isOpen = condor.openProperty()
                .or(comparison.openProperty())
                .or(note.openProperty())
                .or(settings.openProperty())
                .or(market.openProperty())
                .or(model.forms().editor().openProperty())
                .or(model.forms().details().openProperty())
                .or(model.importDesk().wizard().openProperty())
                .or(model.importDesk().comparison().openProperty());
    }

    private static LayerSheet editorSheet(WorkstationViewModel model) {
        var editor = model.forms().editor();
        LayerSheet sheet = new LayerSheet(
                        "Position", () -> new EditorView(editor), editor.openProperty(), editor::cancel)
                .medium()
                .titled(editor.titleProperty());
        sheet.setId("editor-layer");
        return sheet;
    }

    private static LayerSheet detailsSheet(WorkstationViewModel model) {
        var details = model.forms().details();
        LayerSheet sheet = new LayerSheet(
                        "Book details", () -> new DetailsView(details), details.openProperty(), details::cancel)
                .small();
        sheet.setId("details-layer");
        return sheet;
    }

    private static LayerSheet importSheet(WorkstationViewModel model) {
        var importing = model.importDesk().wizard();
        var desk = model.importDesk();
        var sheet = new LayerSheet(
                        "Import",
                        () -> new ImportView(importing, desk::importFiles, desk::compare, desk::dropped),
                        importing.openProperty(),
                        importing::cancel)
                .endingFirst(importing.proposalEdit()::cancel);
        sheet.setId("import-layer");
        // The comparison may lie over the wizard.
        sheet.disableProperty().bind(model.importDesk().comparison().openProperty());
        return sheet;
    }

    private static LayerSheet reconcileSheet(WorkstationViewModel model) {
        var comparison = model.importDesk().comparison();
        var sheet = new LayerSheet(
                "Book and broker",
                () -> new ReconcileView(comparison, model.importDesk()::reconcile),
                comparison.openProperty(),
                comparison::close);
        sheet.setId("reconcile-layer");
        return sheet;
    }

    /** Whether any sheet is open. */
    BooleanExpression isOpen() {
        return isOpen;
    }
}
