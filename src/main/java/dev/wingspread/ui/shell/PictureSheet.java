package dev.wingspread.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A view on a sheet of its own, under a line that says what it shows: a picture must be understood without the window. */
public final class PictureSheet extends BorderPane {

    private static final PseudoClass SHOCKED = PseudoClass.getPseudoClass("shocked");

    private final Label book = label("picture-book");
    private final Label levels = label("picture-levels");
    private final Label scenario = label("picture-scenario");

    /**
     * A sheet.
     *
     * @param title name of the view
     */
    public PictureSheet(Node view, String title) {
        getStyleClass().addAll("panel", "picture-sheet");
        Label name = label("panel-title");
        name.setText(title);
        for (Label each : new Label[] {name, levels, scenario}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        book.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var headline = new HBox(name, book, levels, space, scenario);
        headline.getStyleClass().add("picture-headline");
        setTop(headline);
        setCenter(view);
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Says which book is shown, from when, and in which scenario, as they are now. */
    public void tell(WorkstationViewModel model) {
        BookLineViewModel line = model.bookLine();
        book.setText(line.nameProperty().get());
        levels.setText(line.levelsProperty().get() + "   " + line.asOfProperty().get());
        boolean isShocked = model.whatIf().shockedProperty().get();
        scenario.setText(
                isShocked ? "What-if: " + model.whatIf().summaryProperty().get() : "");
        pseudoClassStateChanged(SHOCKED, isShocked);
    }
}
