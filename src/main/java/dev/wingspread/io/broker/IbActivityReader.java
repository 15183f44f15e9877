package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.IbContract.Answer;
import dev.wingspread.io.broker.IbContract.Left;
import dev.wingspread.io.broker.IbContract.Ours;
import dev.wingspread.io.broker.IbPositions.Level;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Activity statements. The list of financial instruments, which tells SPX from SPXW, stands behind the positions: the
 * file is gone through twice.
 */
final class IbActivityReader implements BrokerReader {

    private static final Pattern FIRST_LINE = Pattern.compile("\"?[^,\"]+\"?,\"?Header\"?,.*");
    private static final Set<String> POSITIONS =
            Set.of("open positions", "long open positions", "short open positions");

    private static final int SECTION = 0;
    private static final int KIND = 1;
    private static final int FEWEST_CELLS = 3;

    @Override
    public BrokerFormat format() {
        return BrokerFormat.IB_ACTIVITY;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.opening().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> FIRST_LINE.matcher(line).matches())
                .isPresent();
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        var draft = new StatementDraft(format(), input);
        var overview = IbStatementOverview.of(input);
        if (!overview.isEnglish()) {
            draft.fault(
                    input.whole(),
                    "this statement's language is not supported",
                    "set the language of reports to English at Interactive Brokers and run it again");
            return draft.finished();
        }
        if (!overview.hasPositions()) {
            draft.fault(
                    input.whole(),
                    "this statement has no section \"Open Positions\"",
                    "run an activity statement, or a custom one with that section");
            return draft.finished();
        }
        overview.asOf().ifPresent(draft::asOf);
        var reading = new Reading(input, draft, overview);
        CsvReader csv = input.csv();
        Optional<CsvRow> row = csv.next();
        while (row.isPresent() && reading.take(row.get())) {
            row = csv.next();
        }
        reading.positions.settle();
        return draft.finished();
    }

    /** Whether a section holds positions. */
    static boolean isPositions(String section) {
        return POSITIONS.contains(Cell.title(section));
    }

    /** One reading of a file whose overview is known. */
    private static final class Reading {

        private final StatementDraft draft;
        private final IbStatementOverview overview;
        private final IbPositions positions;
        private Columns columns = Columns.of(List.of());

        Reading(BrokerInput input, StatementDraft draft, IbStatementOverview overview) {
            this.draft = draft;
            this.overview = overview;
            positions = new IbPositions(input, draft, false);
        }

        /** False once there are too many rows. */
        boolean take(CsvRow row) {
            if (row.cells().size() < FEWEST_CELLS || !isPositions(unquoted(row, SECTION))) {
                return true;
            }
            String kind = Cell.title(unquoted(row, KIND));
            switch (kind) {
                case "header" -> columns = Columns.of(row.cells());
                case "data" -> {
                    if (!draft.countRow()) {
                        return false;
                    }
                    if (row.fault().isPresent()) {
                        draft.skip(row, row.fault().get());
                    } else {
                        data(row);
                    }
                }
                case "total", "subtotal", "notes" -> {
                    // Sums of what is above, and remarks.
                }
                default -> {
                    if (!draft.countRow()) {
                        return false;
                    }
                    draft.skip(row, "what a row of kind '" + kind + "' tells is not known");
                }
            }
            return true;
        }

        /** Of malformed rows the cells stand as they are, with their quotes. */
        private static String unquoted(CsvRow row, int place) {
            String cell = row.cells().get(place);
            return row.fault().isPresent() ? cell.replace("\"", "") : cell;
        }

        private void data(CsvRow row) {
            String word = cell(row, "DataDiscriminator");
            Optional<Level> level = Level.of(word);
            if (level.isEmpty()) {
                draft.skipExpected(row, "it is a row of '" + word + "', not a position");
                return;
            }
            Answer answer = new IbContract(
                            cell(row, "Asset Category"),
                            cell(row, "Symbol"),
                            cell(row, "Description"),
                            cell(row, "Underlying Symbol", "Underlying"),
                            cell(row, "Expiry"),
                            cell(row, "Put/Call", "Type"),
                            cell(row, "Strike"),
                            cell(row, "Mult", "Multiplier"))
                    .find(overview.roots(), overview.lastDay());
            if (answer instanceof Left left) {
                draft.skip(row, left.why());
            } else if (answer instanceof Ours ours) {
                position(row, level.get(), ours.contract());
            }
        }

        private void position(CsvRow row, Level level, SpelledContract contract) {
            String text = cell(row, "Quantity", "Position");
            OptionalDouble quantity = Cell.number(text);
            if (quantity.isEmpty()) {
                draft.skip(row, "'" + text + "' is no number of contracts");
                return;
            }
            String account = cell(row, "Account", "Account ID");
            positions.add(new IbPositions.Row(
                    row.line(),
                    level,
                    contract,
                    quantity.getAsDouble(),
                    draft.price(row.line(), cell(row, "Cost Price")),
                    Optional.empty(),
                    IbDates.date(cell(row, "Open")),
                    account.isBlank() ? overview.account() : account,
                    ""));
        }

        private String cell(CsvRow row, String... titles) {
            return columns.cell(row.cells(), titles);
        }
    }
}
