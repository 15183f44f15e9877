package dev.wingspread.ui.prompts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The prompts, a card each, scrolling on their own. */
public final class PromptsView extends BorderPane {

    private final PromptsViewModel model;
    private final VBox cards = new VBox();
    private final Label count = new Label();
    private List<PromptCard> shown = List.of();

    public PromptsView(PromptsViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "prompts");
        setId("prompts");
        setTop(heading());
        cards.getStyleClass().add("prompt-cards");
        var aside = new Label();
        aside.setId("prompts-aside");
        aside.getStyleClass().add("prompts-aside");
        aside.setWrapText(true);
        aside.setMinHeight(USE_PREF_SIZE);
        aside.textProperty().bind(model.asideProperty());
        aside.visibleProperty().bind(model.asideProperty().isNotEmpty());
        aside.managedProperty().bind(aside.visibleProperty());
        var body = new VBox(cards, aside);
        body.getStyleClass().add("prompts-body");
        var scroller = new ScrollPane(body);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFocusTraversable(false);
        setCenter(scroller);
        model.cardsProperty().subscribe(this::show);
    }

    private Region heading() {
        var title = new Label("Prompts");
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("badge");
        count.setId("prompts-count");
        count.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var atOnce = new ToggleButton("one look");
        atOnce.setId("prompts-at-once");
        atOnce.getStyleClass().add("chip");
        atOnce.setAccessibleText("Count one look as confirmed");
        atOnce.setTooltip(new Tooltip("Off: most rules speak once they were true twice, 15 minutes apart."
                + " On: one look is enough; the journal does not remember it."));
        atOnce.selectedProperty().bindBidirectional(model.atOnceProperty());
        var heading = new HBox(title, count, space, atOnce);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private void show(List<PromptCard> fresh) {
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        long active = fresh.stream().filter(PromptCard::isQuestion).count();
        count.setText(active == 0 ? "calm" : active + " to act on");
        cards.getChildren()
                .setAll(fresh.stream()
                        .map(card -> new PromptCardPane(model, card))
                        .toList());
    }
}
