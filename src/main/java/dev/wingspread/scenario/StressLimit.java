package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.HedgeRatios;
import dev.wingspread.risk.Revaluation;
import java.util.OptionalDouble;

/** Something a scenario may break. */
public sealed interface StressLimit {

    /**
     * The greatest loss against today somebody can live with.
     *
     * @param usd dollars, above 0; a loss of just as much does not break it
     */
    record Loss(double usd) implements StressLimit {

        public Loss {
            Checks.positive(usd, "usd");
        }
    }

    /**
     * A band for net vega with SPX held, such as that of the nv10 alarm.
     *
     * @param usd dollars per VIX point, above 0; net vega stays within plus and minus this
     */
    record NetVega(double usd) implements StressLimit {

        public NetVega {
            Checks.positive(usd, "usd");
        }
    }

    /**
     * A band for the net vega of the hedge over that of the condors, absolute.
     *
     * @param min least ratio, minus infinity where there is none
     * @param max greatest ratio, above the least
     */
    record HedgeRatio(double min, double max) implements StressLimit {

        public HedgeRatio {
            Checks.require(min < max, "the band of the hedge ratio must rise");
        }
    }

    /**
     * How far scenarios are from breaking the limit.
     *
     * @param places where the scenarios are
     * @return by place, in the limit's own unit: below 0 where it is broken; a ratio that is not defined breaks nothing
     */
    default double[] room(Revaluation book, SpikeModel model, Places places, Workers workers) {
        if (this instanceof Loss loss) {
            ScenarioSums pnl = book.sidesUsd(places.scenarios(0), model, workers);
            double[] room = new double[pnl.count()];
            for (int i = 0; i < room.length; i++) {
                room[i] = loss.usd() + pnl.total(i);
            }
            return room;
        }
        ScenarioSums up = book.sidesUsd(places.scenarios(1), model, workers);
        ScenarioSums down = book.sidesUsd(places.scenarios(-1), model, workers);
        double[] room = new double[up.count()];
        for (int i = 0; i < room.length; i++) {
            double condors = (up.spx(i) - down.spx(i)) / 2;
            double hedge = (up.vix(i) - down.vix(i)) / 2;
            room[i] = this instanceof NetVega band
                    ? band.usd() - Math.abs(condors + hedge)
                    : ratioRoom((HedgeRatio) this, HedgeRatios.hedgeRatio(condors, hedge));
        }
        return room;
    }

    private static double ratioRoom(HedgeRatio band, OptionalDouble ratio) {
        return ratio.isEmpty()
                ? Double.POSITIVE_INFINITY
                : Math.min(ratio.getAsDouble() - band.min(), band.max() - ratio.getAsDouble());
    }
}
