package dev.wingspread.ui.shell;

import dev.wingspread.ui.positions.PositionsViewModel;
import dev.wingspread.ui.support.Icons;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UndoHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Menu and tool bar in one line. */
final class CommandBarView extends HBox {

    private final WorkstationViewModel model;
    private final BookViewModel book;
    private final BookOpening opening;
    private final ThemeViewModel theme;
    private final ViewPictures pictures;
    private final Runnable onExit;
    private final ObservableBooleanValue noBook;
    private final Menu recentMenu = new Menu("Open _recent");
    private final MenuButton recentButton = new MenuButton("Recent", Icons.of(MaterialDesignH.HISTORY));

    CommandBarView(WorkstationViewModel model, ThemeViewModel theme, ViewPictures pictures, Runnable onExit) {
        this.model = model;
        this.pictures = pictures;
        this.book = model.book();
        this.opening = model.opening();
        this.theme = theme;
        this.onExit = onExit;
        this.noBook =
                Bindings.createBooleanBinding(() -> book.bookProperty().get().isEmpty(), book.bookProperty());
        getStyleClass().add("command-bar");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(menus(), separator());
        getChildren().addAll(tools());
        getChildren().addAll(space, themeButton());
        opening.recentBooks().addListener((ListChangeListener<Path>) change -> showRecent());
        showRecent();
    }

    private static Region separator() {
        var separator = new Region();
        separator.getStyleClass().add("bar-separator");
        return separator;
    }

    private MenuBar menus() {
        var bar = new MenuBar(fileMenu(), editMenu(), tradeMenu(), viewMenu(), whatIfMenu(), helpMenu());
        bar.setMinWidth(USE_PREF_SIZE);
        return bar;
    }

    private Menu fileMenu() {
        return new Menu(
                "_File",
                null,
                item("_New book…", "Shortcut+Shift+N", event -> opening.newBook()),
                item("_Open…", "Shortcut+O", event -> opening.chooseAndOpen()),
                recentMenu,
                item("Open the _sample", "", event -> book.afterSaving(opening::openSample)),
                item("_Import…", "Shortcut+I", event -> model.importDesk().importFiles()),
                needsBook(item(
                        "Reconcile with _broker file…",
                        "Shortcut+B",
                        event -> model.importDesk().reconcile())),
                needsBook(item("Open _market…", "Shortcut+M", event -> opening.chooseMarket())),
                needsBook(item("_Reload", "F5", event -> opening.reload())),
                needsBook(item(
                        "Refresh from _Cboe…",
                        "Shift+F5",
                        event -> model.fetching().refresh())),
                item("A_bout the refresh…", "", event -> model.fetching().showTerms()),
                new SeparatorMenuItem(),
                needsBook(item("_Save", "Shortcut+S", event -> book.save())),
                needsBook(item("Save _as…", "Shortcut+Shift+S", event -> book.saveAs())),
                needsBook(item("Save mar_ket", "", event -> book.saveMarket())),
                needsBook(item("Save market as…", "", event -> book.saveMarketAs())),
                new SeparatorMenuItem(),
                needsBook(item(
                        "_Export snapshot",
                        "Shortcut+E",
                        event -> model.snapshots().export())),
                needsBook(item(
                        "Export snapshot _to…",
                        "Shortcut+Shift+E",
                        event -> model.snapshots().chooseAndExport())),
                needsBook(item(
                        "Export _positions as CSV…",
                        "",
                        event -> model.positions().export())),
                needsBook(item("Save _view as PNG…", "Shortcut+P", event -> pictures.save())),
                needsBook(item("_Copy view as picture", "Shortcut+Shift+P", event -> pictures.copy())),
                new SeparatorMenuItem(),
                item("E_xit", "Shortcut+Q", event -> onExit.run()));
    }

    private Menu editMenu() {
        UndoHistory history = model.undoHistory();
        PositionsViewModel positions = model.positions();
        return new Menu(
                "_Edit",
                null,
                edit("_Undo", "Shortcut+Z", history.nextUndoProperty(), history::undo),
                edit("_Redo", "Shortcut+Shift+Z", history.nextRedoProperty(), history::redo),
                new SeparatorMenuItem(),
                needsBook(item(
                        "_New position…", "", event -> model.forms().editor().create())),
                needsPick(item("_Edit position…", "F2", event -> positions.editSelected())),
                needsPick(item("D_uplicate position…", "", event -> positions.duplicateSelected())),
                needsPick(item("Try _closing the position", "", event -> positions.closeSelected())),
                needsPick(item("_Delete selected", "", event -> positions.deleteSelected())),
                new SeparatorMenuItem(),
                needsBook(item(
                        "_Book details…", "", event -> model.forms().details().show())),
                needsBook(item(
                        "_Market levels…",
                        "Shortcut+L",
                        event -> model.forms().market().show())),
                needsBook(item(
                        "_Settings…",
                        "Shortcut+COMMA",
                        event -> model.forms().settings().show())),
                new SeparatorMenuItem(),
                needsBook(item(
                        "_Filter positions",
                        "Shortcut+F",
                        event -> model.positions().askForFilter())),
                needsBook(
                        item("_Tick all positions", "", event -> model.leftOut().tickAll())));
    }

    private MenuItem needsPick(MenuItem item) {
        item.disableProperty().bind(model.positions().pickedProperty().not());
        return item;
    }

    /** An item that says what it would do, and rests where there is nothing to do. */
    private static MenuItem edit(String verb, String keys, ObservableStringValue what, Runnable action) {
        MenuItem item = item(verb, keys, event -> action.run());
        item.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(what)).then(verb).otherwise(Bindings.concat(verb, ": ", what)));
        item.disableProperty().bind(Bindings.isEmpty(what));
        return item;
    }

    private Menu tradeMenu() {
        return new Menu(
                "_Trade",
                null,
                needsBook(item(
                        "_New condor…",
                        "Shortcut+N",
                        event -> model.forms().condor().show())));
    }

    private Menu viewMenu() {
        var menu = new Menu("_View");
        for (ViewTab tab : ViewTab.values()) {
            menu.getItems()
                    .add(item(
                            tab.title(),
                            tab.keys(),
                            event -> model.viewProperty().set(tab)));
        }
        var colourBlind = new CheckMenuItem("Colour-_blind colours");
        colourBlind.setId("menu-colour-blind");
        colourBlind.selectedProperty().bindBidirectional(theme.colourBlindProperty());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("_Dark or light", "Shortcut+T", event -> theme.toggle()),
                        colourBlind,
                        new SeparatorMenuItem(),
                        item("_Larger text", "Shortcut+Plus", event -> theme.enlargeText()),
                        item("_Smaller text", "Shortcut+Minus", event -> theme.reduceText()),
                        textSizes());
        return menu;
    }

    private Menu textSizes() {
        var sizes = new Menu("_Text size");
        var group = new ToggleGroup();
        for (int percent : ThemeViewModel.TEXT_SIZES) {
            var size = new RadioMenuItem(percent + " %");
            size.setToggleGroup(group);
            size.setOnAction(event -> theme.textSizeProperty().set(percent));
            theme.textSizeProperty().subscribe(now -> size.setSelected(now.intValue() == percent));
            sizes.getItems().add(size);
        }
        return sizes;
    }

    private Menu whatIfMenu() {
        return new Menu(
                "_What-if",
                null,
                item("Spike +_5", "", event -> model.whatIf().spike(5)),
                item("Spike +_6", "", event -> model.whatIf().spike(6)),
                item("Spike +_7", "", event -> model.whatIf().spike(7)),
                new SeparatorMenuItem(),
                item("_Reset", "Shortcut+0", event -> model.whatIf().reset()));
    }

    private Menu helpMenu() {
        return new Menu("_Help", null, item("_Keys", "F1", event -> model.showKeys()));
    }

    private MenuItem needsBook(MenuItem item) {
        item.disableProperty().bind(noBook);
        return item;
    }

    private static MenuItem item(String text, String keys, EventHandler<ActionEvent> action) {
        var item = new MenuItem(text);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(action);
        return item;
    }

    private List<Node> tools() {
        recentButton.getStyleClass().addAll("tool", "flat");
        recentButton.setTooltip(new Tooltip("Books opened last"));
        return List.of(
                tool(
                        "Open",
                        "Open a book (Ctrl+O)",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        opening::chooseAndOpen,
                        false),
                recentButton,
                tool(
                        "Import",
                        "Import positions of a broker and markets of Cboe (Ctrl+I)",
                        MaterialDesignI.IMPORT,
                        () -> model.importDesk().importFiles(),
                        false),
                tool("Save", "Save the book (Ctrl+S)", MaterialDesignC.CONTENT_SAVE_OUTLINE, book::save, true),
                tool(
                        "Save as",
                        "Save the book to another file (Ctrl+Shift+S)",
                        MaterialDesignC.CONTENT_SAVE_EDIT_OUTLINE,
                        book::saveAs,
                        true),
                tool(
                        "Market",
                        "Look at the market levels and type others (Ctrl+L)",
                        MaterialDesignC.CHART_LINE,
                        () -> model.forms().market().show(),
                        true),
                tool("Reload", "Read book and market again (F5)", MaterialDesignR.REFRESH, opening::reload, true),
                tool(
                        "Snapshot",
                        "Add the day's figures to the snapshot file and the journal (Ctrl+E)",
                        MaterialDesignC.CAMERA_OUTLINE,
                        model.snapshots()::export,
                        true));
    }

    private Button tool(String text, String meaning, Ikon icon, Runnable action, boolean needsBook) {
        var tool = new Button(text, Icons.of(icon));
        tool.setId("tool-" + text.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        tool.getStyleClass().addAll("tool", "flat");
        tool.setTooltip(new Tooltip(meaning));
        tool.setAccessibleText(meaning);
        tool.setOnAction(event -> action.run());
        tool.setMinWidth(USE_PREF_SIZE);
        if (needsBook) {
            tool.disableProperty().bind(noBook);
        }
        return tool;
    }

    private Button themeButton() {
        var button = new Button();
        button.setId("tool-theme");
        button.getStyleClass().addAll("tool", "flat");
        button.setOnAction(event -> theme.toggle());
        theme.themeProperty().subscribe(now -> {
            String meaning = now == Theme.DARK ? "Light colours (Ctrl+T)" : "Dark colours (Ctrl+T)";
            button.setGraphic(
                    Icons.of(now == Theme.DARK ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT));
            button.setTooltip(new Tooltip(meaning));
            button.setAccessibleText(meaning);
        });
        return button;
    }

    private void showRecent() {
        var forMenu = new ArrayList<MenuItem>();
        var forButton = new ArrayList<MenuItem>();
        for (Path file : opening.recentBooks()) {
            forMenu.add(recent(file));
            forButton.add(recent(file));
        }
        recentMenu.getItems().setAll(forMenu);
        recentButton.getItems().setAll(forButton);
        recentMenu.setDisable(forMenu.isEmpty());
        recentButton.setDisable(forButton.isEmpty());
    }

    private MenuItem recent(Path file) {
        var item = new MenuItem(file.toString());
        // File names may hold underscores, which are no mnemonics.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> opening.open(file));
        return item;
    }
}
