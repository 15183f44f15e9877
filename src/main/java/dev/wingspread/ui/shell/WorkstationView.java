package dev.wingspread.ui.shell;

import dev.wingspread.ui.basket.BasketView;
import dev.wingspread.ui.history.HistoryView;
import dev.wingspread.ui.kpi.KpiStripView;
import dev.wingspread.ui.ladder.LadderView;
import dev.wingspread.ui.matrix.MatrixView;
import dev.wingspread.ui.payoff.PayoffView;
import dev.wingspread.ui.positions.LeftOutStrip;
import dev.wingspread.ui.positions.PositionsView;
import dev.wingspread.ui.prompts.PromptsView;
import dev.wingspread.ui.stress.StressView;
import dev.wingspread.ui.support.Focus;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.term.TermView;
import dev.wingspread.ui.whatif.WhatIfView;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything in the window. */
public final class WorkstationView extends StackPane {

    private static final PseudoClass SHOCKED = PseudoClass.getPseudoClass("shocked");
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final String FIRST_SPLIT = "split.positions";
    private static final String SECOND_SPLIT = "split.whatif";
    private static final double POSITIONS_SHARE = 0.42;
    private static final double WHAT_IF_SHARE = 0.82;
    private static final String PROMPTS_SPLIT = "split.prompts";
    private static final double WHAT_IF_HEIGHT = 0.5;
    private static final double LEAST_RIGHT_WIDTH = 264;
    private static final double GREATEST_RIGHT_WIDTH = 420;
    private static final double USUAL_PERCENT = 100;

    private final WorkstationViewModel model;
    private final UiPreferences preferences;
    private final ViewPictures pictures;
    /** Where F6 goes, in order. */
    private final List<Region> parts = new ArrayList<>();
    /** Kept, because it listens to what it is made of only as long as somebody holds it. */
    private final BooleanExpression isWhatIf;

    public WorkstationView(
            WorkstationViewModel model, ThemeViewModel theme, UiPreferences preferences, Runnable onExit) {
        this.model = model;
        this.preferences = preferences;
        this.pictures = new ViewPictures(model);
        var window = new BorderPane();
        var kpis = new KpiStripView(model.kpis());
        window.setTop(new VBox(
                new CommandBarView(model, theme, pictures, onExit),
                sampleStrip(),
                new BookLineView(model.bookLine(), model.book(), model.whatIf()),
                new BasketView(model.basket()),
                new LeftOutStrip(model.leftOut()),
                kpis));
        window.setCenter(screens(theme.textSizeProperty()));
        parts.add(0, kpis);
        window.setBottom(new StatusLineView(model));
        var overlay = new OverlayView(model.overlay());
        var layers = new WindowLayers(model);
        // What lies under a sheet cannot be reached by keyboard either.
        BooleanExpression isLayered = layers.isOpen().or(overlay.visibleProperty());
        window.disableProperty().bind(isLayered);
        layers.disableProperty().bind(overlay.visibleProperty());
        isLayered.subscribe(on -> pseudoClassStateChanged(COVERED, on));
        getChildren().addAll(window, layers, overlay);
        sceneProperty()
                .subscribe(scene -> Optional.ofNullable(scene)
                        .ifPresent(
                                shown -> shown.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenusUnderSheets)));
        isWhatIf = model.whatIf().shockedProperty().or(model.basket().filledProperty());
        isWhatIf.subscribe(on -> pseudoClassStateChanged(SHOCKED, on));
        Stylesheets.dress(this, theme);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> stepText(event, theme));
        setOnDragOver(WorkstationView::acceptFiles);
        setOnDragDropped(this::dropFiles);
    }

    /** The menus lie under an open sheet, and so do their keys. */
    private void keepFromMenusUnderSheets(KeyEvent event) {
        boolean isOfMenus = event.isShortcutDown() || event.getCode().isFunctionKey();
        if (isOfMenus && getPseudoClassStates().contains(COVERED)) {
            event.consume();
        }
    }

    /** Plus is another key on every keyboard. */
    private static void stepText(KeyEvent event, ThemeViewModel theme) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> theme.enlargeText();
            case MINUS, SUBTRACT -> theme.reduceText();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Region sampleStrip() {
        var text = new Label("This is a sample book, put on in July 2024. Look around, or open your own.");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var open = new Button("Open a book…");
        open.setId("sample-open");
        open.getStyleClass().add("chip");
        open.setOnAction(event -> model.opening().chooseAndOpen());
        var strip = new HBox(text, space, open);
        strip.setId("sample-strip");
        strip.getStyleClass().add("sample-strip");
        strip.visibleProperty().bind(model.book().sampleProperty());
        strip.managedProperty().bind(model.book().sampleProperty());
        return strip;
    }

    private Region screens(ObservableValue<Number> textSize) {
        var positions = new PositionsView(model.positions());
        positions.setMinWidth(320);
        Region views = views();
        views.setMinWidth(400);
        Region whatIf = whatIfAndPrompts(textSize);
        parts.addAll(0, List.of(positions, views));
        var split = new SplitPane(positions, views, whatIf);
        split.getStyleClass().add("screens");
        SplitPane.setResizableWithParent(whatIf, false);
        RememberedSplit.restore(split, preferences, List.of(FIRST_SPLIT, SECOND_SPLIT), POSITIONS_SHARE, WHAT_IF_SHARE);
        return split;
    }

    private Region whatIfAndPrompts(ObservableValue<Number> textSize) {
        var whatIf = new WhatIfView(model.whatIf());
        whatIf.setMinHeight(120);
        var prompts = new PromptsView(model.prompts());
        prompts.setMinHeight(120);
        parts.addAll(List.of(whatIf, prompts));
        var column = new SplitPane(whatIf, prompts);
        column.setOrientation(Orientation.VERTICAL);
        textSize.subscribe(percent -> {
            // Text half as large again needs a quarter more room here; the views need the rest.
            double scale = Math.max(1, 0.5 + percent.doubleValue() / USUAL_PERCENT / 2);
            column.setMinWidth(LEAST_RIGHT_WIDTH * scale);
            column.setMaxWidth(GREATEST_RIGHT_WIDTH * scale);
        });
        RememberedSplit.restore(column, preferences, List.of(PROMPTS_SPLIT), WHAT_IF_HEIGHT);
        return column;
    }

    private Region views() {
        var tabs = new TabPane();
        Map<ViewTab, Tab> shown = new EnumMap<>(ViewTab.class);
        for (ViewTab view : ViewTab.values()) {
            Region content = viewOf(view, model);
            pictures.add(view, content);
            var tab = new Tab(view.title(), content);
            tab.setId(view.id());
            tab.selectedProperty().subscribe(isSelected -> {
                if (isSelected) {
                    model.viewProperty().set(view);
                }
            });
            shown.put(view, tab);
            tabs.getTabs().add(tab);
        }
        tabs.setId("views");
        tabs.setAccessibleText("Views");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("panel", "views");
        model.viewProperty().subscribe(view -> tabs.getSelectionModel().select(shown.get(view)));
        HBox.setHgrow(tabs, Priority.ALWAYS);
        return tabs;
    }

    /** A view by itself. */
    public static Region viewOf(ViewTab tab, WorkstationViewModel model) {
        return switch (tab) {
            case RISK_GRAPH -> new PayoffView(model.views().payoff());
            case MATRIX -> new MatrixView(model.views().matrix());
            case LADDER -> new LadderView(model.views().ladder());
            case TERM -> new TermView(model.views().term());
            case STRESS -> new StressView(model.views().stress());
            case HISTORY -> new HistoryView(model.views().history());
        };
    }

    /** F6 goes from part to part, with Shift backwards. */
    private void walk(KeyEvent event) {
        if (event.getCode() == KeyCode.F6 && !getPseudoClassStates().contains(COVERED)) {
            Focus.move(getScene(), parts, event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropFiles(DragEvent event) {
        boolean isDone = event.getDragboard().hasFiles();
        if (isDone) {
            model.importDesk()
                    .dropped(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList());
        }
        event.setDropCompleted(isDone);
        event.consume();
    }
}
