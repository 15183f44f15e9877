package dev.wingspread.pricing.fit;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.JudgedQuotes;
import dev.wingspread.pricing.QuoteReduction;
import dev.wingspread.pricing.QuotedVol;
import dev.wingspread.pricing.fit.PublicOptionFiles.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Fits the smiles of public option files and prints how well, as tables for docs/validation.md. The files are not part of
 * the repository; the document names their sources. One that is not in the folder is left out.
 */
public final class FitReport {

    private static final double VOL_POINTS = 100;

    /** Goals of parity forwards: per cent, and points. */
    private static final double SPX_GOAL = 0.05;

    private static final double VIX_GOAL = 0.15;

    private final List<String> details = new ArrayList<>();
    private final List<String> forwards = new ArrayList<>();

    private FitReport() {}

    /** Takes the folder with the files; a second argument prints every expiry as well. */
    public static void main(String[] arguments) throws IOException {
        var report = new FitReport();
        var files = new PublicOptionFiles(Path.of(arguments[0]));
        System.out.println(
                "| Source | Expiries | Fitted | SVI | Parabola | SSVI | Flat | Not settled | Strikes | Median error "
                        + "| Worst expiry's median | 9 of 10 strikes | Within bid–ask |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Source source : files.all()) {
            report.print(source);
        }
        System.out.println();
        System.out.println(
                "| Source | Forwards given | Parity within the goal | Median error | Largest | Given ones that "
                        + "quotes exclude | Goals that quotes exclude | Parity ones that quotes exclude |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        report.forwards.forEach(System.out::println);
        if (arguments.length > 1) {
            report.details.forEach(System.out::println);
        }
        printTimes(files);
    }

    /** What came of the expiries of a source. */
    private static final class Sums {
        int expiries;
        int fitted;
        int unsettled;
        int quoted;
        int within;
        double worstMedian;
        int excluded;
        int goalExcluded;
        int parityExcluded;
        final List<Double> forwardErrors = new ArrayList<>();
        final Map<SmileFit.Model, Integer> models = new EnumMap<>(SmileFit.Model.class);
        final List<Double> errors = new ArrayList<>();
    }

    private void print(Source source) {
        var sums = new Sums();
        boolean isVix = source.markets.get(0).spx().expiries().isEmpty();
        for (MarketSnapshot written : source.markets) {
            MarketSnapshot reduced = QuoteReduction.reduce(written).orThrow();
            Market market = Market.of(reduced, Settings.DEFAULT);
            Stream.concat(reduced.spx().expiries().stream(), reduced.vix().expiries().stream())
                    .sorted(Comparator.comparing(ExpiryQuotes::expiry))
                    .forEach(expiry -> add(source, expiry, market, sums));
        }
        double[] errors =
                sums.errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %,d | %.2f | %.2f | %.2f | %s |%n",
                source.name,
                sums.expiries,
                sums.fitted,
                count(sums, SmileFit.Model.SVI),
                count(sums, SmileFit.Model.QUADRATIC),
                count(sums, SmileFit.Model.SSVI),
                count(sums, SmileFit.Model.FLAT),
                sums.unsettled,
                errors.length,
                errors[errors.length / 2],
                sums.worstMedian,
                errors[errors.length * 9 / 10],
                sums.quoted == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * sums.within / sums.quoted));
        if (source.hasForwards()) {
            forwards.add(forwardsOf(source, sums, isVix));
        }
    }

    private static String forwardsOf(Source source, Sums sums, boolean isVix) {
        List<Double> errors = sums.forwardErrors.stream().sorted().toList();
        String unit = isVix ? "points" : "%";
        double goal = isVix ? VIX_GOAL : SPX_GOAL;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f %s | %.3f %s | %s | %s | %s |",
                source.name,
                errors.size(),
                errors.stream().filter(error -> error <= goal).count(),
                errors.get(errors.size() / 2),
                unit,
                errors.get(errors.size() - 1),
                unit,
                isVix ? "–" : Integer.toString(sums.excluded),
                isVix ? "–" : Integer.toString(sums.goalExcluded),
                isVix ? "–" : Integer.toString(sums.parityExcluded));
    }

    private static int count(Sums sums, SmileFit.Model model) {
        return sums.models.getOrDefault(model, 0);
    }

    private void add(Source source, ExpiryQuotes expiry, Market market, Sums sums) {
        Optional<QuoteReview> review = expiry.review();
        if (review.isEmpty()) {
            return;
        }
        sums.expiries++;
        LocalDateTime asOf = market.asOf();
        OptionalDouble given = source.forward(asOf.toLocalDate(), expiry.root(), expiry.expiry());
        double forwardError = Double.NaN;
        if (given.isPresent() && review.get().parityForward().isPresent()) {
            double own = given.getAsDouble();
            double parity = review.get().parityForward().getAsDouble();
            forwardError = expiry.root().underlying() == Underlying.VIX ? parity - own : 100 * (parity / own - 1);
            sums.forwardErrors.add(Math.abs(forwardError));
            sums.excluded += ForwardBounds.isExcluded(own, expiry.quotes()) ? 1 : 0;
            double goal = own * SPX_GOAL / 100;
            sums.goalExcluded += ForwardBounds.isExcluded(own - goal, own + goal, expiry.quotes()) ? 1 : 0;
            sums.parityExcluded += ForwardBounds.isExcluded(parity, expiry.quotes()) ? 1 : 0;
        }
        if (review.get().fit().isEmpty()) {
            return;
        }
        sums.fitted++;
        SmileFit fit = review.get().fit().get();
        sums.models.merge(fit.model(), 1, Integer::sum);
        sums.worstMedian = Math.max(sums.worstMedian, fit.medianVolPoints());
        ExpirySlice slice = market.slice(expiry.root(), expiry.expiry()).orThrow();
        List<WeightedVol> vols =
                JudgedQuotes.vols(expiry, slice.forward(), slice.years(), Math.exp(-slice.rate() * slice.years()));
        boolean isConverged = SmileFitting.fit(expiry.root().underlying(), slice.years(), vols)
                .isConverged();
        sums.unsettled += isConverged ? 0 : 1;
        for (WeightedVol vol : vols) {
            sums.errors.add(VOL_POINTS * Math.abs(slice.smile().vol(vol.k()) - vol.vol()));
        }
        int within = 0;
        int quoted = 0;
        for (QuotedVol quote : QuotedVol.of(expiry, slice)) {
            if (quote.bid().isPresent()
                    && quote.ask().isPresent()
                    && quote.bid().getAsDouble() < quote.ask().getAsDouble()) {
                double vol = slice.smile().vol(Math.log(quote.strike() / slice.forward()));
                quoted++;
                within += vol >= quote.bid().getAsDouble() && vol <= quote.ask().getAsDouble() ? 1 : 0;
            }
        }
        sums.quoted += quoted;
        sums.within += within;
        details.add(String.format(
                Locale.ROOT,
                "%s %s %s: %s, %d of %d strikes, rms %.2f, median %.2f, worst %.2f at %s, within %d of %d, forward %.3f, error %.4f%s",
                asOf,
                expiry.root(),
                expiry.expiry(),
                fit.model(),
                fit.strikes(),
                review.get().strikes(),
                fit.rmsVolPoints(),
                fit.medianVolPoints(),
                fit.worstVolPoints(),
                fit.worstStrike(),
                within,
                quoted,
                slice.forward(),
                forwardError,
                isConverged ? "" : ", NOT SETTLED"));
    }

    /** Time of reducing the largest source, in a warm program. */
    private static void printTimes(PublicOptionFiles files) throws IOException {
        if (!files.hasVendorSample()) {
            return;
        }
        Source source = files.vendorSample();
        int quotes = source.markets.stream()
                .flatMap(market -> market.spx().expiries().stream())
                .mapToInt(expiry -> expiry.quotes().size())
                .sum();
        double[] millis = new double[15];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            source.markets.forEach(QuoteReduction::reduce);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%n%,d quotes reduced in %.0f ms the next time, %.0f ms at the median of %d%n",
                quotes,
                first,
                millis[millis.length / 2],
                millis.length);
    }
}
