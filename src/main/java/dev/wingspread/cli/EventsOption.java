package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A calendar of releases kept apart from the market files. */
final class EventsOption {

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "CSV file of releases, date,type,time,note, beside those of the market file.")
    private @Nullable Path events;

    List<Path> inputs() {
        return Optional.ofNullable(events).stream().toList();
    }

    /**
     * The book in a market that knows of the releases of the file, if one was named.
     *
     * @throws Refusal listing every fault of the file
     */
    OpenBook addedTo(OpenBook book, Subcommand command, Workspace workspace) {
        return events == null ? book : command.accepted(workspace.withEvents(book, events));
    }
}
