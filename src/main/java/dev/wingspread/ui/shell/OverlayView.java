package dev.wingspread.ui.shell;

import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Line;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Dims the window and shows the open sheet; Escape closes it, Enter takes its first choice. */
public final class OverlayView extends StackPane {

    /** What up and down scroll, in pixels. */
    private static final double LINE = 24;

    private final OverlayViewModel model;

    public OverlayView(OverlayViewModel model) {
        this.model = model;
        getStyleClass().add("overlay");
        setId("overlay");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.dismiss();
                event.consume();
            } else if (lookup("#sheet-scroller") instanceof ScrollPane scroller) {
                scroll(event, scroller);
            }
        });
        model.sheetProperty().subscribe(this::show);
    }

    /** The focus is on a button below the lines; up and down, page by page and to the ends go through the lines. */
    private static void scroll(KeyEvent event, ScrollPane scroller) {
        double page = scroller.getViewportBounds().getHeight();
        double hidden = scroller.getContent().getLayoutBounds().getHeight() - page;
        double step = switch (event.getCode()) {
            case UP -> -LINE;
            case DOWN -> LINE;
            case PAGE_UP -> LINE - page;
            case PAGE_DOWN -> page - LINE;
            case HOME -> -hidden;
            case END -> hidden;
            default -> 0;
        };
        if (step != 0 && hidden > 0) {
            scroller.setVvalue(Math.max(0, Math.min(1, scroller.getVvalue() + step / hidden)));
            event.consume();
        }
    }

    private void show(Optional<Sheet> sheet) {
        getChildren().clear();
        setVisible(sheet.isPresent());
        sheet.ifPresent(present -> getChildren().add(paper(present)));
    }

    private Region paper(Sheet sheet) {
        var title = new Label(sheet.title());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var paper = new VBox(title);
        paper.getStyleClass().add("sheet");
        paper.setMaxHeight(USE_PREF_SIZE);
        if (isGlossary(sheet)) {
            paper.getStyleClass().add("glossary-sheet");
        }
        if (!sheet.lead().isEmpty()) {
            var lead = new Label(sheet.lead());
            lead.getStyleClass().add("sheet-lead");
            lead.setWrapText(true);
            lead.setMinHeight(USE_PREF_SIZE);
            paper.getChildren().add(lead);
        }
        if (!sheet.lines().isEmpty()) {
            paper.getChildren().add(lines(sheet));
        }
        paper.getChildren().add(buttons(sheet));
        return paper;
    }

    /** Words with a meaning each, nothing that needs a remedy. */
    private static boolean isGlossary(Sheet sheet) {
        return !sheet.lines().isEmpty()
                && sheet.lines().stream()
                        .allMatch(line -> line.cure().isEmpty() && !line.place().isEmpty());
    }

    private static Region lines(Sheet sheet) {
        var list = new VBox();
        list.getStyleClass().add("sheet-lines");
        boolean hasNoCures = sheet.lines().stream().allMatch(line -> line.cure().isEmpty());
        for (Line line : sheet.lines()) {
            list.getChildren().add(hasNoCures && !line.place().isEmpty() ? entry(line) : line(line));
        }
        var scroller = new ScrollPane(list);
        scroller.getStyleClass().add("sheet-scroller");
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setId("sheet-scroller");
        // Sentences that wrap are taller than they ask to be before their width is known.
        list.heightProperty().subscribe(height -> scroller.setPrefViewportHeight(height.doubleValue()));
        VBox.setVgrow(scroller, Priority.SOMETIMES);
        return scroller;
    }

    /** A word and its meaning on one line. */
    private static Node entry(Line line) {
        var word = new Label(line.place());
        word.getStyleClass().addAll("sheet-place", "sheet-word");
        var meaning = new Label(line.text());
        meaning.getStyleClass().add("sheet-text");
        meaning.setWrapText(true);
        var entry = new HBox(word, meaning);
        entry.getStyleClass().add("sheet-entry");
        return entry;
    }

    private static Node line(Line line) {
        var lines = new VBox();
        lines.getStyleClass().add("sheet-line");
        add(lines, line.place(), "sheet-place");
        add(lines, line.text(), "sheet-text");
        add(lines, line.cure(), "sheet-cure");
        return lines;
    }

    private static void add(VBox lines, String text, String styleClass) {
        if (!text.isEmpty()) {
            var label = new Label(text);
            label.getStyleClass().add(styleClass);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(label);
        }
    }

    private Region buttons(Sheet sheet) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox();
        row.getStyleClass().add("sheet-buttons");
        if (!sheet.copy().isEmpty()) {
            var copy = new Button("Copy");
            copy.setId("sheet-copy");
            copy.setOnAction(event -> copy(sheet.copy()));
            row.getChildren().add(copy);
        }
        row.getChildren().add(space);
        for (Choice choice : sheet.choices()) {
            var button = new Button(choice.label());
            boolean isFirst = choice.equals(sheet.choices().get(0));
            button.setDefaultButton(isFirst);
            button.setOnAction(event -> model.choose(choice));
            row.getChildren().add(button);
            if (isFirst) {
                button.sceneProperty().subscribe(scene -> {
                    if (scene != null) {
                        button.requestFocus();
                    }
                });
            }
        }
        return row;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
