package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.testing.RequiresToolkit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

@RequiresToolkit
class PictureCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";

    /** Even a view with one sentence on it has this many, for the edges of its letters are blended. */
    private static final int LEAST_COLOURS = 20;

    @TempDir
    private Path folder;

    /** A toolkit that pictures have started takes no keys from the robot of later tests: his is started first. */
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private byte[] picture(String... words) throws IOException {
        Path file = folder.resolve("x.png");
        String[] command = Stream.concat(Stream.of("picture", BOOK, "--out", file.toString()), Arrays.stream(words))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(command);
        assertEquals(ExitCode.DONE.code(), run.code(), run.err());
        assertEquals("", run.out());
        return Files.readAllBytes(file);
    }

    private BufferedImage image(byte[] png) throws IOException {
        Path file = folder.resolve("read.png");
        Files.write(file, png);
        return ImageIO.read(file.toFile());
    }

    private static int colours(BufferedImage image) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found.add(image.getRGB(x, y));
            }
        }
        return found.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "matrix", "ladder", "term", "stress", "history"})
    void everyViewFillsAPictureOfTheSizeAskedFor(String view) throws IOException {
        BufferedImage image = image(picture("--view", view, "--size", "900x500"));
        assertEquals(900, image.getWidth());
        assertEquals(500, image.getHeight());
        assertTrue(colours(image) >= LEAST_COLOURS, "an empty picture of " + view);
    }

    @Test
    void wholeWindowIsAPictureToo() throws IOException {
        BufferedImage image = image(picture("--view", "workstation", "--size", "1440x900"));
        assertEquals(1440, image.getWidth());
        assertEquals(900, image.getHeight());
        int ground = image.getRGB(1439, 899);
        int right = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            right += image.getRGB(1400, y) == ground ? 0 : 1;
        }
        assertTrue(right > 100, "the right end of the window is not painted");
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        String[] words = {"--view", "workstation", "--dvix", "6", "--size", "1100x700"};
        assertArrayEquals(picture(words), picture(words));
    }

    @Test
    void viewsScenariosColoursAndTextsMakeDifferentPictures() throws IOException {
        Set<Integer> seen = new HashSet<>();
        for (String[] words : new String[][] {
            {"--view", "risk"},
            {"--view", "matrix"},
            {"--view", "risk", "--dvix", "6"},
            // Between two steps of the slider, which must not round it.
            {"--view", "risk", "--dvix", "6.1"},
            {"--view", "risk", "--skew", "0.02", "--dvix", "6"},
            {"--view", "risk", "--theme", "light"},
            {"--view", "risk", "--colour-blind", "--dvix", "6.2"},
            {"--view", "risk", "--text", "150"}
        }) {
            String[] all = Stream.concat(Arrays.stream(words), Stream.of("--size", "800x600"))
                    .toArray(String[]::new);
            assertTrue(seen.add(Arrays.hashCode(picture(all))), String.join(" ", words));
        }
    }

    @Test
    void pictureGoesToStandardOutputByteByByte() throws IOException {
        var out = new ByteArrayOutputStream();
        CommandRun run = CommandRun.writingTo(
                out, new byte[0], false, "picture", BOOK, "--view", "matrix", "--size", "800x600", "--out", "-");
        assertEquals(ExitCode.DONE.code(), run.code(), run.err());
        assertArrayEquals(picture("--view", "matrix", "--size", "800x600"), out.toByteArray());
    }

    @Test
    void storedDaysOfANamedJournalAreInTheHistoryAndNothingIsRecorded() throws IOException {
        Path journal = folder.resolve("journal.db");
        CommandRun stored = CommandRun.of(
                "snapshot", BOOK, "--out", folder.resolve("days.csv").toString(), "--journal", journal.toString());
        assertEquals(ExitCode.DONE.code(), stored.code(), stored.err());
        String before = CommandRun.of("journal", "list", "--journal", journal.toString())
                .out();
        byte[] with = picture("--view", "history", "--size", "900x500", "--journal", journal.toString());
        byte[] without = picture("--view", "history", "--size", "900x500");
        assertNotEquals(Arrays.hashCode(without), Arrays.hashCode(with));
        assertEquals(
                before,
                CommandRun.of("journal", "list", "--journal", journal.toString())
                        .out());
        assertFalse(Files.exists(CommandRun.NO_JOURNAL));
    }

    @Test
    void legsWithoutAPriceAreListedBesideThePictureOfTheRest() throws IOException {
        Path book = folder.resolve("far.json");
        Files.writeString(book, Files.readString(Path.of(BOOK)).replace("241016C", "250416C"));
        Path png = folder.resolve("far.png");
        CommandRun run = CommandRun.of(
                "picture",
                book.toString(),
                "--market=sample-portfolios/2024-07-31.market.json",
                "--view=risk",
                "--out=" + png);
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertTrue(run.err().contains("not priced: VIX   250416C00023000 in H-1: no VIX future settles on"), run.err());
        assertTrue(Files.size(png) > 0);
    }

    @Test
    void faultsOfTheBookAreListedAndThereIsNoPicture() {
        Path png = folder.resolve("faulty.png");
        CommandRun run =
                CommandRun.of("picture", "sample-portfolios/faulty.json", "--view", "risk", "--out", png.toString());
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertTrue(run.err().lines().count() > 1, run.err());
        assertFalse(Files.exists(png));
    }

    @Test
    void placeThatCannotBeWrittenIsRefusedInOneLine() {
        Path nowhere = folder.resolve("nowhere").resolve("x.png");
        CommandRun.of("picture", BOOK, "--view", "risk", "--out", nowhere.toString())
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread picture: " + nowhere + ": cannot be written: its folder does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--view=graph|--view must be one of risk, matrix, ladder, term, stress, history, workstation but is"
                        + " 'graph'",
                "--view=risk --size=big|--size must be width x height in pixels, such as 1440x900, but is 'big'",
                "--view=risk --size=10x10|--size must be from 320x240 to 7680x4320 but is '10x10'",
                "--view=workstation --size=800x600|--size must be from 1100x700 to 7680x4320 for the whole window but is"
                        + " '800x600'",
                "--view=risk --theme=pink|--theme must be dark or light but is 'pink'",
                "--view=risk --text=95|--text must be 90, 100, 110, 125 or 150 but is '95'",
                "--view=risk --format=csv|a picture is always PNG; leave --format out",
                "--view=risk --dvix=much|--dvix must be a number but is 'much'"
            })
    void whatIsNoPictureIsRefused(String words, String reason) {
        String[] command = Stream.concat(Stream.of("picture", BOOK), Arrays.stream(words.split(" ")))
                .toArray(String[]::new);
        CommandRun.of(command)
                .refusedWith(ExitCode.USAGE, "wingspread picture: " + reason, "Try 'wingspread picture --help'.");
    }
}
