package dev.wingspread.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The journal; what to do with it is said by a further word. */
@Command(
        name = "journal",
        description = {
            "Shows, adds to and exports the journal: prompts, decisions, notes and stored days of all books.",
            "",
            "The journal is the file named by --journal, else by WINGSPREAD_JOURNAL in the environment, else",
            "journal.db in the folder .wingspread of your home."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n")
final class JournalCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help; wingspread journal COMMAND --help shows that of a command.")
    @SuppressWarnings("UnusedVariable") // asked for by its annotation
    private boolean help;
}
