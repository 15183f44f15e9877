package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** tastytrade's positions: one table of the columns the user shows. Greeks in it are not read. */
final class TastytradePositionsReader implements BrokerReader {

    @Override
    public BrokerFormat format() {
        return BrokerFormat.TASTYTRADE_POSITIONS;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.hasTitles(TastytradePositionsReader::areTitles);
    }

    private static boolean areTitles(Columns titles) {
        boolean isOfAnother = titles.has("Description", "Action", "Security Type", "Option Code", "Instrument");
        boolean isOfOptions = titles.has("Exp Date", "DTE", "Strike Price", "Call/Put", "/ Delta", "IV Rank")
                || titles.has("P/L Open", "Net Liq", "β Delta", "Beta Delta", "Underlying Last Price");
        return titles.has("Symbol") && titles.has("Quantity") && isOfOptions && !isOfAnother;
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading extends TableReading {

        private static final Pattern OPTION_SYMBOL = Pattern.compile("[A-Z0-9.]{1,6}\\s*\\d{6}[CP]\\d{8}");

        Reading(BrokerInput input) {
            super(BrokerFormat.TASTYTRADE_POSITIONS, input);
        }

        @Override
        boolean areTitles(Columns titles) {
            return TastytradePositionsReader.areTitles(titles);
        }

        @Override
        void takeRow(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String symbol = table.cell(cells, "Symbol").toUpperCase(Locale.ROOT);
            String type = table.cell(cells, "Type", "Instrument Type").toUpperCase(Locale.ROOT);
            Optional<OptionType> optionType = SpelledContract.typeOf(table.cell(cells, "Call/Put", "Call or Put"));
            if (symbol.isEmpty()) {
                draft().skipExpected(row, "it names no symbol");
            } else if (symbol.startsWith("./") || symbol.startsWith("/")) {
                takeFuture(row, table, symbol);
            } else if (OPTION_SYMBOL.matcher(symbol).matches()) {
                takeSymbol(row, table, symbol);
            } else if (type.contains("OPTION") || optionType.isPresent()) {
                takeSpelled(row, table, symbol, optionType);
            } else {
                draft().skipExpected(row, "it is no option");
            }
        }

        private void takeFuture(CsvRow row, Columns table, String symbol) {
            Optional<OtherContract> other = TastytradeSymbol.other(symbol);
            if (other.isPresent()) {
                draft().skip(row, other.get());
            } else {
                take(row, table, SpelledContract.ofSymbol(symbol.substring(1)), OptionalDouble.empty());
            }
        }

        private void takeSymbol(CsvRow row, Columns table, String symbol) {
            Optional<OtherContract> other = TastytradeSymbol.other(symbol);
            if (other.isPresent()) {
                draft().skip(row, other.get());
            } else {
                take(row, table, SpelledContract.ofSymbol(symbol), cost(row, table));
            }
        }

        /** Where the symbol is that of the underlying alone, date, strike and kind are in columns of their own. */
        private void takeSpelled(CsvRow row, Columns table, String symbol, Optional<OptionType> type) {
            List<String> cells = row.cells();
            Optional<OtherContract> other = OtherContract.of(symbol);
            if (other.isPresent()) {
                draft().skip(row, other.get());
                return;
            }
            Optional<LocalDate> expiry = DateText.date(table.cell(cells, "Exp Date", "Expiration Date"));
            OptionalDouble strike = Cell.number(table.cell(cells, "Strike Price", "Strike"));
            if (expiry.isEmpty() || strike.isEmpty() || type.isEmpty()) {
                draft().skip(
                                row,
                                "its contract cannot be told: export with the columns Exp Date, Strike Price and Call/Put shown");
                return;
            }
            Root root = Root.ofName(symbol).orElseThrow();
            boolean isRootTold = root == Root.SPXW || root == Root.VIXW;
            take(
                    row,
                    table,
                    isRootTold
                            ? SpelledContract.of(root, expiry.get(), type.get(), strike.getAsDouble())
                            : SpelledContract.ofUnderlying(
                                    root.underlying(), expiry.get(), type.get(), strike.getAsDouble()),
                    cost(row, table));
        }

        private OptionalDouble cost(CsvRow row, Columns table) {
            return EntryPrice.of(
                    draft().price(
                                    row.line(),
                                    table.cell(row.cells(), "Trade Price", "Avg Trade Price", "Average Open Price")),
                    draft().price(row.line(), table.cell(row.cells(), "Cost")),
                    Cell.number(table.cell(row.cells(), "Quantity")).orElse(0));
        }

        private void take(CsvRow row, Columns table, Loaded<SpelledContract> contract, OptionalDouble price) {
            String quantity = table.cell(row.cells(), "Quantity");
            OptionalDouble contracts = Cell.number(quantity);
            if (!contract.isOk()) {
                draft().skip(row, contract.faults().get(0).text());
            } else if (contracts.isEmpty()) {
                draft().skip(row, "its quantity '" + quantity + "' is no number: enter it by hand");
            } else {
                tellCostOfWrongSign(row, table, contracts.getAsDouble());
                draft().position(
                                row.line(),
                                contract.orThrow(),
                                contracts.getAsDouble(),
                                price,
                                Optional.empty(),
                                "",
                                draft().account(table.cell(row.cells(), "Account", "Account Number")));
            }
        }

        /** Money received is positive, which goes with a short position. */
        private void tellCostOfWrongSign(CsvRow row, Columns table, double quantity) {
            double cost = Cell.number(table.cell(row.cells(), "Cost")).orElse(0);
            if (cost * quantity > 0) {
                draft().warn(
                                row.line(),
                                "the sign of Cost does not go with that of Quantity; Quantity counts: "
                                        + (quantity > 0 ? "long" : "short"));
            }
        }
    }
}
