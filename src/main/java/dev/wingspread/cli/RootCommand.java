package dev.wingspread.cli;

import dev.wingspread.app.WindowOpener;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program without a command: opens the window. */
@Command(
        name = "wingspread",
        description = "Values and watches SPX iron condors hedged with VIX calls.",
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Without a command the window opens.",
            "Exit codes: 0 done, 2 wrong usage, 3 input refused, 4 done but some rows or legs could not",
            "be priced, 5 would overwrite a file changed elsewhere, 70 a defect in the program."
        })
final class RootCommand implements Callable<Integer> {

    private final WindowOpener window;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help; wingspread COMMAND --help shows that of a command.")
    @SuppressWarnings("UnusedVariable") // asked for by its annotation
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // asked for by its annotation
    private boolean version;

    RootCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(Optional.empty(), Optional.empty(), SettingOverrides.NONE);
    }
}
