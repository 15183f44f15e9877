package dev.wingspread.ui.term;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.ExpirySmile.Choice;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The VIX curve and SPX at the money side by side or one above the other, and below them the smile of an expiry. */
public final class TermView extends BorderPane {

    /** Below this width the curves stand one above the other. */
    private static final double SIDE_BY_SIDE = 520;

    private final TermViewModel model;
    private final GridPane charts = new GridPane();
    private final Region vix;
    private final Region atm;
    private final Region smile;
    private Optional<Orientation> arranged = Optional.empty();
    private boolean isShowing;

    public TermView(TermViewModel model) {
        this.model = model;
        getStyleClass().add("term-view");
        charts.getStyleClass().add("term-charts");
        vix = part(
                text(model.curveTextProperty(), "term-curve"), "term-vix", model.vixProperty(), model::curvesAsTable);
        atm = part(
                text(model.atmTextProperty(), "term-atm-text"), "term-atm", model.atmProperty(), model::curvesAsTable);
        smile = part(smileHeading(), "term-smile", model.smileProperty(), model::smileAsTable);
        setTop(warnings());
        setCenter(scroller());
        widthProperty().subscribe(this::arrange);
    }

    private static Region part(
            Region heading, String id, ObservableValue<Optional<CurveChart>> chart, Supplier<String> table) {
        var pane = new CurvePane(id, chart, table);
        pane.getStyleClass().add(id + "-chart");
        VBox.setVgrow(pane, Priority.ALWAYS);
        var part = new VBox(heading, pane);
        part.getStyleClass().add("term-part");
        return part;
    }

    private static Label text(ReadOnlyStringProperty text, String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private Region smileHeading() {
        var name = new Label("Smile of");
        name.getStyleClass().add("caption");
        name.setMinWidth(USE_PREF_SIZE);
        var text = text(model.smileTextProperty(), "term-smile-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(name, expiries(), text);
        row.getStyleClass().add("term-smile-heading");
        return row;
    }

    private ComboBox<Choice> expiries() {
        var box = new ComboBox<Choice>();
        box.setId("term-expiry");
        box.getStyleClass().add("term-expiry");
        box.setAccessibleText("Expiry whose smile is shown");
        // The words on the fit wrap before the expiry is cut off.
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.root() + " " + Formats.shortDate(choice.expiry());
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null;
            }
        });
        model.choicesProperty()
                .subscribe(choices -> showing(() -> {
                    if (!box.getItems().equals(choices)) {
                        box.getItems().setAll(choices);
                    }
                    model.chosenProperty().get().ifPresent(box::setValue);
                }));
        model.chosenProperty().subscribe(chosen -> showing(() -> chosen.ifPresent(box::setValue)));
        box.valueProperty().subscribe(choice -> {
            if (choice != null && !isShowing) {
                model.choose(choice);
            }
        });
        return box;
    }

    private void showing(Runnable change) {
        isShowing = true;
        try {
            change.run();
        } finally {
            isShowing = false;
        }
    }

    private Region warnings() {
        Label text = text(model.warningsProperty(), "term-warnings");
        text.getStyleClass().add("term-warnings");
        return text;
    }

    /** Where the window is low or its text large the charts stay high enough to read and are scrolled. */
    private ScrollPane scroller() {
        var scroller = new ScrollPane(charts);
        scroller.setFitToWidth(true);
        scroller.setFitToHeight(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFocusTraversable(false);
        scroller.getStyleClass().addAll("edge-to-edge", "term-scroll");
        return scroller;
    }

    private void arrange() {
        Orientation wanted = getWidth() >= SIDE_BY_SIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (arranged.filter(wanted::equals).isPresent()) {
            return;
        }
        arranged = Optional.of(wanted);
        charts.getChildren().clear();
        charts.getColumnConstraints().clear();
        charts.getRowConstraints().clear();
        boolean isWide = wanted == Orientation.HORIZONTAL;
        charts.add(vix, 0, 0);
        charts.add(atm, isWide ? 1 : 0, isWide ? 0 : 1);
        charts.add(smile, 0, isWide ? 1 : 2, isWide ? 2 : 1, 1);
        for (int i = 0; i < (isWide ? 2 : 1); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(isWide ? 50 : 100);
            charts.getColumnConstraints().add(column);
        }
        // Rows grow alike from the least heights of the style sheet, so that the smile is the highest.
        for (int i = 0; i < (isWide ? 2 : 3); i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            charts.getRowConstraints().add(row);
        }
    }
}
