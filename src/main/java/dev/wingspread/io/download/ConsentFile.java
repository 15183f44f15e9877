package dev.wingspread.io.download;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.JsonValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import dev.wingspread.io.json.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * That the user allows certain servers to be contacted: a JSON object, format version 1, with {@code turnedOn}, a time in
 * UTC, and {@code servers}, their names. Without the file nothing is allowed; turning off deletes it.
 */
public final class ConsentFile {

    private static final FileFormat FORMAT =
            new FileFormat("a consent file", 1, "servers", "structures", "a portfolio file");

    private final Path file;

    /** The consent that is, or would be, in this file. */
    public ConsentFile(Path file) {
        this.file = file;
    }

    private record Consent(Instant turnedOn, Set<String> servers) {}

    /**
     * Since when all of these servers may be contacted.
     *
     * @return empty if they may not; a fault where the file cannot be read, which allows nothing either
     */
    public Loaded<Optional<Instant>> given(Set<String> servers) {
        if (!Files.exists(file)) {
            return Loaded.of(Optional.empty());
        }
        return FileSource.read(file)
                .then(content -> FORMAT.read(
                        JsonTree.parse(content.bytes(), content.name()), content.name(), ConsentFile::content))
                .map(consent -> Optional.of(consent)
                        .filter(each -> each.servers().containsAll(servers))
                        .map(Consent::turnedOn));
    }

    /** Allows these servers and no others. */
    public Loaded<Instant> give(Set<String> servers, Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        } catch (IOException e) {
            return Loaded.failed(inaccessible("the folder cannot be made"));
        }
        String text = new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, FORMAT.version())
                .text("turnedOn", now.toString())
                .texts("servers", List.copyOf(new TreeSet<>(servers)))
                .print();
        return AtomicFiles.put(file, text).map(fingerprint -> now);
    }

    /** Allows nothing any more. */
    public Optional<Failure> withdraw() {
        try {
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(inaccessible("the file cannot be deleted, so the refresh stays on"));
        }
    }

    private Failure inaccessible(String message) {
        return Failure.at(
                SourceLocation.ofFile(file.toString()),
                FailureReason.INACCESSIBLE,
                message,
                "check its permissions, or name another file in WINGSPREAD_REFRESH");
    }

    private static Optional<Consent> content(ObjectReader in) {
        in.knows(FileFormat.VERSION_FIELD, "turnedOn", "servers");
        Field<Instant> turnedOn = in.utc("turnedOn").required("\"2026-03-13T20:15:00Z\"");
        Field<List<JsonValue>> servers = in.list("servers").required("[\"cdn.cboe.com\"]");
        Set<String> names = new TreeSet<>();
        for (JsonValue each : servers.orElse(List.of())) {
            if (each instanceof TextValue text) {
                names.add(text.text());
            } else {
                servers.fault(
                        FailureReason.WRONG_TYPE,
                        "a server is a text but here is " + each.describe(),
                        "turn the refresh off and on again");
            }
        }
        return in.ifFaultless(() -> new Consent(turnedOn.get(), names));
    }
}
