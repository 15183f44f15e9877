package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.Resources;
import dev.wingspread.model.Leg;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files beside the tests of readers, and writes what came of them in a line each. */
final class Samples {

    private Samples() {}

    /** A file as it stands. */
    static Loaded<BrokerStatement> read(String name) {
        return BrokerFiles.read(Resources.bytes(Samples.class, name), name);
    }

    /** A text in place of a file. */
    static Loaded<BrokerStatement> readText(String name, String text) {
        return BrokerFiles.read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    static String text(String name) {
        return Resources.text(Samples.class, name);
    }

    /** {@code SPXW 261218P06600000 -2 @ 18.4 …321}. */
    static List<String> positions(BrokerStatement statement) {
        return statement.positions().stream().map(Samples::line).toList();
    }

    private static String line(BrokerPosition position) {
        Leg leg = position.leg();
        String price =
                leg.entryPrice().isPresent() ? Double.toString(leg.entryPrice().getAsDouble()) : "?";
        return Stream.of(
                        leg.instrument().symbol().replaceAll(" +", " "),
                        Integer.toString(leg.quantity()),
                        "@ " + price,
                        position.openedOn().map(day -> "since " + day).orElse(""),
                        position.account())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** {@code 14: reason}, of rows nobody misses with {@code ok} before it. */
    static List<String> skipped(BrokerStatement statement) {
        return statement.skipped().stream().map(Samples::line).toList();
    }

    private static String line(SkippedRow row) {
        return row.line() + (row.isExpected() ? " ok: " : ": ") + row.reason();
    }

    /** The only fault of what could not be read. */
    static Failure onlyFault(Loaded<BrokerStatement> failed) {
        assertTrue(failed.faults().size() == 1, () -> "one fault expected but there are " + failed.faults());
        return failed.faults().get(0);
    }

    /** Everything a person gets to see of a file. */
    static String everythingSaid(Loaded<BrokerStatement> loaded) {
        Stream<String> remarks = Stream.concat(loaded.faults().stream(), loaded.warnings().stream())
                .map(Failure::text);
        Stream<String> read = loaded.value().stream()
                .flatMap(statement -> Stream.of(
                        positions(statement).toString(), statement.skipped().toString()));
        return Stream.concat(remarks, read).reduce("", (one, other) -> one + "\n" + other);
    }
}
