package dev.wingspread.ui.support;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A screen of its own over the window, which it dims. Escape closes it. Its content is built when it is first opened. */
public final class LayerSheet extends StackPane {

    private static final String LARGE = "large-sheet";

    private final BorderPane paper = new BorderPane();
    private final Label title = new Label();
    private final Supplier<? extends Region> content;
    private final Runnable onClose;
    private BooleanSupplier beforeClosing = () -> false;

    /**
     * A sheet.
     *
     * @param name what it is
     * @param content builds what is on it
     * @param isOpen whether it is shown
     * @param onClose asked to close it
     */
    public LayerSheet(
            String name, Supplier<? extends Region> content, ObservableBooleanValue isOpen, Runnable onClose) {
        this.content = content;
        this.onClose = onClose;
        getStyleClass().addAll("overlay", "layer");
        paper.getStyleClass().addAll("sheet", LARGE);
        paper.setTop(heading(name));
        getChildren().add(paper);
        visibleProperty().bind(isOpen);
        managedProperty().bind(isOpen);
        isOpen.subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::closeByKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::acceptByKey);
    }

    /** The same, only as large as its content. */
    public LayerSheet small() {
        paper.getStyleClass().remove(LARGE);
        paper.getStyleClass().add("small-sheet");
        paper.setMaxHeight(USE_PREF_SIZE);
        return this;
    }

    /** The same, wide enough for a form and only as high as its content. */
    public LayerSheet medium() {
        paper.getStyleClass().remove(LARGE);
        paper.getStyleClass().add("medium-sheet");
        paper.setMaxHeight(USE_PREF_SIZE);
        return this;
    }

    /** The same with a title that changes. */
    public LayerSheet titled(ObservableStringValue changing) {
        title.textProperty().bind(changing);
        return this;
    }

    /**
     * The same with something on it that Escape ends before it closes the sheet.
     *
     * @param inner ends it; says whether there was something to end
     */
    public LayerSheet endingFirst(BooleanSupplier inner) {
        beforeClosing = inner;
        return this;
    }

    private Region heading(String name) {
        title.setText(name);
        title.getStyleClass().add("sheet-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new Button("✕");
        close.getStyleClass().addAll("chip", "layer-close");
        close.setAccessibleText("Close " + name);
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(event -> onClose.run());
        var heading = new HBox(title, space, close);
        heading.getStyleClass().add("layer-heading");
        return heading;
    }

    private void show(boolean isOpen) {
        if (!isOpen) {
            return;
        }
        if (paper.getCenter() == null) {
            paper.setCenter(content.get());
        }
        Focus.enter(paper.getCenter());
    }

    /** Ctrl+Enter presses the button that stands out, wherever the focus is. */
    private void acceptByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && event.isShortcutDown()
                && paper.lookup(".button.accent") instanceof Button accept
                && !accept.isDisabled()) {
            accept.fire();
            event.consume();
        }
    }

    private void closeByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!beforeClosing.getAsBoolean()) {
                onClose.run();
            }
            event.consume();
        }
    }
}
