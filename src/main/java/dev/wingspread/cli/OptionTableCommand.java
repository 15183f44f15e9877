package dev.wingspread.cli;

import dev.wingspread.app.TableOutcome;
import dev.wingspread.app.TableSink;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import picocli.CommandLine.Option;

/** A command that values a table of options row by row. */
abstract class OptionTableCommand extends Subcommand {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "CSV table to read; - is standard input.")
    private String in = "";

    @Override
    final List<Path> inputs() {
        return List.of(Path.of(in));
    }

    OptionTableCommand(Streams streams) {
        super(streams);
    }

    /** Values the table. */
    abstract Loaded<TableOutcome> value(InputStream table, String name, TableSink sink, LongConsumer progress)
            throws IOException;

    /** Name of the JSON form. */
    abstract String schema();

    /** Columns of the form for people. */
    abstract RowTable rowTable(OutputStream out);

    @Override
    final ExitCode run() {
        try (InputStream table = InputSource.open(in, streams())) {
            return writeResults(out -> {
                var progress = new ProgressLine(streams(), System.nanoTime());
                Loaded<TableOutcome> outcome;
                try {
                    outcome = value(
                            table, InputSource.name(in), sink(out), rows -> progress.show(rows, System.nanoTime()));
                } finally {
                    progress.clear();
                }
                return summary(accepted(outcome));
            });
        } catch (IOException e) {
            throw Refusal.ofFile(InputSource.name(in) + ": cannot be closed: " + e.getMessage());
        }
    }

    private TableSink sink(OutputStream out) {
        return switch (shared().format(OutputFormat.CSV)) {
            case CSV -> TableSink.csv(out);
            case JSON -> TableSink.json(out, schema());
            case TABLE -> rowTable(out);
        };
    }

    private ExitCode summary(TableOutcome outcome) {
        String rows = String.format(Locale.ROOT, "%,d %s", outcome.rows(), outcome.rows() == 1 ? "row" : "rows");
        if (outcome.failed() == 0) {
            say(rows);
            return ExitCode.DONE;
        }
        say(String.format(
                Locale.ROOT,
                "%s, %,d could not be priced (first: %s)",
                rows,
                outcome.failed(),
                outcome.firstFailure()));
        return ExitCode.PARTIAL;
    }
}
