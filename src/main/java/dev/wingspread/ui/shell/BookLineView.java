package dev.wingspread.ui.shell;

import dev.wingspread.ui.whatif.WhatIfViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which book, from when, how good its inputs are; and, while one is on, the scenario with its Reset. */
final class BookLineView extends HBox {

    private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");

    BookLineView(BookLineViewModel line, BookViewModel book, WhatIfViewModel whatIf) {
        getStyleClass().add("book-line");
        Label name = label(line.nameProperty(), "book-name");
        name.setId("book-name");
        var saved = new Label();
        saved.setId("book-saved");
        saved.getStyleClass().add("badge");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.textProperty()
                .bind(Bindings.when(book.unsavedProperty()).then("● unsaved").otherwise("saved"));
        mark(saved, book.unsavedProperty());
        Label age = label(line.ageProperty(), "badge");
        mark(age, line.oldProperty());
        Label edited = label(line.marketEditedProperty(), "badge");
        edited.setId("market-edited");
        edited.setTooltip(new Tooltip("The levels are not those of the market file; File ▸ Save market keeps them"));
        edited.pseudoClassStateChanged(ATTENTION, true);
        Label quality = label(line.qualityProperty(), "badge");
        quality.setId("inputs-quality");
        mark(quality, line.completeProperty().not());
        var remarks = new Button();
        remarks.setId("remarks");
        remarks.getStyleClass().add("chip");
        remarks.textProperty().bind(line.remarksProperty());
        remarks.setTooltip(new Tooltip("What was left out, assumed or estimated"));
        remarks.setOnAction(event -> line.showRemarks());
        showOnlyIf(remarks, line.remarksProperty().isNotEmpty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        name,
                        saved,
                        gap(),
                        label(line.levelsProperty(), "book-levels"),
                        label(line.asOfProperty(), "book-time"),
                        age,
                        edited,
                        gap(),
                        quality,
                        remarks,
                        space,
                        banner(whatIf));
        name.setMinWidth(64);
    }

    private static Label label(ObservableStringValue text, String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        showOnlyIf(label, Bindings.isNotEmpty(text));
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        gap.getStyleClass().add("switch-gap");
        return gap;
    }

    private static void showOnlyIf(Region part, ObservableBooleanValue condition) {
        part.visibleProperty().bind(condition);
        part.managedProperty().bind(condition);
    }

    private static void mark(Label badge, ObservableBooleanValue needsAttention) {
        Runnable update = () -> badge.pseudoClassStateChanged(ATTENTION, needsAttention.get());
        needsAttention.subscribe(update);
        update.run();
    }

    private static Region banner(WhatIfViewModel whatIf) {
        var text = new Label();
        text.setId("what-if-banner");
        text.setMinWidth(0);
        text.textProperty().bind(Bindings.concat("What-if:  ", whatIf.summaryProperty()));
        var reset = new Button("Reset");
        reset.setId("banner-reset");
        reset.getStyleClass().add("chip");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setTooltip(new Tooltip("Back to today's market (Ctrl+0)"));
        reset.setOnAction(event -> whatIf.reset());
        var banner = new HBox(text, reset);
        banner.getStyleClass().add("what-if-banner");
        banner.visibleProperty().bind(whatIf.shockedProperty());
        banner.managedProperty().bind(whatIf.shockedProperty());
        return banner;
    }
}
