package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.HedgeRatios;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the hedge pays against what the condors lose, spike by spike. SPX moves with VIX as it usually does, so that the
 * condors lose the same under every beta curve; what the hedge pays hangs on it, and is shown under several.
 *
 * @param common date, vol of vol, base curve and smile of all spikes; its VIX points, SPX move and beta are not read
 * @param months expiries of the VIX legs, rising; none for a book without a hedge
 * @param curves one block of spikes per beta curve, in the order asked for
 * @param sides which figures are known
 * @param isEmpty whether the book has no legs at all
 */
public record HedgeCoverage(
        Shock common, List<LocalDate> months, List<UnderBeta> curves, PricedSides sides, boolean isEmpty) {

    /** Spikes that are usually looked at: every whole VIX point from 1 to 40. */
    public static final List<Double> USUAL_SPIKES = usualSpikes();

    private static final int GREATEST_USUAL_SPIKE = 40;

    /** Spikes looked at for the last one that loses: 120 steps of half a point. */
    private static final double STEP = 0.5;

    private static final int STEPS = 120;
    private static final double RESOLUTION = 0.01;

    public HedgeCoverage {
        months = List.copyOf(months);
        curves = List.copyOf(curves);
    }

    /**
     * All spikes under one beta curve.
     *
     * @param beta response of the VIX futures
     * @param rows spike by spike, rising
     * @param noLossFromVixPoints rise of VIX from which on, up to 60 points, the book is worth no less than today, to 0.01;
     *     0 if no spike loses, empty if one of 60 points does, a side has no price or there are no legs
     */
    public record UnderBeta(BetaCurve beta, List<Row> rows, OptionalDouble noLossFromVixPoints) {

        public UnderBeta {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One spike.
     *
     * @param vixPoints rise of spot VIX in points, above 0
     * @param condorsUsd P&amp;L of the SPX legs against today, dollars; empty where none has a price
     * @param hedgeUsd P&amp;L of the VIX legs against today, dollars; empty where none has a price
     * @param monthsUsd the same by month; their sum is the hedge's
     */
    public record Row(
            double vixPoints, OptionalDouble condorsUsd, OptionalDouble hedgeUsd, List<OptionalDouble> monthsUsd) {

        public Row {
            monthsUsd = List.copyOf(monthsUsd);
        }

        /** Share of the condors' loss that the hedge earns back; empty where they do not lose a dollar or a side is unknown. */
        public OptionalDouble coverage() {
            return condorsUsd.isPresent() && hedgeUsd.isPresent()
                    ? HedgeRatios.offset(condorsUsd.getAsDouble(), hedgeUsd.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /**
     * Every spike under every curve, each leg revalued.
     *
     * @param common date, vol of vol, base curve and smile of all spikes
     * @param spikes rises of spot VIX in points, rising, above 0
     * @param betas beta curves, in the order wanted
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static HedgeCoverage of(
            Revaluation book,
            SpikeModel model,
            Shock common,
            List<Double> spikes,
            List<BetaCurve> betas,
            Workers workers) {
        spikes.forEach(spike -> Checks.positive(spike, "spike"));
        double[] points = spikes.stream().mapToDouble(Double::doubleValue).toArray();
        Shock coupled = common.withSpx(SpxMove.COUPLED);
        Revaluation hedge = book.only(position -> !position.isCondorSide());
        List<LocalDate> months = List.copyOf(months(hedge));
        List<Revaluation> byMonth =
                months.stream().map(month -> hedge.only(of(month))).toList();
        ScenarioSums condors =
                book.only(Position::isCondorSide).sidesUsd(Scenarios.along(coupled, points), model, workers);
        PricedSides sides = PricedSides.of(book);
        var curves = new ArrayList<UnderBeta>();
        for (BetaCurve beta : betas) {
            Shock shock = coupled.withBeta(beta);
            Scenarios scenarios = Scenarios.along(shock, points);
            ScenarioSums all = hedge.sidesUsd(scenarios, model, workers);
            List<Month> parts = byMonth.stream()
                    .map(month -> new Month(month.sidesUsd(scenarios, model, workers), PricedSides.of(month)))
                    .toList();
            var rows = new ArrayList<Row>();
            for (int i = 0; i < points.length; i++) {
                int spike = i;
                rows.add(new Row(
                        points[i],
                        sides.condorsUsd(condors.spx(i)),
                        sides.hedgeUsd(all.vix(i)),
                        parts.stream().map(part -> part.usd(spike)).toList()));
            }
            boolean isKnown = sides.condors() && sides.hedge();
            curves.add(new UnderBeta(beta, rows, isKnown ? noLossFrom(book, model, shock) : OptionalDouble.empty()));
        }
        return new HedgeCoverage(
                coupled, months, curves, sides, book.positions().isEmpty());
    }

    /** Whether the loss or gain of the whole book is known at a spike: both sides have prices, and there is a leg. */
    public boolean isWhole() {
        return sides.condors() && sides.hedge() && !isEmpty;
    }

    /** Why no spike has a coverage, as a sentence; empty where one has. */
    public String whyNone() {
        if (curves.stream()
                .anyMatch(curve ->
                        curve.rows().stream().anyMatch(row -> row.coverage().isPresent()))) {
            return "";
        }
        if (isEmpty) {
            return "The book is empty.";
        }
        if (!sides.book()) {
            return "No leg has a price.";
        }
        if (!sides.condors()) {
            return "The condors have no price.";
        }
        return sides.hedge() ? "The condors lose at none of these spikes." : "The hedge has no price.";
    }

    /** P&amp;L of the VIX legs of one expiry. */
    private record Month(ScenarioSums sums, PricedSides sides) {

        OptionalDouble usd(int scenario) {
            return sides.hedgeUsd(sums.vix(scenario));
        }
    }

    private static OptionalDouble noLossFrom(Revaluation book, SpikeModel model, Shock shock) {
        if (book.positions().stream().noneMatch(Position::isLive)) {
            return OptionalDouble.empty();
        }
        double[] rises =
                IntStream.rangeClosed(1, STEPS).mapToDouble(i -> i * STEP).toArray();
        double[] pnl = totals(book, model, shock, rises);
        int last = STEPS - 1;
        while (last >= 0 && pnl[last] >= 0) {
            last--;
        }
        if (last < 0) {
            return OptionalDouble.of(0);
        }
        return last == STEPS - 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(refined(book, model, shock, rises[last], rises[last + 1]));
    }

    private static double refined(Revaluation book, SpikeModel model, Shock shock, double losing, double notLosing) {
        double low = losing;
        double high = notLosing;
        while (high - low > RESOLUTION) {
            double middle = (low + high) / 2;
            if (totals(book, model, shock, middle)[0] >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double[] totals(Revaluation book, SpikeModel model, Shock shock, double... rises) {
        ScenarioSums sums = book.sidesUsd(Scenarios.along(shock, rises), model, Workers.CALLER);
        return IntStream.range(0, rises.length).mapToDouble(sums::total).toArray();
    }

    private static TreeSet<LocalDate> months(Revaluation hedge) {
        var months = new TreeSet<LocalDate>();
        hedge.positions()
                .forEach(position -> months.add(position.leg().instrument().expiry()));
        return months;
    }

    private static Predicate<Position> of(LocalDate month) {
        return position -> position.leg().instrument().expiry().equals(month);
    }

    private static List<Double> usualSpikes() {
        var spikes = new ArrayList<Double>();
        for (int points = 1; points <= GREATEST_USUAL_SPIKE; points++) {
            spikes.add((double) points);
        }
        return List.copyOf(spikes);
    }
}
