package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * thinkorswim's position statement: one table per group under the name of the group; per underlying a row of its symbol, a
 * row of itself, and rows of options that name the underlying no more.
 */
final class ThinkorswimPositionsReader implements BrokerReader {

    private static final String KIND = "Position";

    @Override
    public BrokerFormat format() {
        return BrokerFormat.THINKORSWIM_POSITIONS;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return ThinkorswimPreamble.says(input, KIND);
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading {

        private static final Pattern TICKER = Pattern.compile("[A-Z0-9./$^:]{1,20}");
        private static final List<String> FOOTERS = List.of(
                "CASH & SWEEP", "OVERALL", "BP ADJUSTMENT", "AVAILABLE DOLLARS", "TOTAL", "SUBTOTAL", "NET LIQ");
        private static final List<String> NO_GROUPS = List.of("NONE", "EQUITIES AND EQUITY OPTIONS");

        private final BrokerInput input;
        private final StatementDraft draft;
        private @Nullable Columns columns;
        private String account = "";
        private String group = "";
        private String symbol = "";
        /** The row before, if it is the first after a blank line: above titles it is the name of their group. */
        private String heading = "";

        private long lineBefore;

        private boolean isBelowSymbol;
        private boolean isUnderlyingNext;
        /** What is held of an underlying stands in the row of its symbol, in that of its name or in both. */
        private boolean isHoldingTold;

        Reading(BrokerInput input) {
            this.input = input;
            draft = new StatementDraft(BrokerFormat.THINKORSWIM_POSITIONS, input);
        }

        Loaded<BrokerStatement> statement() {
            input.forEachRow(draft, this::take);
            if (columns == null) {
                draft.fault(
                        input.whole(),
                        "the titles Instrument and Qty are missing",
                        "export with both columns shown in the position statement");
            }
            return draft.finished();
        }

        private void take(CsvRow row) {
            String first = row.cells().get(0).strip();
            String line = String.join(",", row.cells());
            if (ThinkorswimPreamble.isOf(line, KIND)) {
                account = ThinkorswimPreamble.account(line);
                ThinkorswimPreamble.time(line).ifPresent(draft::asOf);
                lineBefore = row.line();
                return;
            }
            Columns titles = Columns.of(row.cells());
            if (titles.has("Instrument") && titles.has("Qty")) {
                columns = titles;
                symbol = "";
                if (!heading.isEmpty()) {
                    takeLabel(heading);
                }
            } else if (row.cells().size() == 1 && (columns == null || !isOption(first))) {
                takeLabel(first);
            } else if (columns != null && !isFooter(first)) {
                takeRow(row, columns);
            }
            heading = row.line() > lineBefore + 1 ? withoutEmptyCells(line) : "";
            lineBefore = row.line();
        }

        /** Names of groups are not quoted, whatever commas they hold; spreadsheets put empty cells after them. */
        private static String withoutEmptyCells(String line) {
            return line.replaceAll("[,\\s]+$", "");
        }

        private void takeLabel(String label) {
            boolean isNoGroup = NO_GROUPS.contains(label.toUpperCase(Locale.ROOT)) || label.startsWith("This document");
            group = isNoGroup ? "" : label;
            symbol = "";
        }

        private static boolean isFooter(String first) {
            String text = first.toUpperCase(Locale.ROOT);
            return FOOTERS.stream().anyMatch(text::startsWith);
        }

        private void takeRow(CsvRow row, Columns table) {
            String instrument = table.cell(row.cells(), "Instrument");
            Optional<ThinkorswimOption> option = ThinkorswimOption.of(instrument);
            Optional<SpelledContract.Code> code =
                    option.isEmpty() ? SpelledContract.code(instrument) : Optional.empty();
            if (!isOption(instrument)) {
                takeUnderlying(row, table, instrument);
                return;
            }
            isBelowSymbol = false;
            isUnderlyingNext = false;
            if (option.isPresent()) {
                takeOption(row, table, option.get());
            } else if (code.isPresent()) {
                takeCode(row, table, code.get());
            } else {
                takeUnreadable(row);
            }
        }

        private static boolean isOption(String instrument) {
            return ThinkorswimOption.of(instrument).isPresent()
                    || SpelledContract.code(instrument).isPresent()
                    || looksLikeOption(instrument);
        }

        private static boolean looksLikeOption(String instrument) {
            String text = instrument.toUpperCase(Locale.ROOT);
            return text.endsWith(" CALL") || text.endsWith(" PUT");
        }

        private void takeUnreadable(CsvRow row) {
            OtherContract.of(symbol)
                    .ifPresentOrElse(
                            other -> draft.skip(row, other),
                            () -> draft.skip(
                                    row,
                                    "the option is not spelled as '100 (Weeklys) 18 DEC 26 6600 PUT': enter it by hand"));
        }

        private void takeOption(CsvRow row, Columns table, ThinkorswimOption option) {
            if (symbol.isEmpty()) {
                draft.skip(row, "no row above it tells its underlying: export the statement anew, unsorted");
                return;
            }
            Optional<OtherContract> other = OtherContract.of(symbol);
            if (other.isPresent()) {
                draft.skip(row, other.get());
            } else if (option.isAdjusted()) {
                draft.skip(row, OtherContract.adjusted("this " + symbol + " option"));
            } else {
                take(row, table, option.under(symbol));
            }
        }

        private void takeCode(CsvRow row, Columns table, SpelledContract.Code code) {
            OtherContract.of(code.root())
                    .ifPresentOrElse(other -> draft.skip(row, other), () -> take(row, table, code.contract()));
        }

        private void take(CsvRow row, Columns table, Loaded<SpelledContract> contract) {
            String quantity = table.cell(row.cells(), "Qty");
            OptionalDouble contracts = Cell.number(quantity);
            if (!contract.isOk()) {
                draft.skip(row, contract.faults().get(0).text());
            } else if (contracts.isEmpty()) {
                draft.skip(row, "its quantity '" + quantity + "' is no number: enter it by hand");
            } else {
                draft.position(
                        row.line(),
                        contract.orThrow(),
                        contracts.getAsDouble(),
                        draft.price(row.line(), table.cell(row.cells(), "Trade Price", "Trade Prc")),
                        Optional.empty(),
                        group,
                        account);
            }
        }

        /**
         * Rows that are no options: of the symbol, and of the underlying itself, whose name is words. A name of one word in
         * capitals looks like a symbol, but follows a symbol without quantity, and has one. Words without quantity that
         * follow no symbol stand where one should: the options below them belong to no underlying that is known.
         */
        private void takeUnderlying(CsvRow row, Columns table, String instrument) {
            String quantity = table.cell(row.cells(), "Qty");
            boolean isName = !TICKER.matcher(instrument).matches() || (isUnderlyingNext && !quantity.isEmpty());
            if (!isName) {
                symbol = plain(instrument);
            } else if (!isBelowSymbol && quantity.isEmpty()) {
                symbol = "";
            }
            isUnderlyingNext = !isName && quantity.isEmpty();
            isBelowSymbol = !isName;
            boolean isHeld = Cell.number(quantity).orElse(0) != 0;
            if (isHeld && !(isName && isHoldingTold)) {
                draft.skip(row, underlying());
            }
            isHoldingTold = isHeld && !isName;
        }

        private OtherContract underlying() {
            return OtherContract.of(symbol)
                    .orElseGet(() -> new OtherContract("an index is not held: the row gives no position", false));
        }

        /** Indices may carry a mark: {@code $SPX}, {@code SPX.X}, {@code ^VIX}. */
        private static String plain(String instrument) {
            String bare = instrument.replaceAll("^[$^]", "");
            return bare.endsWith(".X") ? bare.substring(0, bare.length() - 2) : bare;
        }
    }
}
