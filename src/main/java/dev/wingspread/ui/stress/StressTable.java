package dev.wingspread.ui.stress;

import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The episodes with bar and figures, a line each. Where room is short the figures that matter less are left out. */
final class StressTable extends TableView<StressLine> {

    private static final PseudoClass WORST = PseudoClass.getPseudoClass("worst");
    private static final PseudoClass APPLIED = PseudoClass.getPseudoClass("applied");

    /** Scroll bar and borders. */
    private static final double CHROME = 16;

    private static final double NAME_WIDTH = 148;
    private static final double GREATEST_NAME_WIDTH = 196;
    private static final double HEADER_HEIGHT = 44;
    private static final double ROW_HEIGHT = 22;
    private static final double GREATEST_ROW_HEIGHT = 32;
    private static final double BAR_WIDTH = 84;

    private final StressViewModel model;
    private final TableColumn<StressLine, StressLine> names = column("Episode", "", "What happened, and when", true);
    private final TableColumn<StressLine, StressLine> bars =
            column("Split", "", "Condors, hedge months and total", true);
    private final List<StressColumn> figures = new ArrayList<>();
    private final List<TableColumn<StressLine, StressLine>> figureColumns = new ArrayList<>();
    private List<LocalDate> months = List.of();
    private StressBar.Span span = new StressBar.Span(0, 0);
    private double textScale = 1;
    private @Nullable Episode applied;

    StressTable(StressViewModel model) {
        this.model = model;
        setId("stress-episodes");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table", "stress-table");
        setAccessibleText("Stress episodes; Enter applies the selected one");
        setPlaceholder(new Label(""));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setRowFactory(table -> new Row());
        names.setCellFactory(column -> new NameCell());
        bars.setCellFactory(column -> new BarCell(() -> span));
        heightProperty().subscribe(this::arrangeRows);
        widthProperty().subscribe(this::arrangeColumns);
        addEventFilter(KeyEvent.KEY_PRESSED, this::applyByKey);
        model.linesProperty().subscribe(this::show);
    }

    private void show(List<StressLine> lines) {
        StressLine selected = getSelectionModel().getSelectedItem();
        List<LocalDate> shownMonths = lines.isEmpty()
                ? List.of()
                : lines.get(0).outcome().hedgeMonths().stream()
                        .map(WhatIfReport.MonthPnl::expiry)
                        .toList();
        span = StressBar.Span.of(lines);
        if (!shownMonths.equals(months) || figures.isEmpty()) {
            months = shownMonths;
            buildFigures();
        }
        getItems().setAll(lines);
        Optional<StressLine> fresh = lines.stream()
                .filter(line -> line.isApplied() && !line.episode().equals(applied))
                .findFirst();
        applied = lines.stream()
                .filter(StressLine::isApplied)
                .map(StressLine::episode)
                .findFirst()
                .orElse(null);
        fresh.or(() -> lines.stream()
                        .filter(line -> selected != null && line.episode().equals(selected.episode()))
                        .findFirst())
                .or(() -> lines.stream().filter(StressLine::isWorst).findFirst())
                .ifPresent(line -> getSelectionModel().select(line));
        arrangeRows();
        // One applied here is in view already, where it was clicked.
        fresh.filter(line -> selected == null || !line.episode().equals(selected.episode()))
                .ifPresent(this::scrollTo);
    }

    private void buildFigures() {
        figures.clear();
        figureColumns.clear();
        figures.addAll(StressColumn.moves());
        figures.addAll(StressColumn.dollars(months));
        for (StressColumn figure : figures) {
            TableColumn<StressLine, StressLine> built = column(figure.title(), figure.unit(), figure.meaning(), false);
            built.setCellFactory(column -> new FigureCell(figure));
            figureColumns.add(built);
        }
        var all = new ArrayList<TableColumn<StressLine, ?>>(List.of(names));
        int moves = StressColumn.moves().size();
        all.addAll(figureColumns.subList(0, moves));
        all.add(bars);
        all.addAll(figureColumns.subList(moves, figureColumns.size()));
        getColumns().setAll(all);
        arrangeColumns();
    }

    /** Columns and rows grow with the text. */
    void scaleTo(double scale) {
        textScale = scale;
        arrangeColumns();
        arrangeRows();
    }

    /** Rows take the height there is, up to a point. */
    private void arrangeRows() {
        double room = (getHeight() - textScale * HEADER_HEIGHT)
                / Math.max(1, getItems().size());
        setFixedCellSize(Math.floor(Math.max(textScale * ROW_HEIGHT, Math.min(textScale * GREATEST_ROW_HEIGHT, room))));
    }

    /** Takes in the figures by rank as long as there is room, all of a rank or none; what is left goes to name and bar. */
    private void arrangeColumns() {
        double left = getWidth() - CHROME - textScale * (NAME_WIDTH + BAR_WIDTH);
        List<Integer> ranks = figures.stream()
                .map(StressColumn::rank)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (int rank : ranks) {
            double needed = textScale
                    * figures.stream()
                            .filter(figure -> figure.rank() == rank)
                            .mapToDouble(StressColumn::width)
                            .sum();
            boolean isShown = needed <= left;
            left -= isShown ? needed : 0;
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i).rank() == rank) {
                    figureColumns.get(i).setVisible(isShown);
                    figureColumns.get(i).setPrefWidth(textScale * figures.get(i).width());
                }
            }
        }
        double more = Math.max(0, Math.min(left, textScale * (GREATEST_NAME_WIDTH - NAME_WIDTH)));
        names.setPrefWidth(Math.floor(textScale * NAME_WIDTH + more));
        bars.setPrefWidth(Math.floor(textScale * BAR_WIDTH + Math.max(0, left - more)));
    }

    private void applyByKey(KeyEvent event) {
        StressLine selected = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            model.choose(selected);
            event.consume();
        }
    }

    private static TableColumn<StressLine, StressLine> column(
            String title, String unit, String meaning, boolean isWords) {
        var built = new TableColumn<StressLine, StressLine>();
        var figure = new Label(title);
        figure.getStyleClass().add("column-figure");
        var below = new Label(unit);
        below.getStyleClass().add("column-unit");
        var header = new VBox(figure, below);
        header.getStyleClass().add(isWords ? "column-words" : "column-title");
        Tooltip.install(header, new Tooltip(meaning));
        built.setGraphic(header);
        built.setText(title);
        built.getStyleClass().add(isWords ? "words-column" : "figure-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return built;
    }

    private final class Row extends TableRow<StressLine> {

        Row() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    model.choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable StressLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(WORST, line != null && line.isWorst());
            pseudoClassStateChanged(APPLIED, line != null && line.isApplied());
            setAccessibleText(line == null ? "" : line.effect());
        }
    }

    /** The episode, with a word where it is the worst one or the scenario. */
    private static final class NameCell extends TableCell<StressLine, StressLine> {

        private final Label badge = new Label();

        NameCell() {
            getStyleClass().add("words-cell");
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable StressLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText("");
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(line.title());
            setTooltip(new Tooltip(line.title()));
            badge.setText(line.isApplied() ? "on" : "worst");
            badge.getStyleClass().removeAll("badge-alarm", "stress-on");
            badge.getStyleClass().add(line.isApplied() ? "stress-on" : "badge-alarm");
            setGraphic(line.isApplied() || line.isWorst() ? badge : null);
        }
    }

    private static final class BarCell extends TableCell<StressLine, StressLine> {

        private final StressBar bar = new StressBar();
        private final Supplier<StressBar.Span> span;

        BarCell(Supplier<StressBar.Span> span) {
            this.span = span;
            getStyleClass().add("bar-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            bar.prefWidthProperty().bind(widthProperty().subtract(12));
            bar.prefHeightProperty().bind(heightProperty());
        }

        @Override
        protected void updateItem(@Nullable StressLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
            } else {
                bar.show(line, span.get());
                setGraphic(bar);
            }
        }
    }

    private static final class FigureCell extends TableCell<StressLine, StressLine> {

        private final StressColumn figure;

        FigureCell(StressColumn figure) {
            this.figure = figure;
            getStyleClass().add("figure-cell");
        }

        @Override
        protected void updateItem(@Nullable StressLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : figure.text().apply(line.outcome()));
        }
    }
}
