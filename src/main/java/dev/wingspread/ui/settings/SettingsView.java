package dev.wingspread.ui.settings;

import dev.wingspread.model.settings.Preset;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.kpi.KpiChangesPane;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Search and preset above, every setting in groups, what the change does below. */
public final class SettingsView extends BorderPane {

    private final SettingsViewModel model;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        getStyleClass().add("settings");
        setTop(new VBox(head(), SettingRowPane.titles()));
        setCenter(list());
        setBottom(foot());
    }

    private Region head() {
        var search = new TextField();
        search.setId("settings-search");
        search.setAccessibleText("Search settings");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.getStyleClass().add("settings-search");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var presets = new ComboBox<Preset>();
        presets.setId("settings-preset");
        presets.getItems().setAll(Preset.values());
        presets.valueProperty().bindBidirectional(model.presetProperty());
        var presetLabel = new Label("Preset");
        presetLabel.setLabelFor(presets);
        var notice = new Label("a named set of thresholds, not advice");
        notice.getStyleClass().add("caption");
        var resetAll = new Button("Reset all");
        resetAll.setId("settings-reset-all");
        resetAll.getStyleClass().add("chip");
        resetAll.setMinWidth(USE_PREF_SIZE);
        resetAll.setTooltip(new Tooltip("Every setting back to the value of the preset"));
        resetAll.setOnAction(event -> model.resetAll());
        var searchLabel = new Label("Search");
        searchLabel.setLabelFor(search);
        var head = new HBox(searchLabel, search, space, presetLabel, presets, notice, resetAll);
        head.getStyleClass().add("settings-head");
        return head;
    }

    private Region list() {
        var column = new VBox();
        column.getStyleClass().add("settings-list");
        model.groups().forEach(group -> column.getChildren().add(group(group)));
        var nothing = new Label("No setting has these words in its label or key.");
        nothing.getStyleClass().add("caption");
        showOnlyIf(
                nothing,
                anyFound(model.groups().stream()
                                .flatMap(group -> group.rows().stream())
                                .toList())
                        .not());
        column.getChildren().add(nothing);
        var scroller = new ScrollPane(column);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        return scroller;
    }

    private Region group(SettingsViewModel.Group group) {
        var title = new Label(group.title());
        title.getStyleClass().addAll("panel-title", "settings-group-title");
        var box = new VBox(title);
        box.getStyleClass().add("settings-group");
        group.rows().forEach(row -> {
            var pane = new SettingRowPane(row, () -> model.reset(row));
            showOnlyIf(pane, row.foundProperty());
            box.getChildren().add(pane);
        });
        showOnlyIf(box, anyFound(group.rows()));
        return box;
    }

    private static BooleanExpression anyFound(List<SettingRow> rows) {
        BooleanProperty[] found = rows.stream().map(SettingRow::foundProperty).toArray(BooleanProperty[]::new);
        return Bindings.createBooleanBinding(
                () -> rows.stream().anyMatch(row -> row.foundProperty().get()), found);
    }

    private static void showOnlyIf(Region part, BooleanExpression condition) {
        part.visibleProperty().bind(condition);
        part.managedProperty().bind(condition);
    }

    private Region foot() {
        var verdict = new Label();
        verdict.setId("settings-verdict");
        verdict.getStyleClass().add("settings-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        verdict.textProperty().bind(model.verdictProperty());
        var effect = new KpiChangesPane();
        model.effectProperty().subscribe((List<KpiChange> changes) -> effect.show(changes));
        var foot = new VBox(verdict, effect, buttons());
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private Region buttons() {
        var note =
                new Label("Settings are saved with the book. Values set with --set stay on top and are locked here.");
        note.getStyleClass().add("caption");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        var cancel = new Button("Cancel");
        cancel.setId("settings-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        var accept = new Button("OK");
        accept.setId("settings-ok");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.getStyleClass().add("accent");
        accept.setTooltip(new Tooltip("Puts the settings into force; Ctrl+Z takes them back (Enter in a field)"));
        accept.setOnAction(event -> model.accept());
        accept.disableProperty().bind(model.validProperty().not());
        var row = new HBox(note, cancel, accept);
        row.getStyleClass().add("settings-buttons");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                model.accept();
                event.consume();
            }
        });
        return row;
    }
}
