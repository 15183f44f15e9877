package dev.wingspread.app;

import dev.wingspread.model.settings.SettingOverrides;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps ever new states of a book until it is killed. */
final class KeepingProgram {

    private KeepingProgram() {}

    /** The book and the folder to keep it in. */
    public static void main(String[] arguments) {
        var workspace = new FileWorkspace(InputStream.nullInputStream());
        OpenBook book = workspace
                .open(Path.of(arguments[0]), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        var recovery = new RecoveryFolder(
                Path.of(arguments[1]), workspace, Processes.ofThisMachine(), InstantSource.system(), Duration.ZERO);
        for (int state = 1; ; state++) {
            recovery.keep(book.withPortfolio(book.portfolio()
                    .withDetails(
                            "Kept " + state,
                            book.portfolio().phase(),
                            book.portfolio().flags())));
            if (state == 2) {
                System.out.println("kept");
            }
        }
    }
}
