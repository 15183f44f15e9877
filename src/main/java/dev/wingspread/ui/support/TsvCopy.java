package dev.wingspread.ui.support;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Gives a part of the window a context menu, and Ctrl+C while it has the focus, that copy its figures as a table. */
public final class TsvCopy {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private TsvCopy() {}

    /**
     * Lets a part be copied.
     *
     * @param part what is clicked on or has the focus
     * @param what such as {@code Copy the ladder as a table}
     * @param table the text, lines of cells separated by tabs
     */
    public static void on(Node part, String what, Supplier<String> table) {
        var item = new MenuItem(what);
        item.setAccelerator(COPY);
        item.setOnAction(event -> copy(table.get()));
        var menu = new ContextMenu(item);
        part.setOnContextMenuRequested(event -> {
            menu.show(part, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        part.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy(table.get());
                event.consume();
            }
        });
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Lines of cells as text; thousands separators, which only eyes need, are left out. */
    public static String text(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream().map(cell -> cell.replace(",", "")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
