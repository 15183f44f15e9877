package dev.wingspread.ui.prompts;

import dev.wingspread.monitor.cure.Objective;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The ways to answer a prompt, a column each, the best first. */
public final class ComparisonView extends BorderPane {

    private static final String NOTICE = "P&L is against now, SPX moving with VIX, what the trades cost beyond their"
            + " value included. Estimates of a model, no advice.";
    private static final double TITLE_SHARE = 16;
    /** Below the names and the buttons. */
    private static final int FIRST_FIGURE = 2;

    private final ComparisonViewModel model;
    private final GridPane grid = new GridPane();

    public ComparisonView(ComparisonViewModel model) {
        this.model = model;
        getStyleClass().add("comparison");
        setTop(head());
        grid.getStyleClass().add("comparison-grid");
        var scroller = new ScrollPane(grid);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroller);
        setBottom(foot());
        model.columnsProperty().subscribe(this::show);
    }

    private Region head() {
        var question = new Label();
        question.setId("comparison-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.textProperty().bind(model.questionProperty());
        var by = new Label("Best first by");
        by.getStyleClass().add("caption");
        by.setMinWidth(USE_PREF_SIZE);
        var objective = new ComboBox<Objective>();
        objective.setId("comparison-objective");
        objective.setAccessibleText("Rank the alternatives by");
        objective.getItems().setAll(Objective.values());
        objective.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Objective each) {
                return each == null ? "" : each.text();
            }

            @Override
            public @Nullable Objective fromString(String text) {
                return null;
            }
        });
        objective.valueProperty().bindBidirectional(model.objectiveProperty());
        by.setLabelFor(objective);
        var message = new Label();
        message.setId("comparison-message");
        message.getStyleClass().add("caption");
        message.textProperty().bind(model.messageProperty());
        var row = new HBox(by, objective, message);
        row.getStyleClass().add("comparison-ranking");
        return new VBox(question, row);
    }

    private static Region foot() {
        var notice = new Label(NOTICE);
        notice.getStyleClass().addAll("caption", "comparison-notice");
        notice.setWrapText(true);
        return notice;
    }

    private void show(List<ComparisonColumn> columns) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        if (columns.isEmpty()) {
            return;
        }
        var titles = new ColumnConstraints();
        titles.setPercentWidth(TITLE_SHARE);
        grid.getColumnConstraints().add(titles);
        for (int row = 0; row < ComparisonColumn.TITLES.size(); row++) {
            grid.add(label(ComparisonColumn.TITLES.get(row), "comparison-title"), 0, row + FIRST_FIGURE);
        }
        int below = ComparisonColumn.TITLES.size() + FIRST_FIGURE;
        Label trades = label("Trades", "comparison-title");
        trades.getStyleClass().add("comparison-trades");
        GridPane.setValignment(trades, VPos.TOP);
        grid.add(trades, 0, below);
        for (int i = 0; i < columns.size(); i++) {
            add(columns.get(i), i, columns.size(), below);
        }
    }

    private void add(ComparisonColumn column, int index, int count, int below) {
        var width = new ColumnConstraints();
        width.setPercentWidth((100 - TITLE_SHARE) / count);
        width.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(width);
        Label name = label((index + 1) + "  " + column.name(), "comparison-name");
        GridPane.setHalignment(name, HPos.RIGHT);
        grid.add(name, index + 1, 0);
        for (int row = 0; row < column.figures().size(); row++) {
            Label figure = label(column.figures().get(row), "comparison-figure");
            GridPane.setHalignment(figure, HPos.RIGHT);
            grid.add(figure, index + 1, row + FIRST_FIGURE);
        }
        var trades = new VBox(label(column.orders(), "comparison-orders"));
        trades.getStyleClass().add("comparison-trades");
        column.remarks().forEach(remark -> trades.getChildren().add(label(remark, "comparison-remark")));
        grid.add(trades, index + 1, below);
        if (column.hasTrades()) {
            var preview = new Button("Preview");
            preview.setId("comparison-preview-" + index);
            preview.getStyleClass().add("chip");
            preview.setAccessibleText("Preview " + column.name());
            preview.setTooltip(new Tooltip("Shows every figure with these trades"));
            preview.setOnAction(event -> model.preview(index));
            GridPane.setHalignment(preview, HPos.RIGHT);
            grid.add(preview, index + 1, 1);
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
