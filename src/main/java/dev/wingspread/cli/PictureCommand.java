package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Journals;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.PictureForm;
import dev.wingspread.app.PictureSubject;
import dev.wingspread.app.PictureTaker;
import dev.wingspread.app.QuietJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.spike.Shock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A view of a book, or the whole window, as a PNG file. */
@Command(
        name = "picture",
        description = {
            "Paints a view of a book, or the whole window, into a PNG file; no display is needed.",
            "",
            "The form is always PNG. No journal is read but the one named, and nothing is recorded.",
            "",
            "Example: wingspread picture BOOK --view risk --dvix 6 --size 1600x900 --out risk.png"
        },
        sortOptions = false)
final class PictureCommand extends BookCommand {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int WINDOW_WIDTH = 1100;
    private static final int WINDOW_HEIGHT = 700;

    private final PictureTaker taker;

    @Option(
            names = "--view",
            required = true,
            paramLabel = "VIEW",
            description = "risk, matrix, ladder, term, stress, history or workstation, which is the whole window.")
    private String view = "";

    @Option(names = "--size", paramLabel = "WxH", description = "Size in pixels (default 1440x900).")
    private String size = "1440x900";

    @Option(names = "--theme", paramLabel = "COLOURS", description = "dark (default) or light.")
    private String theme = "dark";

    @Option(names = "--colour-blind", description = "Use colours that the colour-blind tell apart.")
    private boolean isColourBlind;

    @Option(
            names = "--text",
            paramLabel = "PERCENT",
            description = "Size of texts: 90, 100 (default), 110, 125 or 150.")
    private String text = "100";

    @Option(names = "--journal", paramLabel = "FILE", description = "Journal whose stored days the history shows.")
    private @Nullable Path journal;

    @Mixin
    private WhatIfOptions options = new WhatIfOptions();

    PictureCommand(Streams streams, UseCases useCases, PictureTaker taker) {
        super(streams, useCases);
        this.taker = taker;
    }

    @Override
    ExitCode run() {
        PictureForm form = form();
        OpenBook book = openBook();
        Shock shock = options.shock(book);
        byte[] png = taken(book, shock, form);
        return writeResults(out -> {
            out.write(png);
            return tellUnpriced(useCases().valuation().whatIf(book, shock).unpriced());
        });
    }

    private byte[] taken(OpenBook book, Shock shock, PictureForm form) {
        if (journal == null) {
            return accepted(taker.take(book, shock, QuietJournals.empty(), form));
        }
        try (Journal opened = accepted(useCases().journals().open(journal))) {
            if (!opened.exists()) {
                throw Refusal.ofFile(journal + ": there is no journal here");
            }
            Journals quiet = QuietJournals.of(opened);
            return accepted(taker.take(book, shock, quiet, form));
        }
    }

    private PictureForm form() {
        var problems = new ArrayList<String>();
        if (shared().format(OutputFormat.TABLE) != OutputFormat.TABLE) {
            problems.add("a picture is always PNG; leave --format out");
        }
        PictureSubject wanted = view(problems);
        boolean isDark = isDark(problems);
        int percent = percent(problems);
        int[] pixels = pixels(wanted, problems);
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return new PictureForm(wanted, pixels[0], pixels[1], isDark, isColourBlind, percent);
    }

    private PictureSubject view(List<String> problems) {
        Optional<PictureSubject> found = Arrays.stream(PictureSubject.values())
                .filter(each -> each.word().equals(word(view)))
                .findFirst();
        if (found.isEmpty()) {
            String words = Arrays.stream(PictureSubject.values())
                    .map(PictureSubject::word)
                    .collect(Collectors.joining(", "));
            problems.add("--view must be one of " + words + " but is '" + view + "'");
        }
        return found.orElse(PictureSubject.WORKSTATION);
    }

    private boolean isDark(List<String> problems) {
        if (!List.of("dark", "light").contains(word(theme))) {
            problems.add("--theme must be dark or light but is '" + theme + "'");
        }
        return word(theme).equals("dark");
    }

    private int percent(List<String> problems) {
        for (int each : PictureForm.TEXT_SIZES) {
            if (text.strip().replace("%", "").equals(Integer.toString(each))) {
                return each;
            }
        }
        problems.add("--text must be 90, 100, 110, 125 or 150 but is '" + text + "'");
        return PictureForm.TEXT_SIZES.get(0);
    }

    private int[] pixels(PictureSubject wanted, List<String> problems) {
        boolean isWindow = wanted == PictureSubject.WORKSTATION;
        int leastWidth = isWindow ? WINDOW_WIDTH : PictureForm.LEAST_WIDTH;
        int leastHeight = isWindow ? WINDOW_HEIGHT : PictureForm.LEAST_HEIGHT;
        Matcher found = SIZE.matcher(word(size));
        if (!found.matches()) {
            problems.add("--size must be width x height in pixels, such as 1440x900, but is '" + size + "'");
            return new int[] {leastWidth, leastHeight};
        }
        int width = Integer.parseInt(found.group(1));
        int height = Integer.parseInt(found.group(2));
        if (width < leastWidth
                || width > PictureForm.GREATEST_WIDTH
                || height < leastHeight
                || height > PictureForm.GREATEST_HEIGHT) {
            problems.add("--size must be from " + leastWidth + "x" + leastHeight + " to " + PictureForm.GREATEST_WIDTH
                    + "x" + PictureForm.GREATEST_HEIGHT + (isWindow ? " for the whole window" : "") + " but is '" + size
                    + "'");
        }
        return new int[] {width, height};
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
