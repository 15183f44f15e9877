package dev.wingspread.ui.support;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What a screen computes with.
 *
 * @param valuation values books, off the window's thread
 * @param background where it is done; several at a time if it can
 * @param uiThread where results are shown
 * @param onDefect told about exceptions, which are defects of the program
 * @param activities shows what takes long
 */
public record Computing(
        GuardedValuation valuation,
        Executor background,
        UiThread uiThread,
        Consumer<Throwable> onDefect,
        Activities activities) {

    private static final String WHAT = "Calculating";

    /** The same without showing what takes long. */
    public Computing(GuardedValuation valuation, Executor background, UiThread uiThread, Consumer<Throwable> onDefect) {
        this(valuation, background, uiThread, onDefect, Activities.unseen());
    }

    /**
     * A recalculator that tells of its defects.
     *
     * @param computation runs in the background
     * @param publication runs on the window's thread
     */
    public <Q, R> Recalculator<Q, R> recalculator(
            Recalculator.Computation<? super Q, ? extends R> computation, Consumer<? super R> publication) {
        var recalculator = new Recalculator<Q, R>(computation, publication, background, uiThread);
        recalculator
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(onDefect));
        activities.follow(recalculator.stateProperty(), WHAT);
        return recalculator;
    }
}
