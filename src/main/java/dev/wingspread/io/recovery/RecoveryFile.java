package dev.wingspread.io.recovery;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.ObjectReader;
import java.time.Instant;
import java.util.Optional;

/**
 * Unsaved work as it lies on the disk: a JSON object, format version 1.
 *
 * <table>
 * <caption>Fields of a recovery file</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code process}</td><td>id of the process that wrote it</td><td>fault</td></tr>
 * <tr><td>{@code started}</td><td>when that process began, in UTC</td><td>unknown</td></tr>
 * <tr><td>{@code savedAt}</td><td>when the file was written, in UTC</td><td>fault</td></tr>
 * <tr><td>{@code file}</td><td>path of the portfolio file</td><td>the book has none</td></tr>
 * <tr><td>{@code fingerprint}</td><td>SHA-256 of that file as it was opened</td><td>empty</td></tr>
 * <tr><td>{@code market}</td><td>path of the market file</td><td>the market has none</td></tr>
 * <tr><td>{@code book}</td><td>text of a portfolio file</td><td>fault</td></tr>
 * <tr><td>{@code levels}</td><td>text of a market file, where the market differs from its file</td><td>it does not</td></tr>
 * </table>
 *
 * @param process id of the process
 * @param started when it began, to tell it from a later process with the same id
 * @param savedAt when this was written
 * @param file path of the portfolio file
 * @param fingerprint SHA-256 of that file as it was opened
 * @param market path of the market file
 * @param book text of a portfolio file
 * @param levels text of a market file
 */
public record RecoveryFile(
        long process,
        Optional<Instant> started,
        Instant savedAt,
        Optional<String> file,
        String fingerprint,
        Optional<String> market,
        String book,
        Optional<String> levels) {

    private static final FileFormat FORMAT =
            new FileFormat("a recovery file", 1, "book", "structures", "a portfolio file");

    /** The text of the file, with a final newline. */
    public String write() {
        var out = new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, FORMAT.version())
                .whole("process", process);
        started.ifPresent(time -> out.text("started", time.toString()));
        out.text("savedAt", savedAt.toString());
        file.ifPresent(path -> out.text("file", path));
        out.text("fingerprint", fingerprint);
        market.ifPresent(path -> out.text("market", path));
        out.text("book", book);
        levels.ifPresent(text -> out.text("levels", text));
        return out.print();
    }

    /**
     * Reads a recovery file.
     *
     * @param name name of the file as the user knows it
     * @return what it holds, or why it is none
     */
    public static Loaded<RecoveryFile> read(byte[] bytes, String name) {
        return FORMAT.read(JsonTree.parse(bytes, name), name, RecoveryFile::content);
    }

    private static Optional<RecoveryFile> content(ObjectReader in) {
        Field<Double> process = in.number("process").required("4711");
        Field<Instant> started = in.utc("started");
        Field<Instant> savedAt = in.utc("savedAt").required("\"2026-03-13T20:15:00Z\"");
        Field<String> file = in.text("file");
        Field<String> fingerprint = in.text("fingerprint");
        Field<String> market = in.text("market");
        Field<String> book = in.text("book").required("\"{ … }\"");
        Field<String> levels = in.text("levels");
        return in.ifFaultless(() -> new RecoveryFile(
                process.get().longValue(),
                started.value(),
                savedAt.get(),
                file.value(),
                fingerprint.orElse(""),
                market.value(),
                book.get(),
                levels.value()));
    }
}
