package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.PictureFiles;
import dev.wingspread.app.UseCases;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.kpi.KpiStripViewModel;
import dev.wingspread.ui.positions.LeftOutViewModel;
import dev.wingspread.ui.positions.PositionsViewModel;
import dev.wingspread.ui.prompts.PromptsViewModel;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.Activities;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.support.UndoHistory;
import dev.wingspread.ui.whatif.WhatIfViewModel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The whole window: one book, one scenario, and the screens that show them. A change of book or scenario asks for new
 * figures in the background; what comes back is handed to every screen at once.
 */
public final class WorkstationViewModel {

    private final OverlayViewModel overlay = new OverlayViewModel();
    private final KpiStripViewModel kpis = new KpiStripViewModel();
    private final PositionsViewModel positions;
    private final LeftOutViewModel leftOut;
    private final ShownBook shownBook;
    private final UndoHistory undoHistory = new UndoHistory();
    private final WhatIfViewModel whatIf = new WhatIfViewModel(undoHistory);
    private final BookViewModel book;
    private final BookOpening opening;
    private final SnapshotViewModel snapshots;
    private final BookLineViewModel bookLine;
    private final ObjectProperty<ViewTab> view = new SimpleObjectProperty<>(ViewTab.RISK_GRAPH);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    private final Recalculator<BookFigures.Request, BookFigures> numbers;
    private final BasketViewModel basket;
    private final PromptsViewModel prompts;
    private final MarketFetching fetching;
    private final ViewScreens views;
    private final BookForms forms;
    private final JournalDesk desk;
    private int openingSeen;
    private final RecoveryOffer recovery;
    private final Activities activities;
    private final PictureViewModel pictures;
    private final ImportDesk importDesk;
    private boolean hasFigures;
    private @Nullable BookFigures basis;

    /**
     * The window's model.
     *
     * @param background where valuations and files are worked on; several at a time if it can
     */
    public WorkstationViewModel(
            UseCases useCases,
            Executor background,
            UiThread uiThread,
            UiPreferences preferences,
            FileChoice files,
            Clock clock) {
        var valuation = new GuardedValuation(useCases.valuation(), uiThread);
        activities = Activities.timed(uiThread);
        var computing = new Computing(valuation, background, uiThread, this::showDefect, activities);
        var work = new BackgroundWork(background, uiThread, this::showDefect, activities);
        var recent = new RecentBooks(preferences);
        book = new BookViewModel(useCases, work, files, overlay, recent, undoHistory);
        opening = new BookOpening(useCases, work, preferences, files, overlay, recent, book);
        fetching = new MarketFetching(useCases.refresh(), work, overlay, book, clock);
        leftOut = new LeftOutViewModel(undoHistory);
        positions = new PositionsViewModel(leftOut, preferences);
        var tables = new TableFiles(work, preferences, files, overlay, book);
        positions.onExport(() -> tables.export("positions", positions::sheet));
        recovery = new RecoveryOffer(useCases.recovery(), work, overlay, book, clock);
        desk = new JournalDesk(useCases.journals());
        snapshots = new SnapshotViewModel(useCases.snapshots(), desk, work, preferences, files, overlay, book);
        pictures = new PictureViewModel(new PictureFiles(), work, preferences, files, overlay, book);
        bookLine = new BookLineViewModel(clock, overlay);
        numbers = new Recalculator<>(
                (request, isUnwanted) -> BookFigures.of(request, valuation),
                this::publish,
                background,
                uiThread,
                () -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()));
        basket = new BasketViewModel(() -> book.bookProperty().get(), book.edits(), undoHistory);
        book.edits().keep(basket::keep);
        views = new ViewScreens(
                computing,
                preferences,
                useCases.planning(),
                desk,
                basket,
                whatIf,
                () -> book.bookProperty().get());
        forms = new BookForms(computing, useCases.planning(), basket, book);
        importDesk = new ImportDesk(useCases.importing(), computing, work, book, opening, preferences, files);
        shownBook = new ShownBook(basket, leftOut);
        positions.onAction(new PositionCommands(forms.editor(), forms.positions()));
        prompts = new PromptsViewModel(
                useCases.planning(), desk, background, uiThread, basket, clock, book::say, this::showDefect);
        followInputs();
    }

    private void followInputs() {
        book.bookProperty().subscribe(opened -> opened.ifPresent(this::bookChanged));
        basket.basketProperty().subscribe(this::scenarioChanged);
        leftOut.leftOutProperty().subscribe(this::scenarioChanged);
        whatIf.onChange(this::scenarioChanged);
        view.subscribe(this::followInFront);
        view.subscribe(tab -> views.history().visible(tab == ViewTab.HISTORY));
        prompts.onRecorded(views.history()::refresh);
        snapshots.onStored(views.history()::refresh);
        numbers.stateProperty().subscribe(state -> showStatus());
        activities.follow(numbers.stateProperty(), "Calculating");
        activities.follow(forms.condor().stateProperty(), "Looking for condors");
        activities.follow(views.history().stateProperty(), "Reading the journal");
        numbers.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(this::showDefect));
    }

    private void bookChanged(OpenBook opened) {
        basis = null;
        if (book.openings() != openingSeen) {
            basket.forget();
        }
        basket.openedBook(opened);
        leftOut.openedBook(opened);
        followByScenario(opened);
        numbers.restart(new BookFigures.Request(opened, shownBook.of(opened), whatIf.shock(opened), Optional.empty()));
        followInFront();
        prompts.openedBook(opened);
        views.history().openedBook(opened);
        forms.openedBook(opened);
        importDesk.openedBook(opened);
    }

    /** Only another book starts without a scenario; an edit, a save, F5 and another market leave it on. */
    private void followByScenario(OpenBook opened) {
        if (book.openings() != openingSeen) {
            openingSeen = book.openings();
            whatIf.openedBook(opened);
        } else {
            whatIf.follow(opened);
        }
    }

    private void scenarioChanged() {
        book.bookProperty().get().ifPresent(open -> {
            Optional<BookFigures> known =
                    Optional.ofNullable(basis).filter(each -> each.open().book().equals(open));
            numbers.request(new BookFigures.Request(open, shownBook.of(open), whatIf.shock(open), known));
            followInFront();
        });
    }

    private void publish(BookFigures fresh) {
        basis = fresh;
        hasFigures = true;
        snapshots.show(fresh.open().book(), fresh.open().report());
        if (fresh.isTraded() && fresh.scenario().isEmpty()) {
            kpis.showTraded(
                    fresh.before().book(),
                    fresh.before().report(),
                    fresh.shown().book(),
                    fresh.shown().report());
        } else {
            kpis.show(fresh.shown().book(), fresh.shown().report(), fresh.scenario());
        }
        positions.show(fresh.whole().report(), fresh.shown().report(), fresh.leftOut(), fresh.scenario());
        whatIf.show(fresh.outcome());
        bookLine.show(fresh.shown().book(), fresh.shown().report());
        views.mark(fresh.scenario());
        showStatus();
    }

    /** Lets the screen in front follow the book and the scenario. */
    private void followInFront() {
        book.bookProperty()
                .get()
                .ifPresent(open -> views.follow(view.get(), shownBook.of(open).shown(), whatIf.shock(open)));
    }

    private void showStatus() {
        status.set(StatusText.of(
                numbers.stateProperty().get(),
                hasFigures,
                numbers.lastMillisProperty().get()));
    }

    /** Offers the details of an exception nobody expected; the window goes on. */
    public void showDefect(Throwable defect) {
        overlay.showDefect(defect);
    }

    /** Lists the keys. */
    public void showKeys() {
        overlay.show(new Sheet("Keys", "", Keys.lines(), "", List.of(Choice.close("Close"))));
    }

    public OverlayViewModel overlay() {
        return overlay;
    }

    public KpiStripViewModel kpis() {
        return kpis;
    }

    public PositionsViewModel positions() {
        return positions;
    }

    /** Positions out of every figure until they are ticked again. */
    public LeftOutViewModel leftOut() {
        return leftOut;
    }

    /** The views in the middle. */
    public ViewScreens views() {
        return views;
    }

    /** What the open book is edited with. */
    public BookForms forms() {
        return forms;
    }

    /** What-if trades; while there are any, every figure but the monitor's is shown with them. */
    public BasketViewModel basket() {
        return basket;
    }

    public PromptsViewModel prompts() {
        return prompts;
    }

    /** Fetches the market from its publisher. */
    public MarketFetching fetching() {
        return fetching;
    }

    /** Files of other programs: the wizard, and the open book beside what a broker holds. */
    public ImportDesk importDesk() {
        return importDesk;
    }

    /** Everything that can be undone. */
    public UndoHistory undoHistory() {
        return undoHistory;
    }

    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    public BookViewModel book() {
        return book;
    }

    /** Opens books and markets in place of the open ones. */
    public BookOpening opening() {
        return opening;
    }

    public SnapshotViewModel snapshots() {
        return snapshots;
    }

    /** Pictures of the views. */
    public PictureViewModel pictures() {
        return pictures;
    }

    /** What takes long. */
    public Activities activities() {
        return activities;
    }

    public BookLineViewModel bookLine() {
        return bookLine;
    }

    /** The view in front. */
    public ObjectProperty<ViewTab> viewProperty() {
        return view;
    }

    /** Offers unsaved work of windows that did not close as they should. */
    public void offerRecovery() {
        recovery.make();
    }

    /** Closes the journal and forgets unsaved work: it was given up. */
    public void close() {
        book.close();
        desk.close();
    }

    /** What is wrong with the journal; empty if nothing is. */
    public ReadOnlyStringProperty journalTroubleProperty() {
        return desk.troubleProperty();
    }

    /** How current the figures are. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
