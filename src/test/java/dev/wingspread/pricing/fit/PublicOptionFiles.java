package dev.wingspread.pricing.fit;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Public option files in a folder, as markets. The files are not part of the repository; docs/validation.md names their
 * sources. One that is not in the folder is left out.
 */
final class PublicOptionFiles {

    private static final String VENDOR_SAMPLE = "spx_options_2011-01_ivolatility_sample.csv";
    private static final double RATE_2011 = 0.0025;
    private static final double RATE_2015 = 0.005;
    private static final double RATE_2021 = 0.001;
    private static final double RATE_2023 = 0.0515;
    private static final double RATE_2024 = 0.053;

    private final Path folder;
    private final Map<LocalDate, Double> closes;

    PublicOptionFiles(Path folder) throws IOException {
        this.folder = folder;
        this.closes = closes(folder.resolve("spx_daily.csv"));
    }

    /** A set of markets of one source, with what the files themselves say about forwards. */
    static final class Source {
        final String name;
        final List<MarketSnapshot> markets = new ArrayList<>();

        private final Map<String, Double> forwards = new HashMap<>();

        Source(String name) {
            this.name = name;
        }

        void giveForward(LocalDate day, Root root, LocalDate expiry, double forward) {
            forwards.put(day + " " + root + " " + expiry, forward);
        }

        boolean hasForwards() {
            return !forwards.isEmpty();
        }

        /** Forward that the file gives itself. */
        OptionalDouble forward(LocalDate day, Root root, LocalDate expiry) {
            Double forward = forwards.get(day + " " + root + " " + expiry);
            return forward == null ? OptionalDouble.empty() : OptionalDouble.of(forward);
        }
    }

    /** All that are there. */
    List<Source> all() throws IOException {
        var sources = new ArrayList<Source>();
        if (isThere(VENDOR_SAMPLE)) {
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

    boolean hasVendorSample() {
        return isThere(VENDOR_SAMPLE);
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

    /** The one of them with most quotes. */
    Source vendorSample() throws IOException {
        var source = new Source("iVolatility sample, SPX and SPXW, closes of 2011-01-03 and 2011-01-07");
        var chains = new LinkedHashMap<LocalDate, Chain>();
        var spots = new HashMap<LocalDate, Double>();
        for (Map<String, String> row : rows(VENDOR_SAMPLE)) {
            LocalDate day = LocalDate.parse(cell(row, "date"));
            LocalDate expiry = LocalDate.parse(cell(row, "expiry"));
            // SPXPM were the end-of-quarter options that settle in the afternoon.
            Root root = cell(row, "root").equals("SPX") ? Root.SPX : Root.SPXW;
            chains.computeIfAbsent(day, key -> new Chain()).add(root, expiry, row, "bid", "ask");
            spots.put(day, number(row, "spot"));
            if (!cell(row, "forward").isBlank()) {
                source.giveForward(day, root, expiry, number(row, "forward"));
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
                    source.giveForward(LocalDate.of(2024, 6, 3), root, expiry, number(row, "vx_settle_same_expiry"));
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
}
