package dev.wingspread.ui.whatif;

import dev.wingspread.base.Formats;
import javafx.beans.property.DoubleProperty;
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
 * A slider with its numeric box. Double click or Home goes back to nil, arrows move by a step, with Shift by a page; Escape
 * undoes what was typed or dragged since the control got the focus.
 */
final class ShockControl extends GridPane {

    private final ShockRange range;
    private final DoubleProperty value;
    private final Slider slider;
    private final TextField box = new TextField();
    private double valueOnFocus;

    ShockControl(ShockRange range, DoubleProperty value, String id) {
        this.range = range;
        this.value = value;
        this.slider = new Slider(range.min(), range.max(), value.get());
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
        slider.setAccessibleText((range.label() + " " + range.unit()).strip());
        slider.setTooltip(tip());
        slider.valueProperty().subscribe(moved -> {
            double snapped = range.snap(moved.doubleValue());
            // A value between two steps is one that was not set here; showing it must not change it.
            if (!slider.isDisabled() && snapped != range.snap(value.get())) {
                value.set(snapped);
            }
        });
        // A drag that ends between two steps leaves the thumb on the one that holds.
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                show(value.get());
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                value.set(0);
            }
        });
        slider.focusedProperty().subscribe(this::rememberValue);
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnSlider);
    }

    private void keyOnSlider(KeyEvent event) {
        double step = event.isShiftDown() ? range.coarse() : range.step();
        if (event.getCode() == KeyCode.HOME) {
            value.set(0);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            value.set(valueOnFocus);
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP) {
            value.set(range.snap(value.get() + step));
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN) {
            value.set(range.snap(value.get() - step));
        } else {
            return;
        }
        event.consume();
    }

    private void buildBox(String id) {
        box.setId(id + "-box");
        box.getStyleClass().add("shock-box");
        box.setPrefColumnCount(5);
        box.setAccessibleText((range.label() + " " + range.unit()).strip());
        box.setTooltip(tip());
        box.setOnAction(event -> takeText());
        box.focusedProperty().subscribe(focused -> {
            rememberValue(focused);
            if (!focused) {
                takeText();
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                value.set(valueOnFocus);
                show(value.get());
                event.consume();
            }
        });
    }

    private Tooltip tip() {
        var tip = new Tooltip(range.meaning());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(600));
        return tip;
    }

    private void rememberValue(boolean focused) {
        if (focused) {
            valueOnFocus = value.get();
        }
    }

    private void takeText() {
        if (box.isDisabled() || box.getText().equals(Formats.signedStep(value.get()))) {
            return;
        }
        try {
            double typed =
                    Double.parseDouble(box.getText().strip().replace("%", "").replace("+", ""));
            value.set(range.snap(typed));
        } catch (NumberFormatException e) {
            // What cannot be read is replaced by the value that holds.
        }
        show(value.get());
    }

    private void show(double now) {
        slider.setValue(now);
        box.setText(Formats.signedStep(now));
    }
}
