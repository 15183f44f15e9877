package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.files.Overwrite;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.io.report.SnapshotIdentity;
import dev.wingspread.risk.RiskReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Snapshots in one CSV file that collects many days. The file is replaced as a whole, or left as it was. */
public final class CsvSnapshotExport implements SnapshotExport {

    private final String appVersion;

    /** An export that signs its rows with the version of the program. */
    public CsvSnapshotExport(String appVersion) {
        this.appVersion = appVersion;
    }

    @Override
    public Loaded<String> append(OpenBook book, RiskReport report, Path csv) {
        var identity =
                new SnapshotIdentity(book.displayName(), appVersion, book.fingerprint(), book.marketFingerprint());
        return existing(csv).then(content -> {
            String text = content.map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                    .orElse("");
            Overwrite overwrite = content.map(file -> Overwrite.ifUnchangedSince(file.fingerprint()))
                    .orElse(Overwrite.never());
            return SnapshotCsv.withSnapshot(text, csv.toString(), report, identity)
                    .then(fresh -> AtomicFiles.save(csv, fresh, overwrite))
                    .map(fingerprint -> "snapshot of " + book.displayName() + " at "
                            + report.market().asOf() + " is in " + csv);
        });
    }

    private static Loaded<Optional<FileContent>> existing(Path csv) {
        return Files.exists(csv) ? FileSource.readLarge(csv).map(Optional::of) : Loaded.of(Optional.empty());
    }
}
