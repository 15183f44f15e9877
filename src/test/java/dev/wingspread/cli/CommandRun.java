package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileImporting;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.MarketRefresh;
import dev.wingspread.app.Planning;
import dev.wingspread.app.Recovery;
import dev.wingspread.app.ShippedSampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.ui.picture.ToolkitPictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a command did.
 *
 * @param code exit code
 * @param out everything on standard output
 * @param err everything on standard error
 */
record CommandRun(int code, String out, String err) {

    static final String VERSION = "1.2.3-test";

    /** When these runs record something in a journal. */
    static final Instant RECORDED_AT = Instant.parse("2024-08-01T12:00:00Z");

    /** Where runs that name no journal find none. */
    static final Path NO_JOURNAL = Path.of("target", "no-journal", "journal.db");

    /** Runs a command with empty standard input. */
    static CommandRun of(String... args) {
        return withInput("", args);
    }

    /** Runs a command with a text on standard input. */
    static CommandRun withInput(String in, String... args) {
        return withInput(in.getBytes(StandardCharsets.UTF_8), args);
    }

    static CommandRun withInput(byte[] in, String... args) {
        var out = new ByteArrayOutputStream();
        CommandRun run = writingTo(out, in, false, args);
        return new CommandRun(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs a command that can fetch a market so. */
    static CommandRun fetchingWith(MarketRefresh refresh, String... args) {
        var out = new ByteArrayOutputStream();
        CommandRun run = writingTo(out, new byte[0], false, refresh, args);
        return new CommandRun(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    /** Runs a command with another standard output, whose text is not kept. */
    static CommandRun writingTo(OutputStream out, byte[] in, boolean errIsTerminal, String... args) {
        return writingTo(out, in, errIsTerminal, MarketRefresh.NONE, args);
    }

    private static CommandRun writingTo(
            OutputStream out, byte[] in, boolean errIsTerminal, MarketRefresh refresh, String... args) {
        var err = new ByteArrayOutputStream();
        var streams = new Streams(
                new ByteArrayInputStream(in),
                out,
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                errIsTerminal,
                false);
        var useCases = new UseCases(
                        new FileWorkspace(streams.in()),
                        new Valuation(new WorkerPool()),
                        new Planning(),
                        new CsvSnapshotExport(VERSION),
                        new SqliteJournals(NO_JOURNAL, () -> RECORDED_AT, VERSION),
                        new ShippedSampleBooks(List.of()),
                        Recovery.NONE,
                        new FileImporting(streams.in()))
                .fetchingWith(refresh);
        int code = new Cli(
                        streams,
                        VERSION,
                        useCases,
                        (book, market, overrides) -> WINDOW_OPENED,
                        new ToolkitPictures(useCases))
                .run(args);
        return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
    }

    /** Exit code of the window these runs open. */
    static final int WINDOW_OPENED = 42;

    List<String> lines() {
        return out.lines().toList();
    }

    /** Confirms a run without results that ended as given with these lines on standard error. */
    void refusedWith(ExitCode expected, String... lines) {
        assertEquals(List.of(lines), err.lines().toList());
        assertEquals(expected.code(), code);
        assertEquals("", out);
    }
}
