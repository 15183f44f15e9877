package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.files.Overwrite;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.io.report.SnapshotIdentity;
import dev.wingspread.risk.RiskReport;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
                new SnapshotIdentity(book.displayName(), appVersion, book.fingerprint(), book.levelsFingerprint());
        return existing(csv).then(content -> {
            Loaded<String> text = content.map(CsvSnapshotExport::decoded).orElse(Loaded.of(""));
            Overwrite overwrite = content.map(file -> Overwrite.ifUnchangedSince(file.fingerprint()))
                    .orElse(Overwrite.never());
            return text.then(before -> SnapshotCsv.withSnapshot(before, csv.toString(), report, identity))
                    .then(fresh -> AtomicFiles.save(csv, fresh, overwrite))
                    .map(fingerprint -> "snapshot of " + book.displayName() + " at "
                            + report.market().asOf() + " is in " + csv);
        });
    }

    /** The text of the file; another encoding is refused, since guessing it would damage the rows of others. */
    private static Loaded<String> decoded(FileContent file) {
        try {
            return Loaded.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(file.name()),
                    FailureReason.SYNTAX,
                    "the file is not UTF-8 text",
                    "save it as UTF-8 or choose another file; this one was left as it is"));
        }
    }

    private static Loaded<Optional<FileContent>> existing(Path csv) {
        return Files.exists(csv) ? FileSource.readLarge(csv).map(Optional::of) : Loaded.of(Optional.empty());
    }
}
