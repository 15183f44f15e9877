package dev.wingspread.start;

import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.ShippedSampleBooks;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.UiLauncher;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Window;

/** Opens the window on a book, drawn into memory, and closes it when the book has been shown. */
final class WindowTraining {

    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final int LOOKS_AFTER_SHOWN = 15;

    private WindowTraining() {}

    /** The book to open. */
    public static void main(String[] arguments) {
        Path book = Path.of(arguments[0]);
        var useCases = new UseCases(
                new FileWorkspace(InputStream.nullInputStream()),
                new Valuation(new WorkerPool()),
                new CsvSnapshotExport("training"),
                new ShippedSampleBooks(List.of()));
        var closing = new Thread(WindowTraining::closeWhenShown, "closing");
        closing.setDaemon(true);
        closing.start();
        UiLauncher.launch(new UiLauncher.Start(useCases, Optional.of(book), Optional.empty(), SettingOverrides.NONE));
        System.exit(0);
    }

    private static void closeWhenShown() {
        int looks = 0;
        try {
            while (looks < LOOKS_AFTER_SHOWN) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                looks += Window.getWindows().isEmpty() ? 0 : 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
