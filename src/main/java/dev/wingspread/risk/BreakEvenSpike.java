package dev.wingspread.risk;

import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Looks for the rises of VIX with which the book stops losing and loses again, SPX moving as it usually does. */
final class BreakEvenSpike {

    private static final double STEP = 0.5;
    private static final int STEPS = 120;

    private final Revaluation book;
    private final SpikeModel model;
    private final double[] pnl;

    private BreakEvenSpike(Revaluation book, SpikeModel model) {
        this.book = book;
        this.model = model;
        this.pnl = pnl(
                IntStream.rangeClosed(1, STEPS).mapToDouble(step -> step * STEP).toArray());
    }

    /** Break-evens in VIX points, refined to 0.01, up to 60. */
    static SpikeBreakEven of(Revaluation book, SpikeModel model) {
        return book.positions().stream().noneMatch(Position::isLive)
                ? SpikeBreakEven.NONE
                : new BreakEvenSpike(book, model).search();
    }

    private SpikeBreakEven search() {
        int even = next(1, false);
        int losing = next(even, true);
        int evenAgain = next(losing, false);
        return new SpikeBreakEven(at(even, false), at(losing, true), at(evenAgain, false));
    }

    /** First step from one on that loses, or that does not; beyond the last if there is none. */
    private int next(int from, boolean isLoss) {
        int step = from;
        while (step <= STEPS && pnl[step - 1] < 0 != isLoss) {
            step++;
        }
        return step;
    }

    /** The change before a step: the last rise known not to lose before a loss, the first one after it. */
    private OptionalDouble at(int step, boolean isLoss) {
        if (step > STEPS) {
            return OptionalDouble.empty();
        }
        double before = (step - 1) * STEP;
        double after = step * STEP;
        while (after - before > SpikeBreakEven.RESOLUTION) {
            double middle = (before + after) / 2;
            if (pnl(middle)[0] < 0 == isLoss) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return OptionalDouble.of(isLoss ? before : after);
    }

    private double[] pnl(double... rises) {
        ScenarioSums sums = book.sidesUsd(Scenarios.along(model.shock(0), rises), model, Workers.CALLER);
        return IntStream.range(0, rises.length).mapToDouble(sums::total).toArray();
    }
}
