package dev.wingspread.cli;

import dev.wingspread.app.Reconciling;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.base.Formats;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.ContractName;
import dev.wingspread.model.reconcile.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares a book with what brokers say is held. */
@Command(
        name = "reconcile",
        description = {
            "Compares a book with the file of a broker, or with one for each account, and lists every contract that is not "
                    + "held alike, with what probably happened. The book's market is not needed.",
            "",
            "Exit code 0 if both agree, 1 if they differ, 3 if a file was refused, 4 if they agree as far as the files could "
                    + "be read, but rows were skipped."
        },
        sortOptions = false)
final class ReconcileCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "BOOK", description = "Portfolio file; - is standard input.")
    private Path book = Path.of("-");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "BROKER_FILE",
            description = "Files of brokers, told by their content.")
    private List<Path> files = List.of();

    private final Reconciling reconciling;
    private final ReportTexts texts;

    ReconcileCommand(Streams streams, Reconciling reconciling, ReportTexts texts) {
        super(streams);
        this.reconciling = reconciling;
        this.texts = texts;
    }

    @Override
    List<Path> inputs() {
        var inputs = new ArrayList<>(files);
        inputs.add(book);
        return inputs;
    }

    @Override
    ExitCode run() {
        if (inputs().stream().filter(file -> file.toString().equals("-")).count() > 1) {
            throw Refusal.ofUsage(List.of("standard input can be one file only"));
        }
        Reconciling.Compared compared = accepted(reconciling.compare(book, files));
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> table(compared);
            case JSON -> texts.reconcileJson(compared);
            case CSV -> texts.reconcileCsv(compared);
        };
        List<Reconciling.LostRow> lost = compared.lostRows();
        lost.forEach(this::tell);
        if (!compared.reconciliation().isAgreed()) {
            return printResults(text, ExitCode.FOUND);
        }
        return printResults(text, lost.isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL);
    }

    private void tell(Reconciling.LostRow lost) {
        String file = files.size() > 1 ? lost.file() + ", " : "";
        say(file + "skipped line " + lost.row().line() + ": " + lost.row().reason() + ": "
                + lost.row().text());
    }

    private String table(Reconciling.Compared compared) {
        List<Difference> differences = compared.reconciliation().differences();
        String time = compared.statement()
                .asOf()
                .map(asOf -> " of " + Formats.time(asOf))
                .orElse("");
        var text = new StringBuilder(Paragraph.wrapped(
                "",
                compared.bookName() + " and " + statement(compared) + time + ": "
                        + Formats.plural(compared.reconciliation().matched(), "contract is", "contracts are")
                        + " held alike, "
                        + (differences.isEmpty()
                                ? "none differs"
                                : Formats.plural(differences.size(), "differs", "differ"))));
        if (differences.isEmpty()) {
            return text.toString();
        }
        TextTable table = new TextTable()
                .words("cause")
                .words("in the book")
                .numbers("qty")
                .words("at the broker")
                .numbers("qty")
                .words("structures");
        for (Difference each : differences) {
            table.row(
                    each.cause().name(),
                    each.inBook().map(ContractName::of).orElse(""),
                    each.inBook().isPresent() ? Formats.quantity(each.bookQuantity()) : "",
                    each.atBroker().map(ContractName::of).orElse(""),
                    each.atBroker().isPresent() ? Formats.quantity(each.brokerQuantity()) : "",
                    String.join(" ", each.structures()));
        }
        text.append('\n').append(table.print()).append('\n');
        text.append(new DifferenceNotes(files.size() == 1).print(differences));
        return text.toString();
    }

    /** What the files are; their kinds, where there are several. */
    private static String statement(Reconciling.Compared compared) {
        String kinds =
                compared.formats().stream().distinct().map(BrokerFormat::title).collect(Collectors.joining(", "));
        int files = compared.formats().size();
        return files == 1 ? kinds : files + " files (" + kinds + ")";
    }
}
