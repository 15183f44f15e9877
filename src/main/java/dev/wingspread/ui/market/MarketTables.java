package dev.wingspread.ui.market;

import dev.wingspread.base.Formats;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.market.SmileLevel;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lists of the market editor: a line for each future and each expiry, and a button that adds one. */
final class MarketTables {

    /** Beyond it somebody has typed per cent. */
    private static final double SHOWN_VOL = 9;

    private final MarketViewModel model;

    MarketTables(MarketViewModel model) {
        this.model = model;
    }

    Region futures(MarketForm form) {
        var lines = new VBox();
        follow(form.futures(), lines, row -> future(row, form.asOfDay()));
        MenuButton add = add(
                "market-add-future",
                "Add a future",
                () -> model.offeredFutures().stream()
                        .map(date -> item(Formats.date(date), () -> model.addFuture(date)))
                        .toList());
        return block(
                "VIX futures",
                add,
                titles(cell("Settles", "level-name"), cell("Price, points", "level-title")),
                lines,
                "Without a future the VIX curve ends at spot.");
    }

    private Node future(FutureRow row, LocalDate asOf) {
        String id = "market-future-" + row.expiry();
        var line = line(
                cell(row.label(asOf), "level-name"),
                LevelBox.of(id, "VIX future of " + row.expiry() + ", points", row.price()),
                remove("the future of " + row.expiry(), () -> model.remove(row)));
        return new VBox(line, LevelBox.remarks(id + "-remark", row.price()));
    }

    Region spxExpiries(MarketForm form) {
        var lines = new VBox();
        follow(form.spxExpiries(), lines, this::expiry);
        MenuButton add = add(
                "market-add-spx",
                "Add an expiry",
                () -> model.offeredSpx().stream()
                        .map(key -> item(key.root() + " " + key.date(), () -> model.addExpiry(key)))
                        .toList());
        var clear = new Button("Forwards follow spot");
        clear.setId("market-clear-forwards");
        clear.getStyleClass().add("chip");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setTooltip(new Tooltip("Clears every forward: it is then carried from spot by rate and yield"));
        clear.setOnAction(event -> model.clearForwards());
        return block(
                "S&P 500 expiries",
                new HBox(4, clear, add),
                titles(
                        cell("Expiry", "level-name"),
                        cell("Forward", "level-title"),
                        cell("ATM vol", "level-title"),
                        cell("", "level-percent"),
                        cell("Smile", "level-note")),
                lines,
                "No expiry: S&P 500 options cannot be priced.");
    }

    Region vixExpiries(MarketForm form) {
        var lines = new VBox();
        follow(form.vixExpiries(), lines, this::expiry);
        MenuButton add = add(
                "market-add-vix",
                "Add an expiry",
                () -> model.offeredVix().stream()
                        .map(key -> item(key.root() + " " + key.date(), () -> model.addExpiry(key)))
                        .toList());
        return block(
                "VIX option expiries",
                add,
                titles(
                        cell("Expiry", "level-name"),
                        cell("ATM vol", "level-title"),
                        cell("", "level-percent"),
                        cell("Smile", "level-note")),
                lines,
                "No expiry: vols of VIX options are estimated from VVIX.");
    }

    private Node expiry(ExpiryRow row) {
        String id = "market-vol-" + row.id();
        boolean isSpx = row.key().root().underlying() == Underlying.SPX;
        TextField vol = LevelBox.of(id, "ATM vol of " + row.label() + ", decimal: 0.15 is 15 %", row.atmVol());
        vol.setDisable(!row.level().isTyped());
        var percent = cell("", "level-percent");
        percent.textProperty().bind(row.atmVol().textProperty().map(MarketTables::percent));
        var note = cell(row.note(), "level-note");
        HBox.setHgrow(note, Priority.ALWAYS);
        var line = line(cell(row.label(), "level-name"));
        if (isSpx) {
            TextField forward = LevelBox.of(
                    "market-forward-" + row.id(),
                    "Forward of " + row.label() + ", points; empty: carried from spot",
                    row.forward());
            forward.setPromptText(row.level() == SmileLevel.FIXED_BY_QUOTES ? "by parity" : "carried");
            line.getChildren().add(forward);
        }
        line.getChildren().addAll(vol, percent, note, remove(row.label(), () -> model.remove(row)));
        VBox remarks = isSpx
                ? LevelBox.remarks(id + "-remark", row.atmVol(), row.forward())
                : LevelBox.remarks(id + "-remark", row.atmVol());
        return new VBox(line, remarks);
    }

    /** A vol in per cent beside the decimal that is typed. */
    private static String percent(String typed) {
        var value = PlainNumber.parse(typed);
        return value.isPresent() && Math.abs(value.getAsDouble()) <= SHOWN_VOL
                ? Formats.withUnit(Formats.vol(value), "%")
                : "";
    }

    // Parts

    private static Region block(String title, Node adding, Node titles, VBox lines, String ifEmpty) {
        var name = new Label(title);
        name.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var heading = new HBox(name, space, adding);
        heading.getStyleClass().add("level-heading");
        var nothing = new Label(ifEmpty);
        nothing.getStyleClass().add("caption");
        nothing.setWrapText(true);
        nothing.visibleProperty().bind(Bindings.isEmpty(lines.getChildren()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        var block = new VBox(heading, titles, lines, nothing);
        block.getStyleClass().add("level-block");
        return block;
    }

    private static HBox titles(Node... cells) {
        var titles = line(cells);
        titles.getStyleClass().add("level-titles");
        return titles;
    }

    private static HBox line(Node... cells) {
        var line = new HBox(cells);
        line.getStyleClass().add("level-line");
        return line;
    }

    private static Label cell(String text, String styleClass) {
        var cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        return cell;
    }

    private static Button remove(String what, Runnable action) {
        var remove = new Button("✕");
        remove.getStyleClass().addAll("chip", "level-remove");
        remove.setAccessibleText("Remove " + what);
        remove.setTooltip(new Tooltip("Remove " + what));
        remove.setOnAction(event -> action.run());
        return remove;
    }

    private static MenuButton add(String id, String text, Supplier<List<MenuItem>> items) {
        var add = new MenuButton(text);
        add.setId(id);
        add.getStyleClass().addAll("chip", "level-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.getItems().setAll(items.get());
        // What can be added changes with what is there.
        add.setOnShowing(event -> add.getItems().setAll(items.get()));
        return add;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Keeps a line for each row; the lines of rows that stay are kept, and the focus in them. */
    private static <R> void follow(ObservableList<R> rows, VBox lines, Function<R, Node> line) {
        IdentityHashMap<R, Node> known = new IdentityHashMap<>();
        Runnable update = () -> lines.getChildren()
                .setAll(rows.stream()
                        .map(row -> known.computeIfAbsent(row, line))
                        .toList());
        rows.addListener((ListChangeListener<R>) change -> update.run());
        update.run();
    }
}
