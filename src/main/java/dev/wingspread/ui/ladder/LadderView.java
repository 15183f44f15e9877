package dev.wingspread.ui.ladder;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The VIX ladder: verdict, rungs, sums, and what it pays when VIX spikes. */
public final class LadderView extends BorderPane {

    private static final String[] RESPONSES = {"LOW", "BASE", "HIGH"};
    private static final String[] MEANINGS = {
        "VIX futures answer weakly, as in August 2015 and December 2024",
        "VIX futures answer as the settings say, by default as they mostly did",
        "VIX futures answer strongly, as in regime changes such as 2018 and 2020"
    };

    private static final double LEAST_CHART = 204;

    private final LadderViewModel model;
    private final FlowPane facts = new FlowPane();

    public LadderView(LadderViewModel model) {
        this.model = model;
        getStyleClass().add("ladder-view");
        var pane = new CoveragePane(model);
        pane.setMinHeight(LEAST_CHART);
        VBox.setVgrow(pane, Priority.ALWAYS);
        facts.getStyleClass().add("ladder-facts");
        model.factsProperty().subscribe(this::showFacts);
        setTop(switches());
        setCenter(scroller(new VBox(verdict(), table(), notice(), facts, pane)));
    }

    /** Where the height does not do, the view is scrolled as a whole: a table that scrolls within it hides its rungs. */
    private static Region scroller(VBox parts) {
        parts.getStyleClass().add("ladder-parts");
        var scroller = new ScrollPane(parts);
        scroller.setId("ladder-scroller");
        scroller.setFitToWidth(true);
        scroller.setFitToHeight(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroller;
    }

    private Region switches() {
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(caption, space);
        for (int i = 0; i < RESPONSES.length; i++) {
            row.getChildren().add(response(i));
        }
        row.getStyleClass().add("view-switches");
        return row;
    }

    private ToggleButton response(int index) {
        var toggle = new ToggleButton(RESPONSES[index]);
        toggle.setId("ladder-" + RESPONSES[index].toLowerCase(java.util.Locale.ROOT));
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(MEANINGS[index]));
        toggle.setAccessibleText("Show the months under the response " + RESPONSES[index] + ": " + MEANINGS[index]);
        toggle.setOnAction(event -> {
            model.curveProperty().set(index);
            toggle.setSelected(true);
        });
        model.curveProperty().subscribe(now -> toggle.setSelected(now.intValue() == index));
        return toggle;
    }

    private Region verdict() {
        var text = new Label();
        text.setId("ladder-verdict");
        text.getStyleClass().add("ladder-verdict");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(model.verdictProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var preview = new Button("Preview trades");
        preview.setId("ladder-preview");
        preview.getStyleClass().add("chip");
        preview.setMinWidth(USE_PREF_SIZE);
        preview.setTooltip(new Tooltip("Puts the trades that lead to the plan into the basket"));
        preview.setAccessibleText("Preview the trades of the plan on the whole window");
        preview.disableProperty().bind(model.tradableProperty().not());
        preview.setOnAction(event -> model.preview());
        var row = new HBox(text, preview);
        row.getStyleClass().add("ladder-verdict-row");
        return row;
    }

    private Region table() {
        var table = new RungTable(model);
        var probe = new Label();
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().subscribe(font -> table.fitRows(font.getSize()));
        model.linesProperty().subscribe(lines -> table.fitRows(probe.getFont().getSize()));
        var holder = new BorderPane(table);
        holder.setTop(probe);
        holder.visibleProperty().bind(model.linesProperty().map(lines -> !lines.isEmpty()));
        holder.managedProperty().bind(holder.visibleProperty());
        return holder;
    }

    private Region notice() {
        var notice = new Label();
        notice.setId("ladder-notice");
        notice.getStyleClass().add("ladder-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private void showFacts() {
        facts.getChildren()
                .setAll(model.factsProperty().get().stream()
                        .map(LadderView::fact)
                        .toList());
    }

    private static Region fact(LadderFact fact) {
        var name = new Label(fact.name());
        name.getStyleClass().add("caption");
        var value = new Label(fact.value());
        value.getStyleClass().add("ladder-fact");
        var pair = new HBox(name, value);
        pair.getStyleClass().add("ladder-pair");
        Tooltip.install(pair, new Tooltip(fact.meaning()));
        pair.setAccessibleText(fact.name() + " " + fact.value());
        return pair;
    }
}
