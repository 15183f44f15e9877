package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.MarketRefresh;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RefreshWish;
import dev.wingspread.app.ScriptedRefresh;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command without a network: what is fetched is scripted. */
class RefreshCommandTest {

    private static final Path JULY = Path.of("sample-portfolios", "2024-07-31.market.json");
    private static final Path AUGUST = Path.of("sample-portfolios", "2024-08-05.market.json");

    @TempDir
    private Path folder;

    private final ScriptedRefresh refresh =
            new ScriptedRefresh().on().answering(Loaded.of(ScriptedRefresh.marketOf(AUGUST)));

    private CommandRun run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "refresh";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandRun.fetchingWith(refresh, all);
    }

    private String target() {
        return folder.resolve("today.market.json").toString();
    }

    private static OpenBook market(String file) {
        return new FileWorkspace(InputStream.nullInputStream())
                .openWithoutBook(Path.of(file), SettingOverrides.NONE)
                .orThrow();
    }

    @Test
    void aFetchedMarketIsWrittenAndToldOf() {
        CommandRun run = run("--out", target());

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(
                List.of(
                        "fetching SPX options…",
                        "SPX options: 13.1 MB, fetched now",
                        "market of 2024-08-05 16:00 ET is in " + target()),
                run.err().lines().toList());
        assertEquals(
                market(AUGUST.toString()).levels().now(),
                market(target()).levels().now());
        assertEquals(List.of(RefreshWish.USUAL), refresh.wishes());
        assertEquals(List.of(Optional.empty()), refresh.suppliers());
    }

    @Test
    void warningsAreTold() {
        refresh.answering(Loaded.of(
                ScriptedRefresh.marketOf(AUGUST),
                List.of(Failure.of(FailureReason.ASSUMED, "the rate is assumed", ""))));

        CommandRun run = run("--out", target());

        assertEquals(0, run.code());
        assertTrue(run.err().contains("warning: the rate is assumed"), run.err());
    }

    @Test
    void whatIsNotFetchedComesFromTheMarketNamedForIt() {
        run("--out", target(), "--market-from", JULY.toString());

        OpenBook supplier = refresh.suppliers().get(0).orElseThrow();
        assertEquals(market(JULY.toString()).levels().now(), supplier.levels().now());
    }

    @Test
    void aMarketFileIsBroughtUpToDateInItsPlaceAndTheOldOneKeptBeside() throws IOException {
        Files.copy(JULY, Path.of(target()));

        CommandRun run = run("--out", target(), "--market-from", target());

        assertEquals(0, run.code(), run.err());
        assertEquals(
                market(AUGUST.toString()).levels().now(),
                market(target()).levels().now());
        assertEquals(Files.readString(JULY), Files.readString(folder.resolve("today.market.json.bak")));
    }

    @Test
    void aFileThatIsThereAlreadyIsNotOverwrittenAndNobodyIsAsked() throws IOException {
        Files.writeString(Path.of(target()), "mine");

        CommandRun run = run("--out", target());

        run.refusedWith(
                ExitCode.CHANGED_ON_DISK,
                "wingspread refresh: " + target()
                        + ": there is a file already, and a refresh overwrites none that it was"
                        + " not made from (bring it up to date with --market-from " + target()
                        + ", or choose another name)");
        assertEquals("mine", Files.readString(Path.of(target())));
        assertEquals(List.of(), refresh.wishes());
    }

    @Test
    void aFileThatAppearsOrChangesMeanwhileIsNotOverwritten() throws IOException {
        refresh.meanwhile(() -> write("theirs"));

        assertEquals(ExitCode.CHANGED_ON_DISK.code(), run("--out", target()).code());
        assertEquals("theirs", Files.readString(Path.of(target())));

        Files.delete(Path.of(target()));
        Files.copy(JULY, Path.of(target()));
        assertEquals(
                ExitCode.CHANGED_ON_DISK.code(),
                run("--out", target(), "--market-from", target()).code());
        assertEquals("theirs", Files.readString(Path.of(target())));
    }

    private void write(String text) {
        try {
            Files.writeString(Path.of(target()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatCannotBeFetchedIsRefusedAndNothingWritten() {
        refresh.answering(Loaded.failed(
                Failure.of(FailureReason.INACCESSIBLE, "the refresh is off, so nobody was contacted", "turn it on")));

        run("--out", target())
                .refusedWith(
                        ExitCode.REFUSED,
                        "fetching SPX options…",
                        "wingspread refresh: the refresh is off, so nobody was contacted (turn it on)");
        assertFalse(Files.exists(Path.of(target())));
    }

    @Test
    void againAndKeptSayWhatIsWanted() {
        run("--out", target(), "--again");
        CommandRun kept = run("--out", folder.resolve("b.market.json").toString(), "--kept");
        assertTrue(kept.err().contains("reading the copy of SPX options…"), kept.err());
        assertFalse(kept.err().contains("fetching"), "nobody is contacted: " + kept.err());

        assertEquals(List.of(RefreshWish.AGAIN, RefreshWish.KEPT), refresh.wishes());
        run("--out", target(), "--again", "--kept")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread refresh: --again and --kept contradict each other",
                        "Try 'wingspread refresh --help'.");
    }

    @Test
    void aMarketNeedsAFile() {
        run().refusedWith(
                        ExitCode.USAGE,
                        "wingspread refresh: name the market file to write with --out, such as --out today.market.json",
                        "Try 'wingspread refresh --help'.");
    }

    @Test
    void switchesStandAlone() {
        run("--turn-on", "--status", "--out", target())
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread refresh: --turn-on, --turn-off and --status do not go together",
                        "wingspread refresh: --turn-on, --turn-off and --status fetch nothing: give them alone",
                        "Try 'wingspread refresh --help'.");
    }

    @Test
    void turningOnSaysWhatItMeans() {
        var off = new ScriptedRefresh();

        CommandRun run = CommandRun.fetchingWith(off, "refresh", "--turn-on");

        assertEquals(0, run.code());
        assertEquals(
                List.of(
                        "A refresh contacts cdn.cboe.com, a server of Cboe, and nobody else, and what it says goes on for",
                        "longer than one line.",
                        "Nothing about you is sent.",
                        "",
                        "The refresh is on. wingspread refresh --turn-off turns it off."),
                run.lines());
        assertTrue(off.turnedOn().orThrow().isPresent());
        assertEquals(List.of(), off.wishes());
    }

    @Test
    void turningOffIsTold() {
        CommandRun run = run("--turn-off");

        assertEquals("The refresh is off: nobody is contacted.\n", run.out());
        assertEquals(Optional.empty(), refresh.turnedOn().orThrow());
    }

    @Test
    void statusTellsSinceWhenItIsOnAndOfCopies() {
        refresh.withCopies();
        String on = run("--status").out();
        assertTrue(on.contains("The refresh is on since 2024-08-05 15:40 ET.\n"), on);
        assertTrue(on.endsWith("Copies of the last refresh are of 2024-08-05 15:40 ET.\n"), on);

        String off = CommandRun.fetchingWith(new ScriptedRefresh(), "refresh", "--status")
                .out();
        assertTrue(off.contains("The refresh is off: nobody is contacted."), off);
        assertTrue(off.endsWith("There are no copies of an earlier refresh.\n"), off);
    }

    @Test
    void aProgramWithoutARefreshSaysSo() {
        CommandRun.fetchingWith(MarketRefresh.NONE, "refresh", "--turn-on")
                .refusedWith(
                        ExitCode.REFUSED, "wingspread refresh: nothing is fetched here (import saved files instead)");
    }
}
