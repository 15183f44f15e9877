package dev.wingspread.scenario;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.InputFlag;
import dev.wingspread.market.Market;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SmileWarning;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.ShockedSpxExpiry;
import dev.wingspread.market.spike.ShockedVixExpiry;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.QuotedVol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * The smile of one expiry: what prices are made with, what the quotes say, and what the book holds on it.
 *
 * @param choice which expiry
 * @param dte calendar days to expiry
 * @param forward forward today in index points; for VIX the future
 * @param forwardAfter forward in the scenario; empty without one and once the expiry has settled
 * @param model what the smile is made of, in words
 * @param flags how forward and smile were obtained where they were not given
 * @param atmVol at-the-money-forward vol, decimal per square-root year
 * @param points the curve, strikes rising
 * @param quotes what the quotes say, strikes rising; none where the market has none
 * @param fit how well the smile fits the quotes it was made from; empty where it was not made from quotes
 * @param held options the book holds, strikes rising
 * @param warnings vols of this expiry that contradict each other or those of the one before
 */
public record ExpirySmile(
        Choice choice,
        long dte,
        double forward,
        OptionalDouble forwardAfter,
        String model,
        Set<InputFlag> flags,
        double atmVol,
        List<Point> points,
        List<Quoted> quotes,
        Optional<SmileFit> fit,
        List<Held> held,
        List<SmileWarning> warnings) {

    private static final int INTERVALS = 120;
    /** Standard deviations to either side that are shown. */
    private static final double REACH = 3;

    public ExpirySmile {
        flags = Set.copyOf(flags);
        points = List.copyOf(points);
        quotes = List.copyOf(quotes);
        held = List.copyOf(held);
        warnings = List.copyOf(warnings);
    }

    /**
     * An expiry that has a smile.
     *
     * @param root root of its options
     * @param expiry settlement date
     */
    public record Choice(Root root, LocalDate expiry) {}

    /**
     * The smile at a strike.
     *
     * @param strike strike in index points
     * @param vol vol today, decimal per square-root year
     * @param after vol of the same strike in the scenario; empty without one and once the expiry has settled
     */
    public record Point(double strike, double vol, OptionalDouble after) {}

    /**
     * A quote and the smile at its strike.
     *
     * @param vols what the quote says
     * @param smile vol of the smile there, decimal per square-root year
     */
    public record Quoted(QuotedVol vols, double smile) {

        /** Smile less mid, decimal vol; empty where the quote has no mid. */
        public OptionalDouble error() {
            return vols.mid().isPresent()
                    ? OptionalDouble.of(smile - vols.mid().getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /**
     * An option held.
     *
     * @param strike strike in index points
     * @param type call or put
     * @param quantity net contracts
     * @param vol vol it is priced with today, decimal per square-root year
     */
    public record Held(double strike, OptionType type, int quantity, double vol) {}

    /**
     * The expiries to choose from: those the market gives, those the book holds, and the VIX months of the futures.
     *
     * @return SPX first, nearest first
     */
    public static List<Choice> choices(Market market, Portfolio book) {
        var choices = new LinkedHashSet<Choice>();
        Stream.concat(market.snapshot().spx().expiries().stream(), market.snapshot().vix().expiries().stream())
                .forEach(quotes -> choices.add(new Choice(quotes.root(), quotes.expiry())));
        market.snapshot().vix().futures().forEach(future -> choices.add(new Choice(Root.VIX, future.expiry())));
        for (Leg leg : book.legs()) {
            if (leg.instrument() instanceof OptionContract option) {
                choices.add(new Choice(option.root(), option.expiry()));
            }
        }
        return choices.stream()
                .filter(choice -> market.slice(choice.root(), choice.expiry()).isOk())
                .sorted(Comparator.comparing((Choice choice) -> choice.root().underlying() == Underlying.VIX)
                        .thenComparing(Choice::expiry)
                        .thenComparing(Choice::root))
                .toList();
    }

    /**
     * The smile of an expiry, or why it has none.
     *
     * @param shock the scenario
     * @param book whose strikes are marked
     */
    public static Loaded<ExpirySmile> of(Market today, SpikeModel model, Shock shock, Portfolio book, Choice choice) {
        return today.slice(choice.root(), choice.expiry()).map(slice -> of(slice, today, model, shock, book, choice));
    }

    private static ExpirySmile of(
            ExpirySlice slice, Market today, SpikeModel model, Shock shock, Portfolio book, Choice choice) {
        Optional<ExpiryQuotes> given = given(today, choice);
        List<Quoted> quotes = given.map(each -> QuotedVol.of(each, slice)).orElse(List.of()).stream()
                .map(vols -> new Quoted(vols, slice.inputs(vols.strike()).volatility()))
                .toList();
        List<Held> held = held(book, slice);
        Optional<Shocked> after = shock.isNone() ? Optional.empty() : Shocked.of(slice, today, model, shock);
        var points = new ArrayList<Point>();
        for (double strike : strikes(slice, quotes, held)) {
            points.add(new Point(
                    strike,
                    slice.inputs(strike).volatility(),
                    after.map(each -> OptionalDouble.of(each.vol().applyAsDouble(strike)))
                            .orElse(OptionalDouble.empty())));
        }
        return new ExpirySmile(
                choice,
                SettlementClock.daysToExpiry(today.asOf(), choice.expiry()),
                slice.forward(),
                after.map(each -> OptionalDouble.of(each.forward())).orElse(OptionalDouble.empty()),
                modelName(slice, given),
                slice.flags(),
                slice.smile().atmVol(),
                points,
                quotes,
                given.flatMap(ExpiryQuotes::review).flatMap(QuoteReview::fit),
                held,
                SmileWarning.of(today).stream()
                        .filter(warning -> warning.root() == choice.root()
                                && warning.expiry().equals(choice.expiry()))
                        .toList());
    }

    private static Optional<ExpiryQuotes> given(Market today, Choice choice) {
        boolean isVix = choice.root().underlying() == Underlying.VIX;
        List<ExpiryQuotes> expiries = isVix
                ? today.snapshot().vix().expiries()
                : today.snapshot().spx().expiries();
        // VIX and VIXW options of a date settle to the same number and share their smile.
        return expiries.stream()
                .filter(quotes -> quotes.expiry().equals(choice.expiry()) && (isVix || quotes.root() == choice.root()))
                .filter(quotes -> quotes.smile().isPresent())
                .findFirst();
    }

    private static String modelName(ExpirySlice slice, Optional<ExpiryQuotes> given) {
        if (slice.flags().contains(InputFlag.INTERPOLATED_SMILE)) {
            return "interpolated from the neighbouring expiries";
        }
        if (slice.flags().contains(InputFlag.ESTIMATED_VOL) || given.isEmpty()) {
            return "estimated from VVIX";
        }
        SmileSpec spec = given.get().smile().orElseThrow();
        if (spec instanceof SmileSpec.Table) {
            return "table of vols";
        }
        if (spec instanceof SmileSpec.Flat) {
            return "flat";
        }
        if (spec instanceof SmileSpec.Quadratic) {
            return "quadratic";
        }
        return spec instanceof SmileSpec.Svi ? "SVI" : "SSVI";
    }

    private static List<Held> held(Portfolio book, ExpirySlice slice) {
        var held = new ArrayList<Held>();
        for (OptionContract option : book.legs().stream()
                .map(Leg::instrument)
                .flatMap(each -> each instanceof OptionContract option ? Stream.of(option) : Stream.empty())
                .filter(option ->
                        option.root() == slice.root() && option.expiry().equals(slice.expiry()))
                .distinct()
                .toList()) {
            int quantity = book.legs().stream()
                    .filter(leg -> leg.instrument().equals(option))
                    .mapToInt(Leg::quantity)
                    .sum();
            if (quantity != 0) {
                held.add(new Held(
                        option.strike(),
                        option.type(),
                        quantity,
                        slice.inputs(option.strike()).volatility()));
            }
        }
        held.sort(Comparator.comparingDouble(Held::strike).thenComparing(Held::type));
        return held;
    }

    /** Even steps over three standard deviations and everything quoted or held within twice that. */
    private static List<Double> strikes(ExpirySlice slice, List<Quoted> quotes, List<Held> held) {
        double width = slice.smile().atmVol() * Math.sqrt(slice.years());
        double low = slice.forward() * Math.exp(-REACH * width);
        double high = slice.forward() * Math.exp(REACH * width);
        double least = slice.forward() * Math.exp(-2 * REACH * width);
        double greatest = slice.forward() * Math.exp(2 * REACH * width);
        for (double strike : Stream.concat(
                        quotes.stream().map(quote -> quote.vols().strike()),
                        held.stream().map(Held::strike))
                .toList()) {
            low = Math.min(low, Math.max(least, strike));
            high = Math.max(high, Math.min(greatest, strike));
        }
        var strikes = new ArrayList<Double>();
        for (int i = 0; i <= INTERVALS; i++) {
            strikes.add(low + (high - low) * i / INTERVALS);
        }
        return strikes;
    }

    /** Root mean square of smile less mid over the quotes that have a mid, decimal vol; empty without any. */
    public OptionalDouble rmsError() {
        double squares = 0;
        int count = 0;
        for (Quoted quote : quotes) {
            OptionalDouble error = quote.error();
            if (error.isPresent()) {
                squares += error.getAsDouble() * error.getAsDouble();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / count));
    }

    /** The expiry in the scenario. */
    private record Shocked(double forward, DoubleUnaryOperator vol) {

        static Optional<Shocked> of(ExpirySlice slice, Market today, SpikeModel model, Shock shock) {
            var market = new ShockedMarket(today, shock, model);
            double points = market.effectiveVixPoints();
            if (slice.root().underlying() == Underlying.VIX) {
                var expiry = new ShockedVixExpiry(slice, today, shock, shock.days(), model);
                return expiry.remainingYears() == 0
                        ? Optional.empty()
                        : Optional.of(new Shocked(expiry.future().level(points), strike -> expiry.vol(strike, points)));
            }
            var expiry = new ShockedSpxExpiry(slice, today, shock, shock.days(), model);
            if (expiry.remainingYears() == 0) {
                return Optional.empty();
            }
            ShockedSpxExpiry.AtLevel there = expiry.at(market.spxSpot());
            return Optional.of(new Shocked(
                    there.forward(),
                    strike -> there.volAt(Math.log(strike / there.forward())).at(points)));
        }
    }
}
