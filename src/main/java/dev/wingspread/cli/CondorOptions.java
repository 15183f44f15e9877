package dev.wingspread.cli;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.strategy.condor.CondorRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which condor is wanted. */
final class CondorOptions {

    private static final SettingKind DELTA =
            new SettingKind.Decimal(CondorRequest.LEAST_DELTA, CondorRequest.GREATEST_DELTA);
    private static final SettingKind CONTRACTS = new SettingKind.Whole(1, 1_000_000);
    private static final SettingKind DOLLARS = new SettingKind.Decimal(1, 1e12);
    private static final SettingKind TOP = new SettingKind.Whole(1, 1000);

    @Option(names = "--expiry", paramLabel = "DATE", description = "Expiry, such as 2024-07-12.")
    private @Nullable String expiry;

    @Option(
            names = "--layer",
            paramLabel = "S|M|L",
            description = "Every expiry within the layer's days to expiry, instead of one date.")
    private @Nullable String layer;

    @Option(names = "--root", paramLabel = "SPX|SPXW", description = "Options of this root only (default both).")
    private @Nullable String root;

    @Option(
            names = "--pop",
            paramLabel = "P",
            description = "Probability of profit aimed at (default the setting pop.target).")
    private @Nullable String pop;

    @Option(
            names = "--delta",
            paramLabel = "PUT,CALL",
            description = "Choose short strikes by delta instead, such as 0.12,0.10; 0.04 to 0.30.")
    private @Nullable String delta;

    @Option(
            names = "--width",
            paramLabel = "POINTS",
            description = "Width of the wings (default the setting condor.width).")
    private @Nullable String width;

    @Option(
            names = "--min-credit",
            paramLabel = "RATIO",
            description = "Least credit over width (default the setting condor.minCreditRatio).")
    private @Nullable String minCredit;

    @Option(names = "--contracts", paramLabel = "N", description = "Number of condors (default 1).")
    private @Nullable String contracts;

    @Option(names = "--max-loss", paramLabel = "USD", description = "As many condors as lose no more than this.")
    private @Nullable String maxLoss;

    @Option(names = "--top", paramLabel = "N", description = "Number of candidates (default 10).")
    private String top = "10";

    private final List<String> problems = new ArrayList<>();

    /**
     * Confirms that the options make sense, whatever the market.
     *
     * @throws Refusal naming every option that does not
     */
    void check() {
        problems.clear();
        if ((expiry == null) == (layer == null)) {
            problems.add("name either --expiry or --layer");
        }
        if (pop != null && delta != null) {
            problems.add("--pop and --delta exclude each other");
        }
        if (contracts != null && maxLoss != null) {
            problems.add("--contracts and --max-loss exclude each other");
        }
        if (expiry != null && date().isEmpty()) {
            problems.add("--expiry must be a date such as 2024-07-12 but is '" + expiry + "'");
        }
        checkWord("--layer", layer, "S", "M", "L");
        checkWord("--root", root, "SPX", "SPXW");
        check("--pop", pop, Setting.POP_TARGET.kind());
        check("--width", width, Setting.CONDOR_WIDTH.kind());
        check("--min-credit", minCredit, Setting.CONDOR_MIN_CREDIT_RATIO.kind());
        check("--contracts", contracts, CONTRACTS);
        check("--max-loss", maxLoss, DOLLARS);
        check("--top", top, TOP);
        checkDeltas();
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
    }

    private void check(String option, @Nullable String text, SettingKind kind) {
        if (text != null) {
            kind.problemWith(text.strip()).ifPresent(problem -> problems.add(option + " " + problem));
        }
    }

    private void checkWord(String option, @Nullable String word, String... words) {
        if (word != null && !List.of(words).contains(word.toUpperCase(Locale.ROOT))) {
            problems.add(option + " must be one of " + String.join(", ", words) + " but is '" + word + "'");
        }
    }

    private void checkDeltas() {
        if (delta == null) {
            return;
        }
        String[] sides = delta.split(",", -1);
        if (sides.length != 2) {
            problems.add("--delta must be two numbers PUT,CALL such as 0.12,0.10 but is '" + delta + "'");
            return;
        }
        check("--delta of the put", sides[0], DELTA);
        check("--delta of the call", sides[1], DELTA);
    }

    /** The date asked for. */
    Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(expiry).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The layer asked for. */
    Optional<Layer> layer() {
        return Optional.ofNullable(layer).map(word -> Layer.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The root asked for. */
    Optional<Root> root() {
        return Optional.ofNullable(root).map(word -> Root.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The settings these options stand for, laid over those given by key. */
    SettingOverrides over(SettingOverrides byKey) {
        Map<Setting, String> values = new LinkedHashMap<>();
        put(values, Setting.POP_TARGET, pop);
        put(values, Setting.CONDOR_WIDTH, width);
        put(values, Setting.CONDOR_MIN_CREDIT_RATIO, minCredit);
        return byKey.with(new SettingOverrides(values));
    }

    private static void put(Map<Setting, String> values, Setting setting, @Nullable String text) {
        if (text != null) {
            values.put(setting, text.strip());
        }
    }

    /** The request with what settings do not say: how strikes are chosen, how many condors, how many answers. */
    CondorRequest applyTo(CondorRequest bySettings) {
        CondorRequest request = bySettings.withTop((int) number(top));
        if (layer().isPresent()) {
            request = request.forLayer(layer().get());
        }
        if (delta != null) {
            String[] sides = delta.split(",", -1);
            request = request.with(new CondorRequest.ByDelta(number(sides[0]), number(sides[1])));
        }
        if (contracts != null) {
            request = request.with(new CondorRequest.Contracts((int) number(contracts)));
        }
        return maxLoss == null ? request : request.with(new CondorRequest.MaxLoss(number(maxLoss)));
    }

    private static double number(String checked) {
        return SettingKind.parse(checked.strip()).orElseThrow();
    }
}
