package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PnlMatrix;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.kpi.KpiStripViewModel;
import dev.wingspread.ui.matrix.MatrixViewModel;
import dev.wingspread.ui.payoff.PayoffViewModel;
import dev.wingspread.ui.positions.PositionsViewModel;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Line;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.RecalculationState;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.whatif.WhatIfViewModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * The whole window: one book, one scenario, and the screens that show them. A change of book or scenario asks for new
 * figures in the background; what comes back is handed to every screen at once.
 */
public final class WorkstationViewModel {

    /** Number of the view with the risk graph. */
    public static final int RISK_GRAPH = 0;

    /** Number of the view with the matrix. */
    public static final int MATRIX = 1;

    private final OverlayViewModel overlay = new OverlayViewModel();
    private final KpiStripViewModel kpis = new KpiStripViewModel();
    private final PositionsViewModel positions = new PositionsViewModel();
    private final PayoffViewModel payoff = new PayoffViewModel();
    private final MatrixViewModel matrix = new MatrixViewModel();
    private final WhatIfViewModel whatIf = new WhatIfViewModel();
    private final BookViewModel book;
    private final SnapshotViewModel snapshots;
    private final BookLineViewModel bookLine;
    private final IntegerProperty view = new SimpleIntegerProperty(RISK_GRAPH);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    private final GuardedValuation valuation;
    private final Recalculator<NumbersRequest, Numbers> numbers;
    private final Recalculator<PayoffRequest, PayoffChart> curves;
    private final Recalculator<MatrixRequest, PnlMatrix> map;
    private Optional<Numbers> shown = Optional.empty();
    private @Nullable PayoffRequest lastPayoff;
    private @Nullable MatrixRequest lastMatrix;
    private @Nullable Numbers basis;

    private record NumbersRequest(OpenBook book, Shock shock, Optional<RiskReport> known) {}

    private record Numbers(OpenBook book, RiskReport report, WhatIfReport outcome) {

        Optional<WhatIfReport> scenario() {
            return outcome.shock().isNone() ? Optional.empty() : Optional.of(outcome);
        }
    }

    private record PayoffRequest(OpenBook book, Shock shock, boolean vixCoupled) {}

    private record MatrixRequest(OpenBook book, Shock shock) {}

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
        valuation = new GuardedValuation(useCases.valuation(), uiThread);
        var work = new BackgroundWork(background, uiThread, this::showDefect);
        book = new BookViewModel(useCases, work, preferences, files, overlay);
        snapshots = new SnapshotViewModel(useCases.snapshots(), work, preferences, files, overlay, book);
        bookLine = new BookLineViewModel(clock, overlay);
        numbers = new Recalculator<>(
                (request, isUnwanted) -> computeNumbers(request), this::publish, background, uiThread);
        curves = new Recalculator<>(
                (request, isUnwanted) ->
                        valuation.payoff(request.book(), request.shock(), request.vixCoupled(), isUnwanted),
                payoff::show,
                background,
                uiThread);
        map = new Recalculator<>(
                (request, isUnwanted) -> valuation.matrix(
                        request.book(),
                        request.shock(),
                        MatrixViewModel.spxMovesPct(),
                        MatrixViewModel.vixPoints(),
                        isUnwanted),
                this::publishMatrix,
                background,
                uiThread);
        followInputs();
    }

    private void followInputs() {
        book.bookProperty().subscribe(opened -> opened.ifPresent(this::bookChanged));
        whatIf.onChange(this::scenarioChanged);
        payoff.vixCoupledProperty().subscribe(this::requestPictures);
        view.subscribe(this::requestPictures);
        matrix.onCell(whatIf::applyCell);
        numbers.stateProperty().subscribe(state -> showStatus());
        numbers.failureProperty().subscribe(failure -> {
            if (failure != null) {
                showDefect(failure);
            }
        });
        curves.failureProperty().subscribe(failure -> {
            if (failure != null) {
                showDefect(failure);
            }
        });
        map.failureProperty().subscribe(failure -> {
            if (failure != null) {
                showDefect(failure);
            }
        });
    }

    private void bookChanged(OpenBook opened) {
        basis = null;
        whatIf.openedBook(opened);
        numbers.restart(new NumbersRequest(opened, whatIf.shock(opened), Optional.empty()));
        requestPictures();
    }

    private void scenarioChanged() {
        book.bookProperty().get().ifPresent(open -> {
            Optional<RiskReport> known =
                    basis != null && basis.book().equals(open) ? Optional.of(basis.report()) : Optional.empty();
            numbers.request(new NumbersRequest(open, whatIf.shock(open), known));
            requestPictures();
        });
    }

    private Numbers computeNumbers(NumbersRequest request) {
        RiskReport report = request.known().orElseGet(() -> valuation.risk(request.book()));
        return new Numbers(request.book(), report, valuation.whatIf(request.book(), request.shock()));
    }

    private void publish(Numbers fresh) {
        basis = fresh;
        shown = Optional.of(fresh);
        kpis.show(fresh.book(), fresh.report(), fresh.scenario());
        positions.show(fresh.report(), fresh.scenario());
        whatIf.show(fresh.outcome());
        bookLine.show(fresh.book(), fresh.report());
        payoff.mark(fresh.scenario().map(WhatIfReport::spxAfter));
        matrix.mark(fresh.scenario()
                .map(outcome -> new MatrixViewModel.Mark(outcome.spxMovePct(), outcome.effectiveVixPoints())));
        showStatus();
    }

    private void publishMatrix(PnlMatrix fresh) {
        book.bookProperty()
                .get()
                .ifPresent(open -> matrix.show(fresh, open.model().coupling()));
    }

    /** Asks for the pictures in view, leaving out of the request what does not change them. */
    private void requestPictures() {
        book.bookProperty().get().ifPresent(open -> {
            Shock shock = whatIf.shock(open);
            if (view.get() == RISK_GRAPH) {
                boolean coupled = payoff.vixCoupledProperty().get();
                Shock axis = shock.withSpx(SpxMove.COUPLED);
                requestPayoff(new PayoffRequest(open, coupled ? axis.withVixPoints(0) : axis, coupled));
            } else {
                requestMatrix(
                        new MatrixRequest(open, shock.withSpx(SpxMove.COUPLED).withVixPoints(0)));
            }
        });
    }

    private void requestPayoff(PayoffRequest request) {
        if (lastPayoff == null || !lastPayoff.book().equals(request.book())) {
            curves.restart(request);
        } else if (!request.equals(lastPayoff)) {
            curves.request(request);
        }
        lastPayoff = request;
    }

    private void requestMatrix(MatrixRequest request) {
        if (lastMatrix == null || !lastMatrix.book().equals(request.book())) {
            map.restart(request);
        } else if (!request.equals(lastMatrix)) {
            map.request(request);
        }
        lastMatrix = request;
    }

    private void showStatus() {
        RecalculationState state = numbers.stateProperty().get();
        status.set(
                switch (state) {
                    case CURRENT ->
                        shown.isEmpty()
                                ? "Ready"
                                : "Recalculated in "
                                        + Formats.days(
                                                numbers.lastMillisProperty().get()) + " ms";
                    case STALE, RUNNING -> "Recalculating…";
                    case FAILED -> "Recalculation failed: the figures are those of before";
                });
    }

    /** Offers the details of an exception nobody expected; the window goes on. */
    public void showDefect(Throwable defect) {
        var details = new java.io.StringWriter();
        defect.printStackTrace(new java.io.PrintWriter(details));
        overlay.show(new Sheet(
                "Something went wrong inside the program",
                "The window goes on with what it had. Copy the details to report it.",
                List.of(new Line("", String.valueOf(defect), "")),
                details.toString(),
                List.of(Choice.close("Go on"))));
    }

    /** Lists the keys. */
    public void showKeys() {
        overlay.show(new Sheet("Keys", "", Keys.lines(), "", List.of(Choice.close("Close"))));
    }

    /** Adds the day's figures to the book's snapshot file. */
    public void exportSnapshot() {
        shown.ifPresent(figures -> snapshots.export(figures.book(), figures.report()));
    }

    /** Asks for a snapshot file, then adds the day's figures to it. */
    public void exportSnapshotTo() {
        shown.ifPresent(figures -> snapshots.chooseAndExport(figures.book(), figures.report()));
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

    public PayoffViewModel payoff() {
        return payoff;
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    public BookViewModel book() {
        return book;
    }

    public SnapshotViewModel snapshots() {
        return snapshots;
    }

    public BookLineViewModel bookLine() {
        return bookLine;
    }

    /** Number of the view shown: {@link #RISK_GRAPH} or {@link #MATRIX}. */
    public IntegerProperty viewProperty() {
        return view;
    }

    /** How current the figures are. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
