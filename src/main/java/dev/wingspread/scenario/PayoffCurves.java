package dev.wingspread.scenario;

import dev.wingspread.base.Workers;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.SpxOption;
import dev.wingspread.pricing.compiled.ScenarioSums;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.scenario.PayoffCurve.Occasion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * P&amp;L over SPX levels: at the chosen dates and at each SPX expiry of the book.
 *
 * <p>At an expiry its legs count their intrinsic value, later legs are valued by the model with the time left, and earlier
 * ones count their intrinsic value on the same SPX level, as if the index had gone straight there.
 */
public final class PayoffCurves {

    private static final double PER_CENT = 100;
    private static final int NOON = 12;

    /** Break-evens are refined until they are known to this many index points. */
    private static final double BREAK_EVEN_POINTS = 0.01;

    private final Revaluation book;
    private final SpikeModel model;
    private final PayoffRequest request;
    private final Shock shock;
    private final Workers workers;
    private final OpenPnl open;

    /** What a curve is called, and why it is there. */
    private record Named(String label, Occasion occasion) {}

    private PayoffCurves(Revaluation book, SpikeModel model, PayoffRequest request, Workers workers) {
        this.workers = workers;
        this.book = book;
        this.model = model;
        this.request = request;
        this.shock = request.shock();
        this.open = OpenPnl.of(book);
    }

    /**
     * The curves of a book.
     *
     * @param workers whose threads the work is divided among
     * @throws java.util.concurrent.CancellationException if the workers say that nobody wants the result any more
     */
    public static PayoffChart chart(Revaluation book, SpikeModel model, PayoffRequest request, Workers workers) {
        return new PayoffCurves(book, model, request, workers).chart();
    }

    private PayoffChart chart() {
        Map<Double, Named> names = dates();
        List<Double> days = List.copyOf(names.keySet());
        NavigableSet<Double> shown = levels(request.spxMovesPct());
        double[] levels = scanned(shown);
        ScenarioSums pnl = pnl(levels, days);
        var curves = new ArrayList<PayoffCurve>();
        for (int date = 0; date < days.size(); date++) {
            var points = new ArrayList<PayoffCurve.Point>();
            for (int i = 0; i < levels.length; i++) {
                points.add(point(levels[i], pnl, date * levels.length + i));
            }
            double daysForward = days.get(date);
            Named named = Objects.requireNonNull(names.get(daysForward));
            curves.add(new PayoffCurve(
                    named.label(),
                    named.occasion(),
                    daysForward,
                    points.stream().filter(point -> shown.contains(point.spx())).toList(),
                    breakEvens(points, daysForward)));
        }
        Optional<ExpirySlice> nearest = nearestCondorExpiry();
        return new PayoffChart(
                book.market().spxSpot(),
                open.basis(),
                curves,
                shortStrikes(OptionType.PUT),
                shortStrikes(OptionType.CALL),
                nearest.map(slice -> OptionalDouble.of(slice.expectedMovePoints()))
                        .orElse(OptionalDouble.empty()),
                nearest.map(slice -> slice.expiry().toString()).orElse(""));
    }

    /** The expiry date, told apart by morning and afternoon where the book has both. */
    private static String label(LocalDateTime settlement, Map<LocalDateTime, LocalDate> horizons) {
        LocalDate date = settlement.toLocalDate();
        boolean isShared = Collections.frequency(horizons.values(), date) > 1;
        return isShared ? date + (settlement.getHour() < NOON ? " AM" : " PM") : date.toString();
    }

    /** The curves by days forward: the chosen dates, and the expiries after the first of them. */
    private Map<Double, Named> dates() {
        var names = new TreeMap<Double, Named>();
        double first = request.days().get(0);
        for (double days : request.days()) {
            names.put(days, new Named("T+" + daysText(days), days == first ? Occasion.NOW : Occasion.CHOSEN));
        }
        Map<LocalDateTime, LocalDate> horizons = horizons();
        for (LocalDateTime settlement : horizons.keySet()) {
            double days = SettlementClock.years(book.market().asOf(), settlement) * SettlementClock.DAYS_PER_YEAR;
            if (days > first) {
                names.put(days, new Named(label(settlement, horizons), Occasion.EXPIRY));
            }
        }
        return names;
    }

    private static String daysText(double days) {
        return days == Math.rint(days) ? Long.toString((long) days) : Double.toString(days);
    }

    /** Settlement times of the live SPX legs, in order. */
    private Map<LocalDateTime, LocalDate> horizons() {
        var horizons = new TreeMap<LocalDateTime, LocalDate>();
        for (Position position : book.positions()) {
            if (position.isLive() && position.isCondorSide()) {
                horizons.put(
                        SettlementClock.settlement(position.leg().instrument()),
                        position.leg().instrument().expiry());
            }
        }
        return horizons;
    }

    private Optional<ExpirySlice> nearestCondorExpiry() {
        return book.positions().stream()
                .filter(position -> position.isLive() && position.structure() instanceof IronCondor)
                .map(position -> (SpxOption) position.leg().instrument())
                .min(Comparator.comparing(SettlementClock::settlement))
                .flatMap(option ->
                        book.market().slice(option.root(), option.expiry()).value());
    }

    private List<Double> shortStrikes(OptionType type) {
        var strikes = new TreeSet<Double>();
        for (Position position : book.positions()) {
            if (position.isLive()
                    && !position.leg().isLong()
                    && position.leg().instrument() instanceof SpxOption option
                    && option.type() == type) {
                strikes.add(option.strike());
            }
        }
        return List.copyOf(strikes);
    }

    /** The levels the moves lead to, and every strike between them, where payoffs have their corners. */
    private NavigableSet<Double> levels(List<Double> movesPct) {
        double spot = book.market().spxSpot();
        var levels = new TreeSet<Double>();
        movesPct.forEach(move -> levels.add(spot * (1 + move / PER_CENT)));
        double lowest = levels.first();
        double highest = levels.last();
        for (Position position : book.positions()) {
            if (position.isLive()
                    && position.leg().instrument() instanceof SpxOption option
                    && option.strike() > lowest
                    && option.strike() < highest) {
                levels.add(option.strike());
            }
        }
        return levels;
    }

    /** Break-evens are looked for in fine steps within the usual range, whatever is shown. */
    private double[] scanned(NavigableSet<Double> shown) {
        var levels = new TreeSet<>(levels(PayoffRequest.USUAL_MOVES_PCT));
        levels.addAll(shown);
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ScenarioSums pnl(double[] levels, List<Double> days) {
        double[] spxPct = new double[levels.length];
        double[] vixPoints = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            spxPct[i] = (levels[i] / book.market().spxSpot() - 1) * PER_CENT;
            vixPoints[i] = request.vixPoints(spxPct[i], model);
        }
        return book.sidesUsd(Scenarios.pairs(shock, days, spxPct, vixPoints), model, workers);
    }

    private PayoffCurve.Point point(double spx, ScenarioSums pnl, int scenario) {
        return new PayoffCurve.Point(spx, pnl.spx(scenario) + open.condorsUsd(), pnl.vix(scenario) + open.hedgeUsd());
    }

    private List<Double> breakEvens(List<PayoffCurve.Point> points, double days) {
        var levels = new ArrayList<Double>();
        for (int i = 1; i < points.size(); i++) {
            PayoffCurve.Point left = points.get(i - 1);
            PayoffCurve.Point right = points.get(i);
            if (left.totalUsd() < 0 != right.totalUsd() < 0) {
                levels.add(refine(left, right, days));
            }
        }
        return levels;
    }

    private double refine(PayoffCurve.Point left, PayoffCurve.Point right, double days) {
        boolean isLossLeft = left.totalUsd() < 0;
        double low = left.spx();
        double high = right.spx();
        while (high - low > BREAK_EVEN_POINTS) {
            double middle = (low + high) / 2;
            PayoffCurve.Point point = point(middle, pnl(new double[] {middle}, List.of(days)), 0);
            if (point.totalUsd() < 0 == isLossLeft) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
