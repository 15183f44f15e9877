package dev.wingspread.ui.whatif;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * A slider with its numeric box. Double click or Home goes back to the usual value, arrows move by a step, with Shift by a
 * page; Escape undoes what was typed or dragged since the control got the focus. A value that lies beyond the slider or
 * between its steps, as those of an episode do, stays what it is until somebody moves it.
 */
final class ShockControl extends GridPane {

    private static final double TIP_WIDTH = 360;
    private static final Duration TIP_DELAY = Duration.millis(600);

    private final ShockRange range;
    private final WhatIfViewModel model;
    private final DoubleProperty value;
    private final Slider slider;
    private final TextField box = new TextField();
    private double valueOnFocus;
    private boolean isShowing;

    ShockControl(ShockRange range, WhatIfViewModel model, String id) {
        this.range = range;
        this.model = model;
        this.value = model.valueProperty(range);
        this.slider = new Slider(range.min(), range.max(), range.within(value.get()));
        getStyleClass().add("shock-control");
        buildSlider(id);
        buildBox(id);
        arrange();
        value.subscribe(now -> show(now.doubleValue()));
    }

    /** Locks both parts: they still show the value. */
    void lock(boolean isLocked) {
        slider.setDisable(isLocked);
        box.setDisable(isLocked);
    }

    private void arrange() {
        var name = new Label(range.label());
        name.getStyleClass().add("shock-name");
        name.setLabelFor(slider);
        name.setMinWidth(USE_PREF_SIZE);
        var unit = new Label(range.unit());
        unit.getStyleClass().add("shock-unit");
        add(name, 0, 0);
        add(unit, 1, 0);
        add(box, 2, 0);
        add(slider, 0, 1, 3, 1);
        var stretch = new ColumnConstraints();
        stretch.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), stretch, new ColumnConstraints());
    }

    private void buildSlider(String id) {
        slider.setId(id);
        slider.setBlockIncrement(range.step());
        slider.setMaxWidth(Double.MAX_VALUE);
        explain(slider);
        slider.valueProperty().subscribe((before, moved) -> {
            if (!isShowing && !slider.isDisabled()) {
                set(range.snap(moved.doubleValue()));
            }
        });
        // A drag that ends between two steps leaves the thumb on the one that holds.
        slider.valueChangingProperty().subscribe((before, changing) -> {
            if (!changing) {
                show(value.get());
                model.settled();
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                set(model.usual(range));
            }
        });
        slider.focusedProperty().subscribe((before, now) -> focusMoved(now));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnSlider);
        // A slider of its own goes to its least value once Home is let go.
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.HOME) {
                event.consume();
            }
        });
    }

    private void keyOnSlider(KeyEvent event) {
        double step = event.isShiftDown() ? range.coarse() : range.step();
        if (event.getCode() == KeyCode.HOME) {
            set(model.usual(range));
        } else if (event.getCode() == KeyCode.ESCAPE) {
            set(valueOnFocus);
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP) {
            set(range.snap(value.get() + step));
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN) {
            set(range.snap(value.get() - step));
        } else {
            return;
        }
        event.consume();
    }

    private void buildBox(String id) {
        box.setId(id + "-box");
        box.getStyleClass().add("shock-box");
        box.setPrefColumnCount(5);
        explain(box);
        box.setOnAction(event -> takeText());
        box.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                takeText();
            }
            focusMoved(focused);
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                set(valueOnFocus);
                show(value.get());
                event.consume();
            }
        });
    }

    private void explain(Control part) {
        part.setAccessibleText((range.label() + " " + range.unit()).strip());
        part.setAccessibleHelp(range.tip());
        var tip = new Tooltip(range.tip());
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDelay(TIP_DELAY);
        tip.setShowDuration(Duration.INDEFINITE);
        part.setTooltip(tip);
    }

    private void focusMoved(boolean focused) {
        model.settled();
        if (focused) {
            valueOnFocus = value.get();
        }
    }

    /** What stands in the box as it was shown is not typed: an episode's 22.2135 points are not 22.214. */
    private void takeText() {
        if (box.isDisabled() || box.getText().equals(range.text(value.get()))) {
            return;
        }
        try {
            set(range.typed(
                    Double.parseDouble(box.getText().strip().replace("%", "").replace("+", ""))));
        } catch (NumberFormatException e) {
            // What cannot be read is replaced by the value that holds.
        }
        show(value.get());
    }

    private void set(double wanted) {
        if (wanted != value.get()) {
            value.set(wanted);
        }
    }

    private void show(double now) {
        isShowing = true;
        try {
            slider.setValue(range.within(now));
            box.setText(range.text(now));
        } finally {
            isShowing = false;
        }
    }
}
