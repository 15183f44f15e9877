package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the window would show first, on the console: for machines without a display. Prints the book's risk and a table of
 * what-ifs, and writes the day's snapshot.
 */
public final class ConsoleTour {

    private static final List<Double> SPIKES = List.of(-5.0, -2.0, 2.0, 5.0, 6.0, 7.0, 10.0, 15.0, 20.0);

    private final Streams streams;
    private final UseCases useCases;
    private final Path ownFolder;

    /**
     * A tour that prints to the given streams.
     *
     * @param ownFolder an existing folder for snapshots of books whose own folder cannot be written to
     */
    public ConsoleTour(Streams streams, UseCases useCases, Path ownFolder) {
        this.streams = streams;
        this.useCases = useCases;
        this.ownFolder = ownFolder;
    }

    /**
     * Shows a book.
     *
     * @param missing why there is no window and what to install, in one line
     * @param book the book, else the sample book
     * @param market its market, else the one the book names
     * @param overrides settings laid over those of the book
     * @return exit code of the program
     */
    public int show(String missing, Optional<Path> book, Optional<Path> market, SettingOverrides overrides) {
        PrintWriter err = streams.err();
        err.println(missing);
        Loaded<OpenBook> opened = book.map(Loaded::of)
                .orElseGet(() -> useCases.samples().defaultBook())
                .then(file -> useCases.workspace().open(file, market, overrides));
        if (!opened.isOk()) {
            opened.faults().stream().map(Failure::text).forEach(line -> err.println("wingspread: " + line));
            return ExitCode.REFUSED.code();
        }
        return show(opened.orThrow());
    }

    private int show(OpenBook book) {
        RiskReport report = useCases.valuation().risk(book);
        String text =
                new RiskText(book, report).printSummary() + "\nWhat if VIX moves (coupled, dollars against today)\n"
                        + whatIfs(book).print();
        try {
            streams.out().write(text.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        } catch (IOException e) {
            streams.err().println("wingspread: the results cannot be printed");
            return ExitCode.REFUSED.code();
        }
        return writeSnapshot(book, report);
    }

    private TextTable whatIfs(OpenBook book) {
        var table = new TextTable()
                .numbers("VIX")
                .numbers("SPX %")
                .numbers("Condors")
                .numbers("Hedge")
                .numbers("Total")
                .numbers("Offset")
                .numbers("Net vega after")
                .numbers("Hedge ratio after");
        for (double points : SPIKES) {
            WhatIfReport report = useCases.valuation().whatIf(book, book.model().shock(points));
            table.row(
                    Formats.signedStep(report.effectiveVixPoints()),
                    Formats.signedPoints(report.spxMovePct()),
                    Formats.signedUsd(report.condorsPnlUsd()),
                    Formats.signedUsd(report.hedgePnlUsd()),
                    Formats.signedUsd(report.totalPnlUsd()),
                    Formats.ratio(report.offset()),
                    Formats.usd(report.netVegaAfterUsd()),
                    Formats.ratio(report.hedgeRatioAfter()));
        }
        return table;
    }

    private int writeSnapshot(OpenBook book, RiskReport report) {
        Path name = book.file().map(ConsoleTour::snapshotsBeside).orElse(Path.of("wingspread-snapshots.csv"));
        Loaded<String> written = useCases.snapshots().append(book, report, name);
        if (!written.isOk()) {
            // A folder of somebody else's, or a file there that is no snapshot file: both are left as they are.
            Path file = Objects.requireNonNull(name.getFileName(), "a file has a name");
            written = useCases.snapshots().append(book, report, ownFolder.resolve(file));
        }
        written.value().ifPresent(streams.err()::println);
        written.faults().stream().map(Failure::text).forEach(streams.err()::println);
        if (!written.isOk()) {
            return ExitCode.REFUSED.code();
        }
        return report.quality().unpriced().isEmpty() ? ExitCode.DONE.code() : ExitCode.PARTIAL.code();
    }

    private static Path snapshotsBeside(Path book) {
        String name = String.valueOf(book.getFileName());
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        return book.resolveSibling(stem + "-snapshots.csv");
    }
}
