package dev.wingspread.risk;

import dev.wingspread.market.spike.SpikeModel;
import java.util.OptionalDouble;

/** The smallest rise of VIX with which the book does not lose, SPX moving as it usually does. */
final class BreakEvenSpike {

    private static final double STEP = 0.5;
    private static final int STEPS = 120;
    private static final double RESOLUTION = 0.01;

    private BreakEvenSpike() {}

    /** VIX points, refined to 0.01; empty if there is none up to 60. */
    static OptionalDouble vixPoints(Revaluation book, SpikeModel model) {
        if (book.positions().stream().noneMatch(Position::isLive)) {
            return OptionalDouble.empty();
        }
        for (int i = 1; i <= STEPS; i++) {
            if (pnl(book, model, i * STEP) >= 0) {
                return OptionalDouble.of(refine(book, model, (i - 1) * STEP, i * STEP));
            }
        }
        return OptionalDouble.empty();
    }

    private static double refine(Revaluation book, SpikeModel model, double losing, double notLosing) {
        double low = losing;
        double high = notLosing;
        while (high - low > RESOLUTION) {
            double middle = (low + high) / 2;
            if (pnl(book, model, middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double pnl(Revaluation book, SpikeModel model, double vixPoints) {
        return book.total(book.pnlUsd(model.shock(vixPoints), model));
    }
}
