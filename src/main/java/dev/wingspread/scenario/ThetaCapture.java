package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskReport;
import java.util.List;
import java.util.OptionalDouble;

/** How much of the time decay that theta promised a book has realised. */
public final class ThetaCapture {

    private ThetaCapture() {}

    /**
     * Time decay of a book over a while.
     *
     * @param realisedUsd P&amp;L in dollars of the clock alone: every level and the VIX curve held, each leg valued again
     * @param predictedUsd theta of the beginning in dollars a day times the days
     */
    public record Decay(double realisedUsd, double predictedUsd) {

        public Decay {
            Checks.finite(realisedUsd, "realisedUsd");
            Checks.finite(predictedUsd, "predictedUsd");
        }
    }

    /**
     * Time decay of a book from its market's time on. Legs that settle on the way count with their intrinsic value.
     *
     * @param report the book at the beginning
     * @param days calendar days, at least 0, parts of days included
     */
    public static Decay over(RiskReport report, SpikeModel model, double days) {
        Checks.notNegative(days, "days");
        Revaluation book = Revaluation.of(report.portfolio(), report.market());
        var later = model.shock(0)
                .withSpx(SpxMove.FIXED)
                .withBase(BaseCurve.MARTINGALE)
                .withDays(days);
        return new Decay(
                book.total(book.pnlUsd(later, model)), report.totals().book().thetaUsdPerDay() * days);
    }

    /**
     * Realised over predicted time decay of consecutive whiles.
     *
     * @return a ratio, 1 where theta kept its promise; empty where nothing positive was predicted, so that there is nothing
     *     to capture
     */
    public static OptionalDouble of(List<Decay> decays) {
        double predicted = decays.stream().mapToDouble(Decay::predictedUsd).sum();
        double realised = decays.stream().mapToDouble(Decay::realisedUsd).sum();
        return predicted > 0 ? OptionalDouble.of(realised / predicted) : OptionalDouble.empty();
    }
}
