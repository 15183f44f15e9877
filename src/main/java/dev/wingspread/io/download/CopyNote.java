package dev.wingspread.io.download;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.ObjectReader;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a copy, in a file beside it: a JSON object, format version 1.
 *
 * <table>
 * <caption>Fields of a note</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code address}</td><td>where the file came from</td><td>fault</td></tr>
 * <tr><td>{@code fetchedAt}</td><td>when it came, in UTC</td><td>fault</td></tr>
 * <tr><td>{@code checkedAt}</td><td>when the server last said that it is unchanged, in UTC</td><td>fault</td></tr>
 * <tr><td>{@code sha256}</td><td>SHA-256 of the copy, in hex</td><td>fault</td></tr>
 * <tr><td>{@code etag}, {@code lastModified}</td><td>what the server calls this version</td><td>it told none</td></tr>
 * </table>
 *
 * @param address where the file came from
 * @param fetchedAt when it came
 * @param checkedAt when the server last said that it is unchanged; when it came, if it was not asked since
 * @param fingerprint SHA-256 of the copy, in hex
 * @param version what the server calls it
 */
record CopyNote(String address, Instant fetchedAt, Instant checkedAt, String fingerprint, VersionTag version) {

    private static final FileFormat FORMAT =
            new FileFormat("a note on a download", 1, "sha256", "structures", "a portfolio file");

    String write() {
        var out = new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, FORMAT.version())
                .text("address", address)
                .text("fetchedAt", fetchedAt.toString())
                .text("checkedAt", checkedAt.toString())
                .text("sha256", fingerprint);
        version.entity().ifPresent(tag -> out.text("etag", tag));
        version.modified().ifPresent(time -> out.text("lastModified", time));
        return out.print();
    }

    static Loaded<CopyNote> read(byte[] bytes, String name) {
        return FORMAT.read(JsonTree.parse(bytes, name), name, CopyNote::content);
    }

    private static Optional<CopyNote> content(ObjectReader in) {
        in.knows(FileFormat.VERSION_FIELD, "address", "fetchedAt", "checkedAt", "sha256", "etag", "lastModified");
        Field<String> address = in.text("address").required("\"https://…\"");
        Field<Instant> fetchedAt = in.utc("fetchedAt").required("\"2026-03-13T20:15:00Z\"");
        Field<Instant> checkedAt = in.utc("checkedAt").required("\"2026-03-13T20:15:00Z\"");
        Field<String> fingerprint = in.text("sha256").required("64 hexadecimal digits");
        Field<String> entity = in.text("etag");
        Field<String> modified = in.text("lastModified");
        return in.ifFaultless(() -> new CopyNote(
                address.get(),
                fetchedAt.get(),
                checkedAt.get(),
                fingerprint.get(),
                new VersionTag(entity.value(), modified.value())));
    }
}
