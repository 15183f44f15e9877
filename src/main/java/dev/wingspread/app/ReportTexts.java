package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.io.report.JournalTable;
import dev.wingspread.io.report.RiskJson;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.io.report.SnapshotIdentity;
import dev.wingspread.io.report.ValidationTable;
import dev.wingspread.io.report.WhatIfJson;
import dev.wingspread.io.report.WhatIfTable;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import java.util.List;
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
                new SnapshotIdentity(book.displayName(), appVersion, book.fingerprint(), book.marketFingerprint());
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
}
