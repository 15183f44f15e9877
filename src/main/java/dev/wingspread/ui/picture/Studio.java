package dev.wingspread.ui.picture;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.PictureForm;
import dev.wingspread.app.PictureSubject;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.ui.shell.NoFileChoice;
import dev.wingspread.ui.shell.PictureSheet;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A window nobody sees, on one book, for one picture. Used on the toolkit's thread alone. */
final class Studio {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final double SMALL = 64;

    private final WorkstationViewModel model;
    private final Optional<PictureSheet> sheet;
    private final Parent root;
    private final int width;
    private final int height;
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private Optional<Throwable> defect = Optional.empty();

    Studio(UseCases useCases, CountedWork work, OpenBook book, PictureForm form) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> defect = Optional.of(thrown));
        UiPreferences forgotten = UiPreferences.inMemory();
        var theme = new ThemeViewModel(forgotten);
        theme.themeProperty().set(form.isDark() ? Theme.DARK : Theme.LIGHT);
        theme.textSizeProperty().set(form.textPercent());
        theme.colourBlindProperty().set(form.isColourBlind());
        // The picture tells of the market's own time: by the machine's, each would be another one.
        Clock clock = Clock.fixed(book.market().asOf().atZone(NEW_YORK).toInstant(), NEW_YORK);
        model = new WorkstationViewModel(useCases, work, UiThread.ofToolkit(), forgotten, new NoFileChoice(), clock);
        sheet = tab(form.view()).map(this::sheet);
        root = sheet.<Parent>map(each -> {
                    Stylesheets.dress(each, theme);
                    return each;
                })
                .orElseGet(() -> new WorkstationView(model, theme, forgotten, () -> {}));
        width = form.width();
        height = form.height();
        // A window must not be larger than its screen, a part of it may.
        root.setManaged(false);
        root.resize(width, height);
        var scene = new Scene(new Group(root), SMALL, SMALL);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.opening().show(book);
    }

    private static Optional<ViewTab> tab(PictureSubject view) {
        return switch (view) {
            case RISK -> Optional.of(ViewTab.RISK_GRAPH);
            case MATRIX -> Optional.of(ViewTab.MATRIX);
            case LADDER -> Optional.of(ViewTab.LADDER);
            case TERM -> Optional.of(ViewTab.TERM);
            case STRESS -> Optional.of(ViewTab.STRESS);
            case HISTORY -> Optional.of(ViewTab.HISTORY);
            case WORKSTATION -> Optional.empty();
        };
    }

    private PictureSheet sheet(ViewTab tab) {
        model.viewProperty().set(tab);
        return new PictureSheet(WorkstationView.viewOf(tab, model), tab.title());
    }

    /** Puts the scenario on. */
    boolean show(Shock shock) {
        boolean isOn = !shock.isNone();
        if (isOn) {
            model.whatIf().hold(shock);
        }
        return isOn;
    }

    /** Fills in the line above a view, which does not follow by itself. */
    boolean tell() {
        sheet.ifPresent(each -> each.tell(model));
        return sheet.isPresent();
    }

    /**
     * What is to be seen now.
     *
     * @throws IllegalStateException if anything went wrong on the way: half a picture is none
     */
    Image shoot() {
        defect.ifPresent(thrown -> {
            throw new IllegalStateException("a view failed", thrown);
        });
        model.overlay().sheetProperty().get().ifPresent(message -> {
            throw new IllegalStateException(message.title() + "\n" + message.copy());
        });
        var parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        return root.snapshot(parameters, new WritableImage(width, height));
    }

    boolean close() {
        stage.hide();
        model.close();
        Thread.currentThread().setUncaughtExceptionHandler(null);
        return true;
    }
}
