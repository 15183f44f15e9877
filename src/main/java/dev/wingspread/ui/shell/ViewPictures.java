package dev.wingspread.ui.shell;

import dev.wingspread.ui.support.Png;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Takes pictures of the views as they are on screen, for a file or the clipboard. */
final class ViewPictures {

    private final WorkstationViewModel model;
    private final Map<ViewTab, Region> views = new EnumMap<>(ViewTab.class);

    ViewPictures(WorkstationViewModel model) {
        this.model = model;
    }

    /** Makes a view known, with a context menu of its own. */
    void add(ViewTab tab, Region view) {
        views.put(tab, view);
        var save = new MenuItem("Save picture…");
        save.setOnAction(event -> save());
        var copy = new MenuItem("Copy picture");
        copy.setOnAction(event -> copy());
        var menu = new ContextMenu(save, copy);
        view.setOnContextMenuRequested(event -> {
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Saves the view in front to a file the user names. */
    void save() {
        ViewTab tab = model.viewProperty().get();
        Image image = picture(tab);
        model.pictures().save(tab.title(), () -> Png.of(image));
    }

    /** Puts the view in front on the clipboard. */
    void copy() {
        ViewTab tab = model.viewProperty().get();
        var content = new ClipboardContent();
        content.putImage(picture(tab));
        Clipboard.getSystemClipboard().setContent(content);
        model.pictures().copied(tab.title());
    }

    private Image picture(ViewTab tab) {
        Region view = views.getOrDefault(tab, new Region());
        var plain = new SnapshotParameters();
        plain.setFill(Color.TRANSPARENT);
        var sheet = new PictureSheet(new ImageView(view.snapshot(plain, null)), tab.title());
        sheet.tell(model);
        Scene window = view.getScene();
        sheet.getStyleClass().addAll(window.getRoot().getStyleClass());
        var scene = new Scene(sheet);
        scene.getStylesheets().setAll(window.getStylesheets());
        sheet.applyCss();
        double width = Math.ceil(sheet.prefWidth(-1));
        double height = Math.ceil(sheet.prefHeight(width));
        sheet.resize(width, height);
        sheet.layout();
        var whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, width, height));
        return sheet.snapshot(whole, new WritableImage((int) width, (int) height));
    }
}
