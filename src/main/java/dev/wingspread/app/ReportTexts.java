package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.io.report.CompareJson;
import dev.wingspread.io.report.CondorJson;
import dev.wingspread.io.report.CondorTable;
import dev.wingspread.io.report.CoverageReport;
import dev.wingspread.io.report.DryRunJson;
import dev.wingspread.io.report.ExplainReport;
import dev.wingspread.io.report.GridReport;
import dev.wingspread.io.report.ImportReport;
import dev.wingspread.io.report.JournalTable;
import dev.wingspread.io.report.LadderJson;
import dev.wingspread.io.report.LadderTable;
import dev.wingspread.io.report.MonitorJson;
import dev.wingspread.io.report.PayoffReport;
import dev.wingspread.io.report.ReconcileReport;
import dev.wingspread.io.report.RiskJson;
import dev.wingspread.io.report.SmileReport;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.io.report.SnapshotIdentity;
import dev.wingspread.io.report.StressTexts;
import dev.wingspread.io.report.TermReport;
import dev.wingspread.io.report.ValidationTable;
import dev.wingspread.io.report.WhatIfJson;
import dev.wingspread.io.report.WhatIfTable;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.recognition.Recognition;
import dev.wingspread.monitor.DryRun;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PnlGrid;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.explain.PnlExplanation;
import dev.wingspread.scenario.stress.StressReport;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.ladder.LadderPlan;
import dev.wingspread.strategy.ladder.LadderStanding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports as JSON and CSV, under the names users script against. */
public final class ReportTexts {

    private final String appVersion;

    /** Texts that carry the version of the program where the format asks for it. */
    public ReportTexts(String appVersion) {
        this.appVersion = appVersion;
    }

    /** The risk report as JSON. */
    public String riskJson(OpenBook book, RiskReport report) {
        return RiskJson.text(report, book.displayName(), book.marketName());
    }

    /** The risk report as the rows of a snapshot, with their header. */
    public String snapshotCsv(OpenBook book, RiskReport report) {
        var identity =
                new SnapshotIdentity(book.displayName(), appVersion, book.fingerprint(), book.levelsFingerprint());
        return SnapshotCsv.withSnapshot("", "standard output", report, identity).orThrow();
    }

    /** A what-if as JSON. */
    public String whatIfJson(OpenBook book, WhatIfReport report) {
        return WhatIfJson.text(report, book.market().asOf());
    }

    /** A what-if as CSV, a row per leg. */
    public String whatIfCsv(WhatIfReport report) {
        return WhatIfTable.csv(report);
    }

    /**
     * Payoff curves as JSON; P&amp;L of a side without prices is null.
     *
     * @param slices the book at telling levels on the date of a curve, where they are wanted
     */
    public String payoffJson(
            OpenBook book, PayoffRequest request, PayoffChart chart, PricedSides sides, Optional<PayoffSlices> slices) {
        return PayoffReport.json(request, chart, sides, slices, book.market().asOf());
    }

    /** Slices of payoff curves as CSV, a row per level. */
    public String slicesCsv(PayoffChart chart, PayoffSlices slices) {
        return PayoffReport.csv(slices, chart.spot());
    }

    /** Payoff curves as CSV, a row per point. */
    public String payoffCsv(PayoffChart chart, PricedSides sides) {
        return PayoffReport.csv(chart, sides);
    }

    /** A grid of scenarios as JSON. */
    public String gridJson(OpenBook book, PnlGrid grid) {
        return GridReport.json(grid, book.market().asOf());
    }

    /** A grid of scenarios as CSV, a row each. */
    public String gridCsv(PnlGrid grid) {
        return GridReport.csv(grid);
    }

    /** Replayed stress episodes as JSON. */
    public String stressJson(OpenBook book, StressReport report) {
        return StressTexts.json(report, book.market().asOf());
    }

    /** Replayed stress episodes as CSV, a row each. */
    public String stressCsv(StressReport report) {
        return StressTexts.csv(report);
    }

    /** A search for condors as JSON; without a book there are no effects. */
    public String condorJson(OpenBook book, CondorSearch search, List<BookEffect> effects) {
        return CondorJson.text(search, effects, book.market(), book.marketName());
    }

    /** The candidates of a search for condors as CSV, a row each. */
    public String condorCsv(CondorSearch search, List<BookEffect> effects) {
        return CondorTable.csv(search, effects);
    }

    /** A ladder as JSON. */
    public String ladderJson(OpenBook book, LadderPlan plan, LadderStanding standing) {
        return LadderJson.text(
                plan,
                standing,
                book.displayName(),
                book.marketName(),
                book.market().asOf());
    }

    /** What the hedge pays by size of a spike, as JSON. */
    public String coverageJson(OpenBook book, HedgeCoverage coverage) {
        return CoverageReport.json(
                coverage, book.displayName(), book.marketName(), book.market().asOf());
    }

    /** What the hedge pays by size of a spike, as CSV, a row per curve and spike. */
    public String coverageCsv(HedgeCoverage coverage) {
        return CoverageReport.csv(coverage);
    }

    /** The months of a ladder as CSV, a row each. */
    public String ladderCsv(LadderPlan plan) {
        return LadderTable.csv(plan);
    }

    /** VIX curve and SPX vols as JSON. */
    public String termJson(OpenBook book, TermStructure curves) {
        return TermReport.json(curves, book.market().asOf());
    }

    /** VIX curve and SPX vols as CSV, a row per level. */
    public String termCsv(TermStructure curves) {
        return TermReport.csv(curves);
    }

    /** The smile of an expiry as JSON. */
    public String smileJson(OpenBook book, ExpirySmile smile) {
        return SmileReport.json(smile, book.market().asOf());
    }

    /** The smile of an expiry as CSV: curve, quotes and what is held. */
    public String smileCsv(ExpirySmile smile) {
        return SmileReport.csv(smile);
    }

    /**
     * What the monitor says, as JSON.
     *
     * @param profile thresholds it was asked with
     */
    public String monitorJson(OpenBook book, MonitorReport report, RuleProfile profile) {
        return MonitorJson.text(
                report,
                book.market().asOf(),
                book.displayName(),
                book.portfolio().phase(),
                profile);
    }

    /** What the monitor says, as CSV, a row per prompt. */
    public String monitorCsv(MonitorReport report) {
        return MonitorJson.csv(report);
    }

    /** A dry run by book as JSON. */
    public String dryRunJson(Map<String, DryRun> runs) {
        return DryRunJson.text(runs);
    }

    /** A dry run as CSV, a row per book and rule. */
    public String dryRunCsv(Map<String, DryRun> runs) {
        return DryRunJson.csv(runs);
    }

    /** The ways to answer a finding as JSON, best first. */
    public String compareJson(OpenBook book, Comparison comparison) {
        return CompareJson.text(comparison, book.market().asOf(), book.displayName());
    }

    /** The ways to answer a finding as CSV, a row each, best first. */
    public String compareCsv(Comparison comparison) {
        return CompareJson.csv(comparison);
    }

    /** Faults and warnings of a book as JSON; the time is that of its market, if the files could be read. */
    public String validationJson(Optional<OpenBook> book, List<Failure> faults, List<Failure> warnings) {
        return ValidationTable.json(book.map(open -> open.market().asOf()), faults, warnings);
    }

    /** Faults and warnings of a book as CSV, a row each. */
    public String validationCsv(List<Failure> faults, List<Failure> warnings) {
        return ValidationTable.csv(faults, warnings);
    }

    /** Entries of a journal as JSON. */
    public String journalJson(List<RecordedEntry> entries) {
        return JournalTable.json(entries);
    }

    /** Entries of a journal as CSV, a row each. */
    public String journalCsv(List<RecordedEntry> entries) {
        return JournalTable.csv(entries);
    }

    /** Stored days as JSON. */
    public String daysJson(List<StoredDay> days) {
        return JournalTable.daysJson(days);
    }

    /** Stored days as the text of a snapshot file. */
    public String daysCsv(List<StoredDay> days) {
        return SnapshotCsv.of(days);
    }

    /** Where a change of P&amp;L came from as JSON. */
    public String explainJson(PnlExplanation explained) {
        return ExplainReport.json(explained);
    }

    /** Where a change of P&amp;L came from as CSV. */
    public String explainCsv(PnlExplanation explained) {
        return ExplainReport.csv(explained);
    }

    /** What an import made of files, as JSON. */
    public String importJson(ImportOutcome outcome, List<Failure> warnings) {
        Map<String, BrokerStatement> statements = new LinkedHashMap<>();
        outcome.statements().forEach(file -> statements.put(file.file(), file.statement()));
        return ImportReport.json(
                statements,
                outcome.files().stream()
                        .filter(ImportedFile.OfMarket.class::isInstance)
                        .map(ImportedFile::file)
                        .toList(),
                outcome.recognition().map(Recognition::proposals).orElse(List.of()),
                outcome.bookFile().map(Path::toString),
                outcome.marketFile().map(Path::toString),
                outcome.market()
                        .map(market -> market.market().asOf())
                        .or(() -> statements.values().stream()
                                .flatMap(each -> each.asOf().stream())
                                .findFirst()),
                warnings);
    }

    /** The structures of an import as CSV, a row per leg. */
    public String importCsv(ImportOutcome outcome) {
        return ImportReport.csv(
                outcome.recognition().map(Recognition::proposals).orElse(List.of()));
    }

    /** A book beside a broker's statement as JSON. */
    public String reconcileJson(Reconciling.Compared compared) {
        return ReconcileReport.json(compared.bookName(), compared.statement(), compared.reconciliation());
    }

    /** A book beside a broker's statement as CSV, a row per difference. */
    public String reconcileCsv(Reconciling.Compared compared) {
        return ReconcileReport.csv(compared.reconciliation());
    }
}
