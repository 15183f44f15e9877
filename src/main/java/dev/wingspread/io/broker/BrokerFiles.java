package dev.wingspread.io.broker;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads broker files of every kind. What a file is is told by its content, never by its name. */
public final class BrokerFiles {

    private static final List<BrokerReader> READERS = List.of(
            new TwsPortfolioReader(),
            new IbActivityReader(),
            new IbFlexXmlReader(),
            new IbFlexCsvReader(),
            new ThinkorswimPositionsReader(),
            new ThinkorswimAccountReader(),
            new TastytradePositionsReader(),
            new TastytradeTransactionsReader(),
            new SchwabPositionsReader(),
            new FidelityPositionsReader(),
            new OptionNetReader());

    /** Lines, blank ones among them, beyond which nobody needs to count rows to refuse a table. */
    private static final int MOST_LINES = 2 * StatementDraft.MOST_ROWS;

    private BrokerFiles() {}

    static List<BrokerReader> readers() {
        return READERS;
    }

    /** The kind of file, if it is one that is known. */
    public static Optional<BrokerFormat> formatOf(byte[] bytes, String file) {
        return reader(new BrokerInput(bytes, file)).map(BrokerReader::format);
    }

    /**
     * Reads a file.
     *
     * @param bytes the file; never changed
     * @param file name of the file as the user knows it
     * @return positions with all that was skipped and assumed; or why there are none, each fault with its line
     */
    public static Loaded<BrokerStatement> read(byte[] bytes, String file) {
        var input = new BrokerInput(bytes, file);
        Optional<BrokerReader> reader = reader(input);
        if (reader.isPresent()
                && reader.get().format() != BrokerFormat.IB_FLEX_XML
                && input.hasMoreLinesThan(MOST_LINES)) {
            var draft = new StatementDraft(reader.get().format(), input);
            draft.tooManyRows();
            return draft.finished();
        }
        return reader.map(found -> found.read(input)).orElseGet(() -> unknown(input));
    }

    /** Every kind whose reader would take the file: at most one, as readers are made. */
    static List<BrokerFormat> claims(byte[] bytes, String file) {
        var input = new BrokerInput(bytes, file);
        return READERS.stream()
                .filter(reader -> reader.recognises(input))
                .map(BrokerReader::format)
                .toList();
    }

    private static Optional<BrokerReader> reader(BrokerInput input) {
        return READERS.stream().filter(reader -> reader.recognises(input)).findFirst();
    }

    private static Loaded<BrokerStatement> unknown(BrokerInput input) {
        String start = input.opening().stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        if (start.isEmpty()) {
            return refused(input, "the file is empty", "export it again");
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return refused(input, "this is a web page, not an export", "sign in at the broker and export again");
        }
        String known =
                Arrays.stream(BrokerFormat.values()).map(BrokerFormat::title).collect(Collectors.joining(", "));
        return refused(input, "this is no file of a broker that is known", "known are: " + known);
    }

    private static Loaded<BrokerStatement> refused(BrokerInput input, String message, String cure) {
        return Loaded.failed(Failure.at(input.whole(), FailureReason.SYNTAX, message, cure));
    }
}
