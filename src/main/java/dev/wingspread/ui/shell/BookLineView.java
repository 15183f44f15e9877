package dev.wingspread.ui.shell;

import dev.wingspread.ui.whatif.WhatIfViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which book, from when, how good its inputs are; and, while one is on, the scenario with its Reset. */
final class BookLineView extends HBox {

    private static final PseudoClass ATTENTION = PseudoClass.getPseudoClass("attention");
    /** Room a long name of a book, and a long scenario, keep where there is little; in sizes of text. */
    private static final double LEAST_NAME_EMS = 8;

    private static final double LEAST_SCENARIO_EMS = 20;

    /** What goes first where the line is too short for all. */
    private final List<Labeled> makingWay = new ArrayList<>();

    /** How many of them have gone. */
    private final IntegerProperty gone = new SimpleIntegerProperty();

    BookLineView(BookLineViewModel line, BookViewModel book, WhatIfViewModel whatIf) {
        getStyleClass().add("book-line");
        Label name = new ShrinkingLabel(LEAST_NAME_EMS);
        name.getStyleClass().add("book-name");
        name.setId("book-name");
        name.textProperty().bind(line.nameProperty());
        name.setTooltip(tooltip(line.nameProperty()));
        showOnlyIf(name, Bindings.isNotEmpty(line.nameProperty()));
        var saved = new Label();
        saved.setId("book-saved");
        saved.getStyleClass().add("badge");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.textProperty()
                .bind(Bindings.when(book.unsavedProperty()).then("● unsaved").otherwise("saved"));
        mark(saved, book.unsavedProperty());
        Label asOf = label(line.asOfProperty(), "book-time");
        Label age = label(line.ageProperty(), "badge");
        mark(age, line.oldProperty());
        Label edited = label(line.marketEditedProperty(), "badge");
        edited.setId("market-edited");
        edited.setTooltip(new Tooltip("The levels are not those of the market file; File ▸ Save market keeps them"));
        edited.pseudoClassStateChanged(ATTENTION, true);
        Button quality = quality(line);
        var remarks = new Button();
        remarks.setId("remarks");
        remarks.getStyleClass().add("chip");
        remarks.textProperty().bind(line.remarksProperty());
        remarks.setTooltip(new Tooltip("What was left out, assumed or estimated"));
        remarks.setMinWidth(USE_PREF_SIZE);
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
                        asOf,
                        age,
                        edited,
                        gap(),
                        quality,
                        remarks,
                        space,
                        banner(whatIf));
        makesWay(quality, line.qualityProperty(), line.goodProperty());
        makesWay(asOf, line.asOfProperty(), new SimpleBooleanProperty(true));
    }

    /** The share of good inputs, with the list behind it. */
    private static Button quality(BookLineViewModel line) {
        var quality = new Button();
        quality.setId("inputs-quality");
        quality.getStyleClass().add("chip");
        quality.setMinWidth(USE_PREF_SIZE);
        quality.textProperty().bind(line.qualityProperty());
        quality.accessibleTextProperty()
                .bind(Bindings.concat(line.qualityProperty(), ". ", line.qualityTrailProperty()));
        quality.setTooltip(tooltip(line.qualityTrailProperty()));
        quality.setOnAction(event -> line.showInputs());
        line.goodProperty().subscribe(good -> quality.pseudoClassStateChanged(ATTENTION, !good));
        return quality;
    }

    /** A part that goes while the line is too short for it, unless something about it needs attention. */
    private void makesWay(Labeled part, ObservableStringValue text, ObservableBooleanValue canGo) {
        int rank = makingWay.size();
        makingWay.add(part);
        showOnlyIf(
                part,
                Bindings.createBooleanBinding(
                        () -> !text.get().isEmpty() && !(canGo.get() && gone.get() > rank), text, canGo, gone));
    }

    @Override
    protected void layoutChildren() {
        // The first part goes before the name is shortened, the next only where that is not enough.
        int going = 0;
        if (widthWithout(0, each -> each.prefWidth(-1)) > getWidth()) {
            going = 1;
        }
        while (going > 0 && going < makingWay.size() && widthWithout(going, each -> each.minWidth(-1)) > getWidth()) {
            going++;
        }
        gone.set(going);
        super.layoutChildren();
    }

    private double widthWithout(int going, ToDoubleFunction<Node> widthOf) {
        double width = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node part : getChildren()) {
            int rank = part instanceof Labeled labeled ? makingWay.indexOf(labeled) : -1;
            boolean isThere = rank < 0
                    ? part.isManaged()
                    : rank >= going && !((Labeled) part).getText().isEmpty();
            width += isThere ? widthOf.applyAsDouble(part) + getSpacing() : 0;
        }
        return width;
    }

    /** A text that may be shortened, but not to nothing; its tooltip has the whole. */
    private static final class ShrinkingLabel extends Label {

        private final double leastEms;

        ShrinkingLabel(double leastEms) {
            this.leastEms = leastEms;
            getStyleClass().add("shrinking");
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), leastEms * getFont().getSize());
        }
    }

    private static Tooltip tooltip(ObservableStringValue text) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        return tooltip;
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
        var text = new ShrinkingLabel(LEAST_SCENARIO_EMS);
        text.setId("what-if-banner");
        text.setTooltip(tooltip(whatIf.summaryProperty()));
        text.textProperty().bind(Bindings.concat("What-if:  ", whatIf.summaryProperty()));
        var reset = new Button("Reset");
        reset.setId("banner-reset");
        reset.getStyleClass().add("chip");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setTooltip(new Tooltip("Back to today's market (Ctrl+0)"));
        reset.setOnAction(event -> whatIf.reset());
        var banner = new HBox(text, reset);
        banner.getStyleClass().add("what-if-banner");
        banner.setMaxHeight(USE_PREF_SIZE);
        banner.visibleProperty().bind(whatIf.shockedProperty());
        banner.managedProperty().bind(whatIf.shockedProperty());
        return banner;
    }
}
