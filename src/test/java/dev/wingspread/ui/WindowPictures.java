package dev.wingspread.ui;

import dev.wingspread.app.RefreshedMarket;
import dev.wingspread.app.ScriptedRefresh;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.editor.CondorFields;
import dev.wingspread.ui.editor.LegRows;
import dev.wingspread.ui.editor.PositionForm;
import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.importing.ImportViewModel;
import dev.wingspread.ui.market.MarketForm;
import dev.wingspread.ui.payoff.Part;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.stress.StressViewModel;
import dev.wingspread.ui.support.Png;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Paints the window into PNG files, also without a display: run it with the headless arguments of the tests and the
 * folder for the pictures as its argument; a second argument takes only the pictures whose file names hold it.
 */
public final class WindowPictures {

    private static final int[][] SIZES = {{1100, 700}, {1440, 900}, {2560, 1440}};
    private static final int FRAMES = 12;

    private static final int[] TALL = {1600, 1160};
    private static final String USUAL = "layered-hedged.json";
    private static final String OVER_HEDGED = "over-hedged-contango.json";

    private static final Loaded<RefreshedMarket> NOTHING_CAME = Loaded.failed(Failure.of(
            FailureReason.INACCESSIBLE,
            "SPX options: cdn.cboe.com does not answer within 20 seconds",
            "try again later"));

    /** Painted in every size. */
    private static final List<Scenery> EVERY_SIZE = List.of(
            Scenery.of("today", USUAL),
            Scenery.of("what-if", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of(
                    "filter", USUAL, model -> model.positions().filterProperty().set("layer m put")),
            Scenery.of("left-out", USUAL, WindowPictures::leaveSomeOut),
            Scenery.of("risk-graph", USUAL, WindowPictures::datesAndParts),
            Scenery.of("matrix", USUAL, inFront(ViewTab.MATRIX)),
            Scenery.of("ladder", USUAL, inFront(ViewTab.LADDER)),
            Scenery.of("term", USUAL, inFront(ViewTab.TERM)),
            Scenery.of("stress", USUAL, inFront(ViewTab.STRESS)),
            Scenery.of("stress-applied", USUAL, inFront(ViewTab.STRESS), WindowPictures::yenCarry),
            Scenery.of("advanced", USUAL, WindowPictures::yenCarry, WindowPictures::advanced),
            Scenery.of("condor", USUAL, model -> model.condor().show()),
            Scenery.of("settings", USUAL, WindowPictures::otherSettings),
            Scenery.of("wizard-files", USUAL, WindowPictures::someFiles),
            Scenery.of("wizard-understood", USUAL, WindowPictures::someFiles, onPage(ImportPage.POSITIONS)),
            Scenery.of("wizard-skipped", USUAL, WindowPictures::someFiles, onPage(ImportPage.ROWS)),
            Scenery.of("wizard-market", USUAL, WindowPictures::someFiles, onPage(ImportPage.MARKET)),
            Scenery.of("wizard-book", USUAL, WindowPictures::someFiles, onPage(ImportPage.BOOK)),
            Scenery.of(
                    "inputs",
                    USUAL,
                    WindowPictures::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("refresh", USUAL, model -> model.fetching().refresh()),
            Scenery.of("fitted", USUAL, model -> model.book().open(Workstations.imported()), inFront(ViewTab.TERM)),
            Scenery.of(
                    "wizard-twice",
                    USUAL,
                    model -> model.importDesk()
                            .wizard()
                            .show(List.of(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT), false)),
            Scenery.of(
                    "reconcile",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of("market-levels", USUAL, WindowPictures::otherLevels),
            Scenery.of(
                    "history",
                    USUAL,
                    WindowPictures::oneLook,
                    model -> model.exportSnapshot(),
                    model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.exportSnapshot(),
                    inFront(ViewTab.HISTORY)),
            Scenery.of(
                    "explain",
                    USUAL,
                    model -> model.exportSnapshot(),
                    model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.exportSnapshot(),
                    inFront(ViewTab.HISTORY),
                    model -> model.history().explain().shownProperty().set(true)),
            Scenery.of("edit-condor", USUAL, model -> model.editor().edit("S-1")),
            Scenery.of("edit-condor-fault", USUAL, model -> model.editor().edit("S-1"), WindowPictures::spoil),
            Scenery.of(
                    "edit-calls",
                    USUAL,
                    model -> model.editor().create(),
                    model -> model.editor().form().kindProperty().set(StructureKind.VIX_CALL_LADDER),
                    WindowPictures::threeCalls),
            Scenery.of("no-history", USUAL, inFront(ViewTab.HISTORY)),
            Scenery.of("prompts", "breached-backwardation.json", WindowPictures::oneLook),
            Scenery.of(
                    "comparison",
                    OVER_HEDGED,
                    WindowPictures::oneLook,
                    model -> model.prompts().compare("R51-hedge")),
            Scenery.of(
                    "basket",
                    OVER_HEDGED,
                    WindowPictures::oneLook,
                    model -> model.prompts().preview("R51-hedge")));

    /** Painted in the usual size. */
    private static final List<Scenery> ONE_SIZE = List.of(
            Scenery.of(
                    "nothing-ticked",
                    USUAL,
                    model -> model.positions()
                            .tick(model.positions().rowsProperty().get(), false)),
            Scenery.of(
                    "no-match",
                    USUAL,
                    model -> model.positions().filterProperty().set("unpriced 9999")),
            Scenery.of("text-90", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("text-150", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("faults", USUAL, model -> model.book().open(Workstations.sample("faulty.json"))),
            Scenery.of("ladder-none", "unhedged.json", inFront(ViewTab.LADDER)),
            Scenery.of(
                    "ladder-plan",
                    "unhedged.json",
                    inFront(ViewTab.LADDER),
                    model -> model.ladder().preview()),
            Scenery.of("ladder-breached", "breached-backwardation.json", inFront(ViewTab.LADDER)),
            Scenery.of(
                    "term-what-if",
                    USUAL,
                    inFront(ViewTab.TERM),
                    model -> model.whatIf().spike(6)),
            Scenery.of("term-panic", "breached-backwardation.json", inFront(ViewTab.TERM)),
            Scenery.of("wizard-text-150", USUAL, WindowPictures::someFiles, onPage(ImportPage.ROWS)),
            Scenery.of("wizard-positions-text-150", USUAL, WindowPictures::someFiles, onPage(ImportPage.POSITIONS)),
            Scenery.of(
                    "reconcile-text-150",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of("wizard-size", USUAL, WindowPictures::someFiles, WindowPictures::tooMany),
            Scenery.of("wizard-size-text-150", USUAL, WindowPictures::someFiles, WindowPictures::tooMany),
            Scenery.of("fitted-text-150", USUAL, WindowPictures::imported, inFront(ViewTab.TERM)),
            Scenery.of("fitted-colour-blind", USUAL, WindowPictures::imported, inFront(ViewTab.TERM)),
            Scenery.of("refresh-failed", USUAL, model -> model.fetching().refresh()),
            Scenery.of("refresh-text-150", USUAL, model -> model.fetching().refresh()),
            Scenery.of(
                    "inputs-text-150",
                    USUAL,
                    WindowPictures::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of(
                    "inputs-colour-blind",
                    USUAL,
                    WindowPictures::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("keys", USUAL, model -> model.showKeys()),
            Scenery.of(
                    "acknowledge",
                    OVER_HEDGED,
                    WindowPictures::oneLook,
                    model -> model.prompts().acknowledge("R51-hedge")),
            Scenery.of(
                    "market-edited",
                    USUAL,
                    WindowPictures::otherLevels,
                    model -> model.market().accept()),
            Scenery.of("market-wrong", "unhedged.json", WindowPictures::wrongLevels),
            Scenery.of(
                    "edit-loose-fault",
                    USUAL,
                    model -> model.editor().create(),
                    model -> model.editor().form().kindProperty().set(StructureKind.LOOSE_LEGS),
                    model -> model.editor().form().loose().add()),
            Scenery.of("details", USUAL, model -> model.details().show()),
            Scenery.of(
                    "details-fault",
                    USUAL,
                    model -> model.details().show(),
                    model -> model.details().vegaBand().textProperty().set("7")),
            Scenery.of("new-book", USUAL, model -> model.book().newBook()),
            Scenery.of(
                    "inputs-badges",
                    USUAL,
                    WindowPictures::weakQuotes,
                    model -> model.positions().filterProperty().set("240816")),
            Scenery.of("remarks", USUAL, model -> model.bookLine().showRemarks()),
            Scenery.of("breached", "breached-backwardation.json"),
            Scenery.of(
                    "august", USUAL, model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json"))),
            Scenery.of("parts", USUAL, model -> {
                model.payoff().shows(Part.CONDORS).set(true);
                model.payoff().shows(Part.HEDGE).set(true);
            }),
            Scenery.of(
                    "matrix-vix-days",
                    USUAL,
                    inFront(ViewTab.MATRIX),
                    model -> model.matrix().axesProperty().set(MapAxes.DAYS_VIX)),
            Scenery.of(
                    "matrix-spx-days",
                    USUAL,
                    inFront(ViewTab.MATRIX),
                    model -> model.matrix().axesProperty().set(MapAxes.DAYS_SPX)),
            Scenery.of(
                    "matrix-entries",
                    USUAL,
                    model -> model.whatIf().spike(6),
                    inFront(ViewTab.MATRIX),
                    model -> model.matrix().dateProperty().set("2024-07-01"),
                    model -> model.matrix().budget().textProperty().set("15000")));

    private static final Scenery WORKSTATION =
            Scenery.of("guide-workstation", USUAL, model -> model.whatIf().spike(6));

    /** Those of the user guide. */
    private static final List<Scenery> GUIDE = List.of(
            WORKSTATION,
            Scenery.of(
                    "guide-stress",
                    USUAL,
                    inFront(ViewTab.STRESS),
                    model -> model.stress().orderProperty().set(StressViewModel.Order.TOTAL)),
            Scenery.of("guide-what-if", USUAL, WindowPictures::yenCarry, WindowPictures::advanced),
            Scenery.of("guide-risk-graph", USUAL, WindowPictures::datesAndParts),
            Scenery.of("guide-matrix", USUAL, inFront(ViewTab.MATRIX)),
            Scenery.of("guide-prompts", "breached-backwardation.json", WindowPictures::oneLook),
            Scenery.of(
                    "guide-comparison",
                    "unhedged.json",
                    WindowPictures::oneLook,
                    model -> model.prompts().compare("R50-hedge")),
            Scenery.of("guide-positions", USUAL, WindowPictures::leaveSomeOut),
            Scenery.of(
                    "guide-inputs",
                    USUAL,
                    WindowPictures::weakQuotes,
                    model -> model.bookLine().showInputs()),
            Scenery.of("guide-key-figures", USUAL, model -> model.whatIf().spike(6)),
            Scenery.of("guide-editor", USUAL, model -> model.editor().edit("S-1"), WindowPictures::spoil),
            Scenery.of("guide-recovery", USUAL, WorkstationViewModel::offerRecovery),
            Scenery.of("guide-ladder", USUAL, inFront(ViewTab.LADDER)),
            Scenery.of(
                    "guide-term",
                    USUAL,
                    inFront(ViewTab.TERM),
                    model -> model.whatIf().spike(6)),
            Scenery.of("guide-condor", USUAL, model -> model.condor().show()),
            Scenery.of("guide-settings", USUAL, WindowPictures::otherSettings),
            Scenery.of("guide-market", USUAL, WindowPictures::otherLevels),
            Scenery.of(
                    "guide-import",
                    USUAL,
                    model -> model.importDesk().wizard().show(List.of(MadeUpImports.PORTFOLIO), false),
                    onPage(ImportPage.POSITIONS)),
            Scenery.of(
                    "guide-reconcile",
                    USUAL,
                    model -> model.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT))),
            Scenery.of(
                    "guide-history",
                    USUAL,
                    model -> model.exportSnapshot(),
                    model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.exportSnapshot(),
                    model -> model.book().reload(),
                    inFront(ViewTab.HISTORY)),
            Scenery.of(
                    "guide-explain",
                    USUAL,
                    model -> model.exportSnapshot(),
                    model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                    model -> model.exportSnapshot(),
                    inFront(ViewTab.HISTORY),
                    model -> model.history().explain().shownProperty().set(true)));

    /** A state of the window: the book it opens and what is done to it, each step once the one before has come to rest. */
    private record Scenery(String name, Path book, List<Step> steps) {

        static Scenery of(String name, String sample, Step... steps) {
            return new Scenery(name, Workstations.sample(sample), List.of(steps));
        }
    }

    /** Something done to the window. */
    private interface Step extends Consumer<WorkstationViewModel> {}

    private static Step inFront(ViewTab tab) {
        return model -> model.viewProperty().set(tab);
    }

    private static void yenCarry(WorkstationViewModel model) {
        model.whatIf().apply(Episodes.named("yen-carry-2024").orElseThrow(), Replay.ABSOLUTE);
    }

    private static void someFiles(WorkstationViewModel model) {
        model.importDesk()
                .wizard()
                .show(List.of(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN, MadeUpImports.BROKEN), false);
    }

    /** More contracts are to come off the first condor than it has. */
    private static void tooMany(WorkstationViewModel model) {
        onPage(ImportPage.POSITIONS).accept(model);
        ImportViewModel wizard = model.importDesk().wizard();
        wizard.proposalEdit()
                .part(wizard.proposals().rowsProperty().get().get(0).children());
        wizard.proposalEdit().entry().textProperty().set("9");
        wizard.proposalEdit().accept();
    }

    private static void imported(WorkstationViewModel model) {
        model.book().open(Workstations.imported());
    }

    private static Step onPage(ImportPage page) {
        return model -> model.importDesk().wizard().pageProperty().set(page);
    }

    private static void advanced(WorkstationViewModel model) {
        model.whatIf().advancedShownProperty().set(true);
    }

    /** The short put is above the short call, and a date is none. */
    private static void spoil(WorkstationViewModel model) {
        PositionForm form = model.editor().form();
        form.openedOn().textProperty().set("31 July");
        form.condor().strike(CondorFields.Role.SHORT_PUT).textProperty().set("5800");
    }

    private static void threeCalls(WorkstationViewModel model) {
        LegRows calls = model.editor().form().ladder();
        calls.add();
        calls.add();
        for (int i = 0; i < calls.rows().size(); i++) {
            calls.rows().get(i).strike().textProperty().set(Integer.toString(20 + 5 * i));
            calls.rows().get(i).quantity().textProperty().set(Integer.toString(4 - i));
        }
        model.editor().takeMarketPrices();
    }

    private final Path folder;
    private final ThreadPoolExecutor background =
            new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private WindowPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var pictures = new WindowPictures(folder);
        String only = arguments.length > 1 ? arguments[1] : "";
        for (Theme theme : Theme.values()) {
            for (Scenery scene : EVERY_SIZE) {
                for (int[] size : SIZES) {
                    pictures.take(only, theme, size, scene);
                }
            }
            for (Scenery scene : ONE_SIZE) {
                pictures.take(only, theme, SIZES[1], scene);
            }
        }
        for (Scenery scene : GUIDE) {
            pictures.take(only, Theme.DARK, scene.name().equals("guide-prompts") ? TALL : SIZES[1], scene);
        }
        pictures.take(only, Theme.LIGHT, SIZES[1], WORKSTATION);
        pictures.background.shutdown();
        Platform.exit();
    }

    private static void datesAndParts(WorkstationViewModel model) {
        model.payoff().dates().add(5);
        model.payoff().dates().add(10);
        model.payoff().slices().levelProperty().set("5400");
    }

    private static void oneLook(WorkstationViewModel model) {
        model.prompts().atOnceProperty().set(true);
    }

    private static void weakQuotes(WorkstationViewModel model) {
        model.book().openMarket(Workstations.weakQuotes());
    }

    private static void otherLevels(WorkstationViewModel model) {
        model.market().show();
        MarketForm form = model.market().formProperty().get().orElseThrow();
        form.spxSpot().textProperty().set("5390");
        form.vixSpot().textProperty().set("21.5");
        form.futures().get(0).price().textProperty().set("19.6");
        form.spxExpiries().get(2).atmVol().textProperty().set("0.187");
    }

    private static void wrongLevels(WorkstationViewModel model) {
        model.market().show();
        MarketForm form = model.market().formProperty().get().orElseThrow();
        form.vixSpot().textProperty().set("16,4");
        form.rate().textProperty().set("");
        form.spxExpiries().get(1).atmVol().textProperty().set("14.3");
        model.market().addFuture(model.market().offeredFutures().get(0));
    }

    private static void otherSettings(WorkstationViewModel model) {
        model.settings().show();
        model.settings().presetProperty().set(Preset.STEWARD);
        model.settings().row(Setting.NV10_LOW).textProperty().set("-0.02");
        model.settings().row(Setting.NV10_ALARM).textProperty().set("0.30");
    }

    /** A layer, and one leg of another condor, without a tick, in a scenario. */
    private static void leaveSomeOut(WorkstationViewModel model) {
        PositionRow condors = model.positions().rowsProperty().get().get(0);
        PositionRow condor = condors.children().get(1).children().get(0);
        model.positions().tick(condors.children().subList(0, 1), false);
        model.positions().tick(condor.children().subList(0, 1), false);
        model.whatIf().spike(6);
    }

    private void take(String only, Theme theme, int[] size, Scenery scenery) throws Exception {
        String name = scenery.name();
        Path book = scenery.book();
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".png";
        if (!file.contains(only)) {
            return;
        }
        UiPreferences preferences = UiPreferences.inMemory();
        Path snapshots = Files.createTempDirectory("pictures").resolve("snapshots.csv");
        List.of(snapshots, snapshots.getParent()).forEach(each -> each.toFile().deleteOnExit());
        if (name.equals("guide-what-if") || name.equals("advanced")) {
            preferences.put("split.prompts", 0.95);
        }
        textSize(name).ifPresent(percent -> preferences.put("text.size", percent));
        if (name.equals("guide-prompts")) {
            preferences.put("split.prompts", 0.12);
            preferences.put("split.whatif", 0.74);
        }
        preferences.put("snapshot." + book.toAbsolutePath(), snapshots.toString());
        var colours = new ThemeViewModel(preferences);
        WorkstationViewModel model = onWindowThread(() -> {
            colours.themeProperty().set(theme);
            colours.colourBlindProperty().set(name.endsWith("colour-blind"));
            return new WorkstationViewModel(
                    (name.endsWith("recovery")
                                    ? Workstations.afterACrash(USUAL)
                                    : Workstations.importing(new MadeUpImports()))
                            .fetchingWith(
                                    name.equals("refresh-failed")
                                            ? new ScriptedRefresh()
                                                    .on()
                                                    .withCopies()
                                                    .answering(NOTHING_CAME)
                                            : Workstations.notAllowedYet()),
                    background,
                    UiThread.ofToolkit(),
                    preferences,
                    new NoFiles(),
                    Workstations.CLOCK);
        });
        Stage stage = onWindowThread(() -> {
            var view = new WorkstationView(model, colours, preferences, () -> {});
            var painted = new Scene(view, size[0], size[1]);
            Stylesheets.applyTo(painted, colours);
            var window = new Stage();
            window.setScene(painted);
            window.setWidth(size[0]);
            window.setHeight(size[1]);
            window.show();
            if (name.equals("today")) {
                model.book().openSample();
            } else {
                model.book().open(book);
            }
            return window;
        });
        settle();
        for (Step scene : scenery.steps()) {
            onWindowThread(() -> {
                scene.accept(model);
                return model;
            });
            settle();
        }
        onWindowThread(() -> {
            write(stage.getScene(), folder.resolve(file));
            stage.hide();
            return model;
        });
    }

    /** Sceneries whose names end so are painted with text of another size. */
    private static Optional<Double> textSize(String name) {
        int at = name.indexOf("text-");
        return at < 0 ? Optional.empty() : Optional.of(Double.valueOf(name.substring(at + "text-".length())));
    }

    private static void write(Scene scene, Path file) {
        try {
            Files.write(file, Png.of(scene.snapshot(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing is computed in the background and some frames have been painted since. */
    private void settle() throws InterruptedException {
        var rested = new CountDownLatch(1);
        Platform.runLater(new AnimationTimer() {
            private int still;

            @Override
            public void handle(long now) {
                boolean isIdle = background.getActiveCount() == 0
                        && background.getQueue().isEmpty();
                still = isIdle ? still + 1 : 0;
                if (still == FRAMES) {
                    stop();
                    rested.countDown();
                }
            }
        }::start);
        rested.await();
    }

    private static <T> T onWindowThread(Callable<T> task) throws Exception {
        var done = new CountDownLatch(1);
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        Platform.runLater(() -> {
            try {
                result.set(task.call());
            } catch (Exception e) {
                failure.set(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        return Objects.requireNonNull(result.get());
    }
}
