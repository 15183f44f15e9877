package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.ListedExpiries;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.profile.RuleProfileReader;
import dev.wingspread.io.report.SnapshotHistory;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Root;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.DryRun;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Readings;
import dev.wingspread.monitor.RuleLevels;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.cure.Objective;
import dev.wingspread.monitor.cure.Prompts;
import dev.wingspread.monitor.cure.Situation;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.strategy.TradedBook;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorBuilder;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.strategy.condor.SpxExpiry;
import dev.wingspread.strategy.ladder.LadderAllocator;
import dev.wingspread.strategy.ladder.LadderOptions;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStanding;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Plans trades for open books. Every proposal on screen and on the console comes from here. Safe for use by several threads. */
public final class Planning {

    /** No SPX option is listed longer than this; option symbols could not name it either. */
    private static final int LONGEST_DAYS = 3650;

    /**
     * The expiries of a layer in the book's market.
     *
     * @param root only those of this root, if given
     * @return at least one expiry, or why there is none
     */
    public Loaded<List<SpxExpiry>> condorExpiries(OpenBook book, Layer layer, Optional<Root> root) {
        List<SpxExpiry> expiries = ofRoot(LayerExpiries.of(layer, book.market(), book.settings()), root);
        return expiries.isEmpty()
                ? Loaded.failed(Failure.of(
                        FailureReason.MISSING,
                        "the market lists no " + root.map(Root::name).orElse("SPX") + " expiry "
                                + LayerExpiries.least(layer, book.settings()) + " to "
                                + LayerExpiries.greatest(layer, book.settings()) + " days away for layer " + layer,
                        "name an expiry, or widen layer." + layer + ".dteMin and layer." + layer + ".dteMax"))
                : Loaded.of(expiries);
    }

    /**
     * The expiries of a date: those the market lists, else one that is interpolated.
     *
     * @param root only this root, if given; SPXW where the market lists none of the date
     */
    public Loaded<List<SpxExpiry>> condorExpiries(OpenBook book, LocalDate date, Optional<Root> root) {
        LocalDate today = book.market().asOf().toLocalDate();
        if (date.isBefore(today) || date.isAfter(today.plusDays(LONGEST_DAYS))) {
            return Loaded.failed(Failure.of(
                    FailureReason.OUT_OF_RANGE,
                    "no SPX option expires on " + date + " as seen from " + today,
                    "name a date after the market's"));
        }
        List<SpxExpiry> listed = ofRoot(LayerExpiries.listed(book.market()), root).stream()
                .filter(expiry -> expiry.date().equals(date))
                .toList();
        if (!listed.isEmpty()) {
            return Loaded.of(listed);
        }
        if (!TradingCalendar.isTradingDay(date)) {
            return Loaded.failed(Failure.of(
                    FailureReason.OUT_OF_RANGE, date + " is no trading day", "name the trading day before it"));
        }
        var expiry = new SpxExpiry(root.orElse(Root.SPXW), date);
        return Loaded.of(
                List.of(expiry),
                ListedExpiries.doubt(expiry.root(), date)
                        .map(doubt -> Failure.of(FailureReason.ASSUMED, doubt, ""))
                        .stream()
                        .toList());
    }

    private static List<SpxExpiry> ofRoot(List<SpxExpiry> expiries, Optional<Root> root) {
        return expiries.stream()
                .filter(expiry -> root.isEmpty() || root.get() == expiry.root())
                .toList();
    }

    /** The condors to sell in the book's market under its settings, best first, or why there are none. */
    public CondorSearch condors(OpenBook book, CondorRequest request) {
        return CondorBuilder.search(book.market(), book.settings(), request);
    }

    /** What each candidate of a search would do to the book, in the order of the candidates; empty for an empty book. */
    public List<BookEffect> effects(OpenBook book, CondorSearch search) {
        if (book.portfolio().structures().isEmpty()) {
            return List.of();
        }
        BookEffect.Figures before = figures(book, book.portfolio());
        return search.candidates().stream()
                .map(candidate -> new BookEffect(before, figures(book, traded(book, candidate))))
                .toList();
    }

    private static Portfolio traded(OpenBook book, CondorCandidate candidate) {
        return TradedBook.of(
                book.portfolio(),
                candidate.trades(),
                candidate.condor().layer(),
                book.market().asOf().toLocalDate());
    }

    private static BookEffect.Figures figures(OpenBook book, Portfolio portfolio) {
        return BookEffect.Figures.of(RiskEngine.report(portfolio, book.market(), book.settings()));
    }

    /**
     * What the monitor says of a book.
     *
     * @return the report, or why profile, book and command line contradict each other
     */
    public Loaded<MonitorReport> monitor(OpenBook book, MonitorQuestion question) {
        return under(question.profile(), book).map(settings -> {
            Situation situation = situation(book, settings);
            Readings readings = Readings.of(situation.report(), question.now(), question.thetaCapture());
            return Prompts.of(
                    situation,
                    readings,
                    levels(book, settings, question.profile()),
                    question.state(),
                    question.assumeConfirmed());
        });
    }

    /**
     * A profile by its name.
     *
     * @param name DEFAULT, STEWARD or PROMOTER, or a profile file
     * @return the profile, or every fault of its file
     */
    public Loaded<RuleProfile> profile(String name) {
        Optional<RuleProfile> builtIn = RuleProfile.builtIn(name.toUpperCase(Locale.ROOT));
        if (builtIn.isPresent()) {
            return Loaded.of(builtIn.get());
        }
        return FileSource.read(Path.of(name)).then(content -> RuleProfileReader.read(content.bytes(), content.name()));
    }

    /**
     * How often each rule would have spoken over the days of a snapshot file.
     *
     * @param overrides settings laid over those of the profile
     * @return by book in the order of the file, or every fault of the file
     */
    public Loaded<Map<String, DryRun>> dryRun(Path snapshots, RuleProfile profile, SettingOverrides overrides) {
        return profile.settings(Portfolio.EMPTY, overrides).then(settings -> dryRun(snapshots, profile, settings));
    }

    /**
     * How often each rule would have spoken over the days of a snapshot file by the levels of a book.
     *
     * @param book its preset and settings are used, and what was given on the command line
     * @return by book in the order of the file, or every fault of the file
     */
    public Loaded<Map<String, DryRun>> dryRun(Path snapshots, RuleProfile profile, OpenBook book) {
        return under(profile, book).then(settings -> dryRun(snapshots, profile, settings));
    }

    private static Loaded<Map<String, DryRun>> dryRun(Path snapshots, RuleProfile profile, Settings settings) {
        return FileSource.read(snapshots)
                .then(content -> SnapshotHistory.read(new ByteArrayInputStream(content.bytes()), content.name()))
                .map(histories -> {
                    var runs = new LinkedHashMap<String, DryRun>();
                    histories.forEach(
                            history -> runs.put(history.book(), DryRun.over(history.readings(), settings, profile)));
                    return runs;
                });
    }

    /**
     * The ways to answer a finding side by side.
     *
     * @param profile thresholds the finding was made with
     */
    public Loaded<Comparison> compare(OpenBook book, RuleProfile profile, Finding finding, Objective objective) {
        return under(profile, book)
                .map(settings -> Prompts.compare(
                        situation(book, settings), levels(book, settings, profile), finding, objective));
    }

    private static Situation situation(OpenBook book, Settings settings) {
        return Situation.of(book.portfolio(), book.market(), settings);
    }

    private static RuleLevels levels(OpenBook book, Settings settings, RuleProfile profile) {
        return RuleLevels.of(settings, book.portfolio().flags(), profile);
    }

    private static Loaded<Settings> under(RuleProfile profile, OpenBook book) {
        return profile.equals(RuleProfile.OF_BOOK)
                ? Loaded.of(book.settings())
                : profile.settings(book.portfolio(), book.unsavedOverrides());
    }

    /**
     * The ladder of VIX calls a book needs in its phase, and the trades that turn what it holds into that.
     *
     * @param spreadPoints sell a call that many VIX points above each one bought; empty for calls alone
     */
    public LadderPlan ladder(OpenBook book, OptionalDouble spreadPoints) {
        boolean areWeightsChosen = book.unsavedOverrides().values().containsKey(Setting.LADDER_WEIGHTS);
        return LadderAllocator.plan(
                book.portfolio(), book.market(), book.settings(), new LadderOptions(spreadPoints, areWeightsChosen));
    }

    /**
     * The VIX contracts of a book beside those a plan wants.
     *
     * @param report the book valued
     * @param plan a plan for it
     */
    public LadderStanding standing(OpenBook book, RiskReport report, LadderPlan plan) {
        return LadderStanding.of(report, plan, book.settings());
    }
}
