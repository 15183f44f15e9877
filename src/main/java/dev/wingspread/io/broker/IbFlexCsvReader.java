package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Flex queries in CSV. Sections follow one another, each under titles of its own; with "section code and line descriptor"
 * ticked, every row begins with what it is, and with "header and trailer records" rows say where sections begin and end.
 */
final class IbFlexCsvReader implements BrokerReader {

    /** Titles that only Flex queries have; two of them make a row of titles. */
    private static final Set<String> TITLES = Set.of(
            "clientaccountid",
            "accountalias",
            "currencyprimary",
            "fxratetobase",
            "assetclass",
            "levelofdetail",
            "conid",
            "underlyingconid",
            "underlyingsymbol",
            "listingexchange",
            "reportdate",
            "put/call",
            "markprice",
            "positionvalue",
            "costbasisprice",
            "costbasismoney",
            "fifopnlunrealized");

    private static final int FEWEST_TITLES = 2;

    /** Sections with quantities that are no positions. */
    private static final Set<String> OTHER_SECTIONS = Set.of(
            "tradeid",
            "tradeprice",
            "tradedate",
            "buy/sell",
            "proceeds",
            "transactiontype",
            "actiondescription",
            "transferprice",
            "direction",
            "ordertime",
            "ibcommission",
            "priormtmpnl",
            "grantactivityid");

    private static final Set<String> ENDS = Set.of("BOF", "BOA", "BOS", "EOS", "EOA", "EOF", "MSG", "TRAILER");

    @Override
    public BrokerFormat format() {
        return BrokerFormat.IB_FLEX_CSV;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.opening().stream()
                .map(line -> line.replace("\"", "").split(",", -1))
                .anyMatch(cells -> cells[0].strip().equals("BOF") || isTitles(Arrays.asList(cells)));
    }

    private static boolean isTitles(List<String> cells) {
        return cells.stream()
                        .filter(cell -> TITLES.contains(Cell.title(cell)))
                        .limit(FEWEST_TITLES)
                        .count()
                == FEWEST_TITLES;
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        var draft = new StatementDraft(format(), input);
        var reading = new Reading(input, draft);
        input.forEachRow(draft, reading::take);
        reading.settle(input);
        return draft.finished();
    }

    /** One reading of a file. */
    private static final class Reading {

        private final StatementDraft draft;
        private final IbFlexRows rows;
        private Optional<Columns> positions = Optional.empty();
        private boolean hadTitles;
        private boolean hadPositions;

        Reading(BrokerInput input, StatementDraft draft) {
            this.draft = draft;
            rows = new IbFlexRows(input, draft);
        }

        void take(CsvRow row) {
            String code = row.cells().get(0).strip().toUpperCase(Locale.ROOT);
            if (ENDS.contains(code)) {
                positions = Optional.empty();
            } else if (isTitles(row.cells())) {
                titles(Columns.of(row.cells()));
            } else if (positions.isPresent()) {
                position(row, positions.get());
            } else {
                draft.skipExpected(row, "it belongs to a section without positions");
            }
        }

        private void titles(Columns columns) {
            hadTitles = true;
            boolean isPositions = columns.has("Quantity", "Position")
                    && columns.has("Symbol", "Description", "UnderlyingSymbol")
                    && OTHER_SECTIONS.stream().noneMatch(columns::has);
            positions = isPositions ? Optional.of(columns) : Optional.empty();
            hadPositions |= isPositions;
        }

        private void position(CsvRow row, Columns columns) {
            rows.take(
                    row.line(),
                    String.join(",", row.cells()),
                    names -> Arrays.stream(names)
                            .map(name -> columns.cell(row.cells(), name))
                            .filter(cell -> !cell.isBlank())
                            .findFirst()
                            .orElse(""),
                    "");
        }

        void settle(BrokerInput input) {
            if (!hadTitles) {
                draft.fault(
                        input.whole(),
                        "this Flex query has no rows of titles, without which columns cannot be told",
                        "tick \"Include column headers\" in the query's delivery configuration and run it again");
            } else if (!hadPositions) {
                draft.fault(
                        input.whole(),
                        "the query has no section \"Open Positions\" with quantities",
                        "add that section with all its fields to the query and run it again");
            } else {
                rows.settle();
            }
        }
    }
}
