package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.Priced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Margin by rule. Brokers differ; these are indications, never a broker's number. */
public final class Margins {

    /** Cboe Rule 10.3: share of the index for an uncovered short option; least share. */
    private static final double SPX_SHARE = 0.15;

    private static final double VIX_SHARE = 0.20;
    private static final double LEAST_SHARE = 0.10;

    private Margins() {}

    /** Strategy-based requirement of a condor in dollars, gross of the credit: only one side can finish in the money. */
    static double condor(IronCondor condor, Settings settings) {
        double points = condorPoints(condor.putWidth(), condor.callWidth(), settings);
        return points * OptionContract.OPTION_MULTIPLIER * condor.contracts();
    }

    /**
     * Strategy-based requirement of one condor in points, gross of the credit.
     *
     * @param putWidth width of the put spread in points, above 0
     * @param callWidth width of the call spread in points, above 0
     * @param settings whether unequal wings count as the greater or as the sum
     * @return points, above 0
     */
    public static double condorPoints(double putWidth, double callWidth, Settings settings) {
        return settings.is(Setting.MARGIN_UNEQUAL_WINGS, "SUM") && putWidth != callWidth
                ? putWidth + callWidth
                : Math.max(putWidth, callWidth);
    }

    /**
     * Strategy-based requirement in dollars of short options outside condors. A short option is paired with a long one of
     * the same root, expiry and type where there is one, whatever structure it is in, nearest the money first; the rest count as uncovered.
     */
    static double loose(List<Position> positions, Market market, Predicate<Position> wanted) {
        Map<String, List<Position>> bySeries = new LinkedHashMap<>();
        for (Position position : positions) {
            if (position.isLive()
                    && !(position.structure() instanceof IronCondor)
                    && wanted.test(position)
                    && position.leg().instrument() instanceof OptionContract option) {
                bySeries.computeIfAbsent(seriesOf(option), key -> new ArrayList<>())
                        .add(position);
            }
        }
        return bySeries.values().stream()
                .mapToDouble(series -> series(series, market))
                .sum();
    }

    /** Root, expiry and type, in one word. */
    private static String seriesOf(OptionContract option) {
        return option.root().name() + option.expiry() + option.type().letter();
    }

    private static double series(List<Position> series, Market market) {
        boolean isCall = option(series.get(0)).type().isCall();
        Comparator<Position> nearestFirst =
                Comparator.comparingDouble(position -> option(position).strike());
        List<Position> ordered = series.stream()
                .sorted(isCall ? nearestFirst : nearestFirst.reversed())
                .toList();
        var cover = new ArrayList<double[]>();
        for (Position position : ordered) {
            if (position.leg().isLong()) {
                cover.add(
                        new double[] {option(position).strike(), position.leg().quantity()});
            }
        }
        double points = 0;
        for (Position position : ordered) {
            if (!position.leg().isLong()) {
                points += shorts(position, cover, market);
            }
        }
        return points * OptionContract.OPTION_MULTIPLIER;
    }

    private static double shorts(Position position, List<double[]> cover, Market market) {
        double uncoveredPoints = uncovered(position, market);
        double strike = option(position).strike();
        int direction = option(position).type().isCall() ? 1 : -1;
        double open = -position.leg().quantity();
        double points = 0;
        while (open > 0 && !cover.isEmpty()) {
            double[] wing = cover.get(0);
            double paired = Math.min(open, wing[1]);
            points += paired * Math.min(Math.max(direction * (wing[0] - strike), 0), uncoveredPoints);
            open -= paired;
            wing[1] -= paired;
            if (wing[1] == 0) {
                cover.remove(0);
            }
        }
        return points + open * uncoveredPoints;
    }

    /** Value plus the greater of the index share less the amount out of the money and the least share, in points. */
    private static double uncovered(Position position, Market market) {
        OptionContract option = option(position);
        boolean isSpx = option.underlying() == Underlying.SPX;
        double index = isSpx ? market.spxSpot() : market.vixSpot();
        double outOfTheMoney = Math.max(option.type().isCall() ? option.strike() - index : index - option.strike(), 0);
        double share = (isSpx ? SPX_SHARE : VIX_SHARE) * index - outOfTheMoney;
        double least = LEAST_SHARE * (option.type().isCall() ? index : option.strike());
        return ((Priced) position.value()).pricePoints() + Math.max(share, least);
    }

    private static OptionContract option(Position position) {
        return (OptionContract) position.leg().instrument();
    }
}
