package dev.wingspread.pricing.fit;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.JudgedQuotes;
import dev.wingspread.pricing.QuoteReduction;
import dev.wingspread.pricing.QuotedVol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fits the smiles of public option files and prints how well, as tables for docs/validation.md. The files are not part of
 * the repository; the document names their sources. One that is not in the folder is left out.
 */
public final class FitReport {

    private static final double VOL_POINTS = 100;

    /** Strikes this near to the forward say what it is whatever the rate. */
    private static final double NEAR_THE_MONEY = 0.05;

    /** Goals of parity forwards: per cent, and points. */
    private static final double SPX_GOAL = 0.05;

    private static final double VIX_GOAL = 0.15;
    private static final double RATE_2011 = 0.0025;
    private static final double RATE_2015 = 0.005;
    private static final double RATE_2021 = 0.001;
    private static final double RATE_2023 = 0.0515;
    private static final double RATE_2024 = 0.053;

    private final Path folder;
    private final Map<LocalDate, Double> closes;
    private final List<String> details = new ArrayList<>();
    private final List<String> forwards = new ArrayList<>();

    private FitReport(Path folder) throws IOException {
        this.folder = folder;
        this.closes = closes(folder.resolve("spx_daily.csv"));
    }

    /** A set of markets of one source, with what the files themselves say about forwards. */
    private static final class Source {
        final String name;
        final List<MarketSnapshot> markets = new ArrayList<>();
        final Map<String, Double> forwards = new HashMap<>();

        Source(String name) {
            this.name = name;
        }
    }

    /** Takes the folder with the files; a second argument prints every expiry as well. */
    public static void main(String[] arguments) throws IOException {
        var report = new FitReport(Path.of(arguments[0]));
        System.out.println(
                "| Source | Expiries | Fitted | SVI | Parabola | SSVI | Flat | Not settled | Strikes | Median error "
                        + "| Worst expiry's median | 9 of 10 strikes | Within bid–ask |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Source source : report.sources()) {
            report.print(source);
        }
        System.out.println();
        System.out.println(
                "| Source | Forwards given | Parity within the goal | Median error | Largest | Given ones that "
                        + "quotes exclude |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        report.forwards.forEach(System.out::println);
        if (arguments.length > 1) {
            report.details.forEach(System.out::println);
        }
        report.printTimes();
    }

    private List<Source> sources() throws IOException {
        var sources = new ArrayList<Source>();
        if (isThere("spx_options_2011-01_ivolatility_sample.csv")) {
            sources.add(vendorSample());
        }
        for (String day : List.of("20151222", "20151223")) {
            if (isThere("lean_spx_universe_" + day + ".csv")) {
                sources.add(leanUniverse(day));
            }
        }
        if (isThere("lean_spx_spxw_quote_snapshots.csv")) {
            sources.add(leanSnapshots());
        }
        if (isThere("vix_options_2024-06-03_trades.csv")) {
            sources.add(vixTrades(true));
            sources.add(vixTrades(false));
        }
        return sources;
    }

    private boolean isThere(String file) {
        return Files.exists(folder.resolve(file));
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        String[] names = lines.get(0).replace("#", "").split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < names.length && i < cells.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<LocalDate, Double> closes(Path file) throws IOException {
        var closes = new HashMap<LocalDate, Double>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split(",", -1);
                if (cells[0].matches("\\d{4}-\\d\\d-\\d\\d")) {
                    closes.put(LocalDate.parse(cells[0]), Double.valueOf(cells[4]));
                }
            }
        }
        return closes;
    }

    private static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(cell(row, name));
    }

    private static OptionType type(Map<String, String> row) {
        return cell(row, "right").equals("C") ? OptionType.CALL : OptionType.PUT;
    }

    /** Quotes gathered by expiry. */
    private static final class Chain {
        private final Map<String, List<OptionQuote>> quotes = new TreeMap<>();

        void add(Root root, LocalDate expiry, Map<String, String> row, String bid, String ask) {
            quotes.computeIfAbsent(root + " " + expiry, key -> new ArrayList<>())
                    .add(new OptionQuote(
                            number(row, "strike"),
                            type(row),
                            OptionalDouble.of(number(row, bid)),
                            OptionalDouble.of(number(row, ask))));
        }

        List<ExpiryQuotes> expiries() {
            return quotes.entrySet().stream()
                    .map(entry -> new ExpiryQuotes(
                            Root.valueOf(
                                    entry.getKey().substring(0, entry.getKey().indexOf(' '))),
                            LocalDate.parse(
                                    entry.getKey().substring(entry.getKey().indexOf(' ') + 1)),
                            OptionalDouble.empty(),
                            Optional.empty(),
                            entry.getValue()))
                    .toList();
        }

        MarketSnapshot spx(LocalDateTime asOf, double spot, double rate) {
            return snapshot(
                    asOf,
                    rate,
                    new SpxQuotes(spot, expiries()),
                    new VixQuotes(20, OptionalDouble.empty(), List.of(), List.of()));
        }

        MarketSnapshot vix(LocalDateTime asOf, double rate, List<FutureQuote> futures) {
            return snapshot(
                    asOf,
                    rate,
                    new SpxQuotes(5000, List.of()),
                    new VixQuotes(13, OptionalDouble.empty(), futures, expiries()));
        }

        private static MarketSnapshot snapshot(LocalDateTime asOf, double rate, SpxQuotes spx, VixQuotes vix) {
            return new MarketSnapshot(
                    asOf,
                    "report",
                    OptionalDouble.of(rate),
                    OptionalDouble.of(0.018),
                    spx,
                    vix,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    private Source vendorSample() throws IOException {
        var source = new Source("iVolatility sample, SPX and SPXW, closes of 2011-01-03 and 2011-01-07");
        var chains = new LinkedHashMap<LocalDate, Chain>();
        var spots = new HashMap<LocalDate, Double>();
        for (Map<String, String> row : rows("spx_options_2011-01_ivolatility_sample.csv")) {
            LocalDate day = LocalDate.parse(cell(row, "date"));
            LocalDate expiry = LocalDate.parse(cell(row, "expiry"));
            // SPXPM were the end-of-quarter options that settle in the afternoon.
            Root root = cell(row, "root").equals("SPX") ? Root.SPX : Root.SPXW;
            chains.computeIfAbsent(day, key -> new Chain()).add(root, expiry, row, "bid", "ask");
            spots.put(day, number(row, "spot"));
            if (!cell(row, "forward").isBlank()) {
                source.forwards.put(day + " " + root + " " + expiry, number(row, "forward"));
            }
        }
        chains.forEach((day, chain) ->
                source.markets.add(chain.spx(day.atTime(16, 0), spots.getOrDefault(day, 0.0), RATE_2011)));
        return source;
    }

    private static LocalDate compact(String date) {
        return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private Source leanUniverse(String day) throws IOException {
        LocalDate date = compact(day);
        var source = new Source("QuantConnect Lean, SPX daily chain of " + date + " (closing mids)");
        var chain = new Chain();
        for (Map<String, String> row : rows("lean_spx_universe_" + day + ".csv")) {
            if (!cell(row, "expiry").isBlank() && number(row, "close") > 0) {
                chain.add(Root.SPX, compact(cell(row, "expiry")), row, "close", "close");
            }
        }
        source.markets.add(chain.spx(date.atTime(16, 0), closes.getOrDefault(date, 2050.0), RATE_2015));
        return source;
    }

    private Source leanSnapshots() throws IOException {
        var source = new Source("QuantConnect Lean, SPX and SPXW minute quotes, 2021-01 and 2023-06");
        var chains = new LinkedHashMap<String, Chain>();
        var spots = new HashMap<String, Double>();
        for (Map<String, String> row : rows("lean_spx_spxw_quote_snapshots.csv")) {
            String moment = cell(row, "date") + " " + cell(row, "snapshot_et");
            chains.computeIfAbsent(moment, key -> new Chain())
                    .add(Root.valueOf(cell(row, "root")), compact(cell(row, "expiry")), row, "bid", "ask");
            if (!cell(row, "spx_at_bar").isBlank()) {
                spots.put(moment, number(row, "spx_at_bar"));
            }
        }
        chains.forEach((moment, chain) -> {
            LocalDate date = compact(moment.substring(0, 8));
            LocalDateTime asOf = LocalDateTime.parse(date + "T" + moment.substring(9));
            double spot = spots.getOrDefault(moment, closes.getOrDefault(date, 4328.82));
            source.markets.add(chain.spx(asOf, spot, date.getYear() == 2021 ? RATE_2021 : RATE_2023));
        });
        return source;
    }

    private Source vixTrades(boolean isOnFutures) throws IOException {
        var source = new Source("VIX option trades of 2024-06-03, "
                + (isOnFutures ? "on VX settlements" : "on put-call parity, monthlies"));
        var chain = new Chain();
        var futures = new TreeMap<LocalDate, Double>();
        for (Map<String, String> row : rows("vix_options_2024-06-03_trades.csv")) {
            LocalDate expiry = LocalDate.parse(cell(row, "expiry"));
            Root root = Root.valueOf(cell(row, "root"));
            if (number(row, "close") > 0 && (isOnFutures || root == Root.VIX)) {
                chain.add(root, expiry, row, "close", "close");
                if (!cell(row, "vx_settle_same_expiry").isBlank()) {
                    futures.put(expiry, number(row, "vx_settle_same_expiry"));
                    source.forwards.put("2024-06-03 " + root + " " + expiry, number(row, "vx_settle_same_expiry"));
                }
            }
        }
        List<FutureQuote> quoted = futures.entrySet().stream()
                .map(entry -> new FutureQuote(entry.getKey(), entry.getValue()))
                .toList();
        source.markets.add(
                chain.vix(LocalDateTime.parse("2024-06-03T16:15:00"), RATE_2024, isOnFutures ? quoted : List.of()));
        return source;
    }

    /** What came of the expiries of a source. */
    private static final class Sums {
        int expiries;
        int fitted;
        int unsettled;
        int quoted;
        int within;
        double worstMedian;
        int contradicted;
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
        if (!source.forwards.isEmpty()) {
            forwards.add(forwardsOf(source, sums, isVix));
        }
    }

    private static String forwardsOf(Source source, Sums sums, boolean isVix) {
        List<Double> errors = sums.forwardErrors.stream().sorted().toList();
        String unit = isVix ? "points" : "%";
        double goal = isVix ? VIX_GOAL : SPX_GOAL;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.3f %s | %.3f %s | %s |",
                source.name,
                errors.size(),
                errors.stream().filter(error -> error <= goal).count(),
                errors.get(errors.size() / 2),
                unit,
                errors.get(errors.size() - 1),
                unit,
                isVix ? "–" : Integer.toString(sums.contradicted));
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
        Double own = source.forwards.get(asOf.toLocalDate() + " " + expiry.root() + " " + expiry.expiry());
        double forwardError = Double.NaN;
        if (own != null && review.get().parityForward().isPresent()) {
            double parity = review.get().parityForward().getAsDouble();
            forwardError = expiry.root().underlying() == Underlying.VIX ? parity - own : 100 * (parity / own - 1);
            sums.forwardErrors.add(Math.abs(forwardError));
            sums.contradicted += isContradicted(own, expiry, market) ? 1 : 0;
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

    /** Whether a call bought and a put sold, or the other way round, would make a sure profit at a forward. */
    private static boolean isContradicted(double forward, ExpiryQuotes expiry, Market market) {
        double rate = market.snapshot().rate().orElseThrow();
        double years = market.slice(expiry.root(), expiry.expiry()).orThrow().years();
        double growth = Math.exp(rate * years);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (OptionQuote call : expiry.quotes()) {
            for (OptionQuote put : expiry.quotes()) {
                boolean isPair = call.type() == OptionType.CALL
                        && put.type() == OptionType.PUT
                        && call.strike() == put.strike()
                        && Math.abs(call.strike() / forward - 1) <= NEAR_THE_MONEY
                        && call.isTwoSided()
                        && put.isTwoSided();
                if (isPair) {
                    double bid = call.bid().orElseThrow() - put.ask().orElseThrow();
                    double ask = call.ask().orElseThrow() - put.bid().orElseThrow();
                    low = Math.max(low, call.strike() + growth * bid);
                    high = Math.min(high, call.strike() + growth * ask);
                }
            }
        }
        return forward < low || forward > high;
    }

    /** Time of reducing the largest source, in a warm program. */
    private void printTimes() throws IOException {
        if (!isThere("spx_options_2011-01_ivolatility_sample.csv")) {
            return;
        }
        Source source = vendorSample();
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
