package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.editor.FieldBox;
import dev.wingspread.ui.importing.UnreadRow.State;
import dev.wingspread.ui.support.Focus;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows that gave no position, and below them a form for the selected one. */
final class UnreadPane extends VBox {

    private final UnreadRows rows;
    private final WordTable<UnreadRow> list;
    private final Label open = ImportParts.title("");
    private final Button rest;
    private final VBox form = new VBox();
    private boolean isShowing;

    UnreadPane(UnreadRows rows) {
        this.rows = rows;
        getStyleClass().add("import-page");
        list = new WordTable<UnreadRow>(
                        "import-rows",
                        "Rows that gave no position",
                        "Every row that should have given a position gave one.")
                .words("File", 150, UnreadRow::file)
                .figure("Line", 48, UnreadRow::line)
                .rest("Row", 260, UnreadRow::text)
                .words("Why it gave no position", 330, UnreadRow::reason)
                .words("Becomes", 190, UnreadRow::outcome);
        rest = ImportParts.chip(
                "import-leave-rest", "", "Leaves out every row that is still to do", rows::leaveOutRest);
        rest.accessibleTextProperty().bind(rest.textProperty());
        TableView<UnreadRow> table = list.table();
        table.setItems(rows.shown());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!isShowing && row != null) {
                rows.selectedProperty().set(Optional.of(row));
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Focus.enter(form);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                rows.leaveOutSelected();
                table.refresh();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        form.getStyleClass().add("import-form");
        getChildren().addAll(bar(), list, form);
        rows.selectedProperty().subscribe(this::show);
        rows.openProperty().subscribe(count -> showOpen());
        rows.expectedProperty().subscribe(count -> showOpen());
    }

    private Region bar() {
        var expected = new CheckBox();
        expected.setId("import-expected");
        expected.selectedProperty().bindBidirectional(rows.expectedShownProperty());
        expected.setMinWidth(USE_PREF_SIZE);
        rows.expectedProperty()
                .subscribe(count -> expected.setText("Show "
                        + Formats.plural(count.intValue(), "row", "rows")
                        + " that held nothing for the book: cash, shares, totals"));
        ImportParts.onlyIf(expected, rows.expectedProperty().greaterThan(0));
        return ImportParts.bar(open, rest, ImportParts.space(), expected);
    }

    private void showOpen() {
        int count = rows.openProperty().get();
        open.setText(count == 0 ? "Nothing to do" : Formats.plural(count, "row", "rows") + " to decide on");
        rest.setText("Leave out " + (count == 1 ? "it" : "all " + Formats.count(count)));
        rest.setVisible(count > 0);
        list.table().refresh();
    }

    private void show(Optional<UnreadRow> chosen) {
        isShowing = true;
        try {
            TableView<UnreadRow> table = list.table();
            chosen.ifPresentOrElse(
                    row -> {
                        if (!row.equals(table.getSelectionModel().getSelectedItem())) {
                            table.getSelectionModel().clearSelection();
                            table.getSelectionModel().select(row);
                            table.scrollTo(row);
                        }
                    },
                    () -> table.getSelectionModel().clearSelection());
        } finally {
            isShowing = false;
        }
        boolean hadFocus = hasFocus();
        form.getChildren().setAll(chosen.map(this::formOf).orElse(List.of()));
        if (hadFocus) {
            Focus.enter(form);
        }
    }

    private boolean hasFocus() {
        for (var node = getScene() == null ? null : getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == form) {
                return true;
            }
        }
        return false;
    }

    private List<Region> formOf(UnreadRow row) {
        Label text = ImportParts.sentence("import-row-text", row.text());
        text.getStyleClass().add("import-row-text");
        Label reason = ImportParts.caption(
                row.line().isEmpty()
                        ? row.file() + ": " + row.reason()
                        : row.file() + " line " + row.line() + ": " + row.reason());
        reason.setId("import-row-reason");
        return row.canBeFixed() ? List.of(text, reason, fields(row)) : List.of(text, reason, buttons(row));
    }

    private Region fields(UnreadRow row) {
        FieldBox symbol = FieldBox.text("import-symbol", "Symbol", "SPXW  260313P05750000 or VXH26", row.symbol());
        FieldBox quantity = FieldBox.text("import-quantity", "Contracts ±, sold ones negative", "-10", row.quantity());
        FieldBox price = FieldBox.text("import-price", "Entry price, points", "unknown", row.price());
        HBox.setHgrow(symbol, Priority.ALWAYS);
        var line = new HBox(symbol, quantity, price, buttons(row));
        line.getStyleClass().add("import-fields");
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && event.getTarget() instanceof TextField) {
                rows.fixSelected();
                event.consume();
            }
        });
        return line;
    }

    private Region buttons(UnreadRow row) {
        Button fix = ImportParts.button(
                "import-fix", "Take as position", "Takes what is typed as a position (Enter)", rows::fixSelected);
        fix.setDisable(!row.canBeFixed());
        fix.setVisible(row.canBeFixed());
        fix.setManaged(row.canBeFixed());
        Button leave = ImportParts.button(
                "import-leave",
                "Leave out",
                "Leaves the row out, knowing that nothing of it comes into the book (Delete in the table)",
                rows::leaveOutSelected);
        Button again = ImportParts.button(
                "import-again", "Decide again", "Takes back what was decided on this row", rows::reopenSelected);
        row.stateProperty().subscribe(state -> {
            again.setDisable(state == State.OPEN || state == State.EXPECTED);
            leave.setDisable(state == State.LEFT_OUT || state == State.EXPECTED);
        });
        var buttons = new HBox(fix, leave, again);
        buttons.getStyleClass().add("import-row-buttons");
        return buttons;
    }
}
