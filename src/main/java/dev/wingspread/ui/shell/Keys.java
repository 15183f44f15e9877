package dev.wingspread.ui.shell;

import dev.wingspread.ui.shell.OverlayViewModel.Line;
import java.util.List;

/** The keys, for the list that F1 shows. */
final class Keys {

    private Keys() {}

    static List<Line> lines() {
        return List.of(
                key("Ctrl+O, Ctrl+Shift+N", "open a book, begin a new one"),
                key("Ctrl+I", "import positions of a broker and markets of Cboe; Ctrl+Page Down, Page Up: its pages"),
                key("Ctrl+B", "compare the book with what a broker's file says is held"),
                key("Ctrl+M", "open another market for the book"),
                key("F5", "read book and market again"),
                key("Shift+F5", "refresh the market from Cboe, once you have allowed it"),
                key("Ctrl+S, Ctrl+Shift+S", "save, save as"),
                key("Ctrl+Z, Ctrl+Shift+Z", "undo, redo a change of the book or of the what-if"),
                key("Enter, F2 or double click", "on a position: edit it; F2 in the import: rename a structure"),
                key("Insert, Delete", "on the positions: add one, delete the selected ones"),
                key("Up, Down", "in a strike: the next one of the market; with Shift five further"),
                key("Ctrl+N", "look for a condor to sell"),
                key("Ctrl+comma, Ctrl+L", "settings, market levels"),
                key("Ctrl+E", "add the day's figures to the snapshot file and the journal"),
                key("Ctrl+0", "reset the what-if"),
                key("Ctrl+1 … Ctrl+6", "risk graph, matrix, ladder, term and smile, stress, history"),
                key("F6, Shift+F6", "to the next part of the window, the one before; Tab goes from control to control"),
                key("Ctrl+P, Ctrl+Shift+P", "save, copy the view as a picture"),
                key("Ctrl+T", "dark or light"),
                key("Ctrl+Plus, Ctrl+Minus", "larger, smaller text"),
                key("Ctrl+F", "filter the positions; Esc clears the filter, Enter goes to the table"),
                key("Space", "on positions: leave out of every figure, take in again"),
                key(
                        "Ctrl+C",
                        "copy the selected positions, or the slices of the risk graph, as a table; a key figure with its trail"),
                key("Arrows, Shift+arrows", "on a what-if slider: fine, coarse"),
                key(
                        "Home or double click",
                        "on a what-if slider: back to the usual value; on the risk graph: whole view"),
                key("Arrows, + and -", "on the risk graph: move, zoom; with Shift: read values"),
                key("1 … 9", "on the risk graph: hide or show a curve, in the order of their names"),
                key("Esc, Ctrl+Enter", "undo a drag or close a sheet; take what a form holds"),
                key(
                        "Enter",
                        "on a key figure: where it comes from; on the matrix: apply the cell the arrows chose; on an episode: apply it"));
    }

    private static Line key(String keys, String meaning) {
        return new Line(keys, meaning, "");
    }
}
