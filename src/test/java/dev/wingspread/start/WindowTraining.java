package dev.wingspread.start;

import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.Planning;
import dev.wingspread.app.ShippedSampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.UiLauncher;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** Opens the window on a book, drawn into memory, and closes it when the book has been shown. */
final class WindowTraining {

    /** Enough for the book to be read, valued and drawn, a second and a half on a machine that keeps up. */
    private static final int FRAMES = 90;

    private WindowTraining() {}

    /** The book to open. */
    public static void main(String[] arguments) {
        Path book = Path.of(arguments[0]);
        var useCases = new UseCases(
                new FileWorkspace(InputStream.nullInputStream()),
                new Valuation(new WorkerPool()),
                new Planning(),
                new CsvSnapshotExport("training"),
                // What it records is thrown away with the build.
                new SqliteJournals(Path.of("target", "training", "journal.db"), InstantSource.system(), "training"),
                new ShippedSampleBooks(List.of()));
        Window.getWindows().addListener((ListChangeListener<Window>) change -> closeLater());
        UiLauncher.launch(new UiLauncher.Start(useCases, Optional.of(book), Optional.empty(), SettingOverrides.NONE));
        System.exit(0);
    }

    private static void closeLater() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    Platform.exit();
                }
            }
        }.start();
    }
}
