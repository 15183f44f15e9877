package dev.wingspread.risk;

import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The smallest rise of VIX with which the book does not lose, SPX moving as it usually does. */
final class BreakEvenSpike {

    private static final double STEP = 0.5;
    private static final int STEPS = 120;

    /** Steps valued in one go: most books that break even at all do so within ten points. */
    private static final int STRIDE = 20;

    private static final double RESOLUTION = 0.01;

    private BreakEvenSpike() {}

    /** VIX points, refined to 0.01; empty if there is none up to 60. */
    static OptionalDouble vixPoints(Revaluation book, SpikeModel model) {
        if (book.positions().stream().noneMatch(Position::isLive)) {
            return OptionalDouble.empty();
        }
        for (int first = 1; first <= STEPS; first += STRIDE) {
            double[] rises = rises(first);
            double[] pnl = pnl(book, model, rises);
            for (int i = 0; i < rises.length; i++) {
                if (pnl[i] >= 0) {
                    return OptionalDouble.of(refine(book, model, rises[i] - STEP, rises[i]));
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static double[] rises(int first) {
        return IntStream.range(first, first + STRIDE).mapToDouble(i -> i * STEP).toArray();
    }

    private static double refine(Revaluation book, SpikeModel model, double losing, double notLosing) {
        double low = losing;
        double high = notLosing;
        while (high - low > RESOLUTION) {
            double middle = (low + high) / 2;
            if (pnl(book, model, middle)[0] >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double[] pnl(Revaluation book, SpikeModel model, double... rises) {
        ScenarioSums sums = book.sidesUsd(Scenarios.along(model.shock(0), rises), model, Workers.CALLER);
        return IntStream.range(0, rises.length).mapToDouble(sums::total).toArray();
    }
}
