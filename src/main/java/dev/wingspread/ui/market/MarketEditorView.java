package dev.wingspread.ui.market;

import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.kpi.KpiChangesPane;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Levels and futures on the left, option expiries on the right, what they change below. */
public final class MarketEditorView extends BorderPane {

    private static final String SPOT_NOTE =
            "A change of spot moves every forward that is left empty. VIX futures, given"
                    + " forwards and quotes stay as they are: type them too.";

    private final MarketViewModel model;
    private final MarketTables tables;
    private final Runnable onOpenFile;
    /** Stands first, so that the focus starts in it. */
    private final StackPane place = new StackPane();

    /**
     * The editor.
     *
     * @param onOpenFile asked to open a market file instead
     */
    public MarketEditorView(MarketViewModel model, Runnable onOpenFile) {
        this.model = model;
        this.onOpenFile = onOpenFile;
        this.tables = new MarketTables(model);
        getStyleClass().add("market");
        setCenter(place);
        setBottom(foot());
        model.formProperty().subscribe((Optional<MarketForm> form) -> form.ifPresent(this::show));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                model.accept();
                event.consume();
            }
        });
    }

    private void show(MarketForm form) {
        var note = caption(SPOT_NOTE);
        var kept = caption("");
        kept.setId("market-kept");
        kept.textProperty().bind(model.keptProperty());
        var futures = new VBox(tables.futures(form), kept);
        futures.getStyleClass().add("market-futures");
        // The levels do not scroll, so that the focus starts in them: what a scroller holds is not there at first.
        var left = new VBox(levels(form), note, scroller(futures));
        left.getStyleClass().add("market-left");
        VBox.setVgrow(left.getChildren().get(2), Priority.ALWAYS);
        var right = new VBox(tables.spxExpiries(form), tables.vixExpiries(form));
        right.getStyleClass().add("market-right");
        ScrollPane expiries = scroller(right);
        HBox.setHgrow(expiries, Priority.ALWAYS);
        var columns = new HBox(left, expiries);
        columns.getStyleClass().add("market-columns");
        place.getChildren().setAll(columns);
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        return caption;
    }

    private static ScrollPane scroller(Region content) {
        var scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroller;
    }

    private static Region levels(MarketForm form) {
        var levels = new VBox(
                level("market-spx", "SPX", "points", form.spxSpot()),
                level("market-vix", "VIX", "points", form.vixSpot()),
                level("market-vvix", "VVIX", "vol points", form.vvix()),
                level("market-rate", "Rate", "decimal, 0.05 = 5 %", form.rate()),
                level("market-yield", "Dividend yield", "decimal a year", form.dividendYield()),
                level("market-as-of", "As of", "New York time", form.asOf()),
                level("market-source", "Source", "", form.source()));
        levels.getStyleClass().add("level-block");
        return levels;
    }

    private static Node level(String id, String name, String unit, LevelField field) {
        var label = new Label(name);
        label.getStyleClass().add("level-label");
        TextField box = LevelBox.of(id, unit.isEmpty() ? name : name + ", " + unit, field);
        label.setLabelFor(box);
        var unitLabel = new Label(unit);
        unitLabel.getStyleClass().add("entry-unit");
        var line = new HBox(label, box, unitLabel);
        line.getStyleClass().add("level-line");
        return new VBox(line, LevelBox.remarks(id + "-remark", field));
    }

    private Region foot() {
        var verdict = new Label();
        verdict.setId("market-verdict");
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
        var note = new Label("Levels are in force at once and are marked as edited until the market is saved.");
        note.getStyleClass().add("caption");
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        var openFile = new Button("Open a market file…");
        openFile.setId("market-open-file");
        openFile.setMinWidth(USE_PREF_SIZE);
        openFile.setTooltip(new Tooltip("Levels of a file instead (Ctrl+M); what is typed here is given up"));
        openFile.setOnAction(event -> {
            model.cancel();
            onOpenFile.run();
        });
        var cancel = new Button("Cancel");
        cancel.setId("market-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        var accept = new Button("OK");
        accept.setId("market-ok");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.getStyleClass().add("accent");
        accept.setTooltip(new Tooltip("Values the book at these levels; Ctrl+Z takes them back (Enter in a field)"));
        accept.setOnAction(event -> model.accept());
        accept.disableProperty().bind(model.validProperty().not());
        var row = new HBox(note, openFile, cancel, accept);
        row.getStyleClass().add("settings-buttons");
        return row;
    }
}
