package dev.wingspread.ui;

import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.testing.LargeBooks;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * Drags the VIX slider of large books with each view in front and prints what a frame costs and whether any result came
 * late; then moves it a hundred thousand times and prints what memory is held. Run it with the headless arguments of the
 * tests; arguments are numbers of legs, or {@code memory}.
 *
 * <p>The toolkit starts a frame 60 times a second at most, so the time between two frames says nothing below 16.7 ms. What
 * a frame costs is the time its thread and the painting thread are busy with it, as the toolkit's own events tell.
 */
public final class WindowFrames {

    private static final int WARM_UP = 300;
    private static final int FRAMES = 400;
    private static final int FEW_EVENTS = 10_000;
    private static final int MANY_EVENTS = 100_000;
    private static final double MEGABYTE = 1 << 20;

    private WindowFrames() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length > 0 ? List.of(arguments) : List.of("200", "2000", "memory");
        var events = new FrameEvents();
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        for (String each : wanted) {
            if (each.equals("memory")) {
                memory();
            } else {
                frames(Integer.parseInt(each), events);
            }
        }
        events.close();
        Platform.exit();
    }

    private static void frames(int legs, FrameEvents events) throws Exception {
        try (var window = DraggedWindow.open(grown(legs))) {
            // All views are opened and dragged before any is measured: the compiler is done with the code of each.
            for (ViewTab view : ViewTab.values()) {
                await(window.show(view));
                await(window.drag(WARM_UP, 1));
            }
            var runs = new EnumMap<ViewTab, DraggedWindow.Run>(ViewTab.class);
            for (ViewTab view : ViewTab.values()) {
                await(window.show(view));
                await(window.drag(WARM_UP, 1));
                runs.put(view, await(window.drag(FRAMES, 1)));
            }
            List<FrameEvents.Pulse> pulses = events.pulses();
            System.out.printf(
                    Locale.ROOT,
                    "%n| %d legs, in front | work p50 | p90 | p99 | longest, ms | frames a second | dropped | late |%n",
                    legs);
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
            runs.forEach((view, run) -> print(view.title(), run, pulses));
        }
    }

    private static void print(String view, DraggedWindow.Run run, List<FrameEvents.Pulse> pulses) {
        List<FrameEvents.Pulse> during = pulses.stream().filter(run::contains).toList();
        double[] work = during.stream()
                .mapToDouble(FrameEvents.Pulse::workMillis)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %d of %d | %d |%n",
                view,
                share(work, 0.5),
                share(work, 0.9),
                share(work, 0.99),
                share(work, 1),
                run.framesASecond(),
                run.dropped(),
                run.frames(),
                run.late());
        System.out.println("  " + FrameEvents.Pulse.meanPhases(during));
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)];
    }

    private static void memory() throws Exception {
        try (var window = DraggedWindow.open(grown(200))) {
            for (ViewTab view : ViewTab.values()) {
                await(window.show(view));
            }
            await(window.show(ViewTab.RISK_GRAPH));
            int perFrame = 50;
            await(window.drag(FEW_EVENTS / perFrame, perFrame));
            double few = heldMegabytes();
            await(window.drag((MANY_EVENTS - FEW_EVENTS) / perFrame, perFrame));
            System.out.printf(
                    Locale.ROOT,
                    "%nheap held after %d slider events %.1f MB, after %d %.1f MB%n",
                    FEW_EVENTS,
                    few,
                    MANY_EVENTS,
                    heldMegabytes());
        }
    }

    /** What is held after collections that are done when they return; what one sets free for the next goes with it. */
    private static double heldMegabytes() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static <T> T await(CompletableFuture<T> promise) throws Exception {
        return promise.get();
    }

    /** A file beside its market, deleted at the end. */
    private static Path grown(int legs) throws IOException {
        Path sample = Workstations.sample("layered-hedged.json");
        Portfolio book = Workstations.useCases()
                .workspace()
                .open(sample, Optional.empty(), SettingOverrides.NONE)
                .orThrow()
                .portfolio();
        Path folder = Files.createTempDirectory("frames");
        Path file = folder.resolve("grown.json");
        Path market = folder.resolve(book.market().orElseThrow());
        Files.writeString(file, PortfolioWriter.write(LargeBooks.grown(book, legs)));
        Files.copy(sample.resolveSibling(book.market().orElseThrow()), market);
        Arrays.asList(folder, market, file).forEach(each -> each.toFile().deleteOnExit());
        return file;
    }
}
