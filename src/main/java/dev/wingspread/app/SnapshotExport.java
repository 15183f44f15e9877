package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.risk.RiskReport;
import java.nio.file.Path;

/** Adds the risk figures of a book to a file that collects many days. */
public interface SnapshotExport {

    /**
     * Appends the rows of a report, replacing rows of the same book and time.
     *
     * @return what was done, in one line
     */
    Loaded<String> append(OpenBook book, RiskReport report, Path csv);
}
