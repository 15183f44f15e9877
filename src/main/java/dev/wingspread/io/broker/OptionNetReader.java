package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.OpenLots.Effect;
import dev.wingspread.io.broker.OpenLots.Lot;
import dev.wingspread.io.broker.OpenLots.Trade;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OptionNet Explorer's detail report: rows of trades, under each the rows of its transactions. The date in the symbols of
 * transactions is a day after the expiry, for which there is a column.
 */
final class OptionNetReader implements BrokerReader {

    private static final String FIRST_LINE = "ONE DETAIL REPORT";

    @Override
    public BrokerFormat format() {
        return BrokerFormat.OPTIONNET_DETAIL;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.opening().stream()
                        .limit(3)
                        .anyMatch(line -> line.strip()
                                .replace("\"", "")
                                .toUpperCase(Locale.ROOT)
                                .startsWith(FIRST_LINE))
                || input.hasTitles(OptionNetReader::areTitlesOfTrades);
    }

    private static boolean areTitlesOfTrades(Columns titles) {
        return titles.has("TradeId") && titles.has("TradeName") && titles.has("Status");
    }

    private static boolean areTitlesOfTransactions(Columns titles) {
        return titles.has("TradeId") && titles.has("Transaction") && titles.has("Symbol") && titles.has("Expiry");
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** A trade of the report, which has many transactions. */
    private record Strategy(long line, String group, String account, boolean isOpen, Optional<LocalDate> opened) {}

    /** One file being read. */
    private static final class Reading {

        private static final String TIME = "DATE/TIME:";
        private static final String OPEN = "OPEN";

        private final BrokerInput input;
        private final StatementDraft draft;
        private final OpenLots lots;
        private final Map<String, Strategy> strategies = new HashMap<>();
        private final Map<String, String> idOfName = new HashMap<>();
        private @Nullable Columns trades;
        private @Nullable Columns transactions;

        Reading(BrokerInput input) {
            this.input = input;
            draft = new StatementDraft(BrokerFormat.OPTIONNET_DETAIL, input);
            lots = new OpenLots(draft);
        }

        Loaded<BrokerStatement> statement() {
            input.forEachRow(draft, this::take);
            if (trades == null || transactions == null) {
                draft.fault(
                        input.whole(),
                        "the titles of " + (trades == null ? "trades" : "transactions") + " are missing",
                        "export the Detail report with trades and transactions");
            }
            for (Lot lot : lots.remaining()) {
                Trade opening = lot.opening();
                Strategy strategy = strategies.get(opening.scope());
                draft.position(
                        opening.line(),
                        opening.contract(),
                        lot.quantity(),
                        opening.price(),
                        strategy == null ? opening.day() : strategy.opened().or(opening::day),
                        opening.group(),
                        strategy == null ? "" : strategy.account());
            }
            return draft.finished();
        }

        private void take(CsvRow row) {
            String first = row.cells().get(0).strip();
            Columns titles = Columns.of(row.cells());
            if (areTitlesOfTrades(titles)) {
                trades = titles;
            } else if (areTitlesOfTransactions(titles)) {
                transactions = titles;
            } else if (first.toUpperCase(Locale.ROOT).startsWith(TIME)) {
                DateText.dateAndTime(first.substring(TIME.length())).ifPresent(draft::asOf);
            } else if (trades != null && transactions != null) {
                takeBelowTitles(row, trades, transactions);
            }
        }

        /** A lone text is the name of a group of trades. */
        private void takeBelowTitles(CsvRow row, Columns ofTrades, Columns ofTransactions) {
            boolean isAlone = row.cells().stream().skip(1).allMatch(String::isBlank);
            if (row.cells().get(0).isBlank()) {
                takeRow(row, ofTrades, ofTransactions);
            } else if (!isAlone) {
                draft.skip(
                        row,
                        "it begins with a text where trades and transactions begin with an empty cell: correct it");
            }
        }

        /** Rows of transactions begin with two empty cells, those of trades with one. */
        private void takeRow(CsvRow row, Columns ofTrades, Columns ofTransactions) {
            boolean isTransaction = row.cells().size() > 1 && row.cells().get(1).isBlank();
            if (isTransaction) {
                takeTransaction(row, ofTransactions);
            } else {
                takeStrategy(row, ofTrades);
            }
        }

        private void takeStrategy(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String id = table.cell(cells, "TradeId");
            String status = table.cell(cells, "Status");
            String account = table.cell(cells, "Account");
            if (id.isEmpty()) {
                draft.skipExpected(row, "it is a total");
                return;
            }
            boolean isOpen = status.toUpperCase(Locale.ROOT).startsWith(OPEN);
            strategies.put(
                    scope(account, id),
                    new Strategy(
                            row.line(),
                            name(withoutAccount(table.cell(cells, "TradeName"), account), id),
                            draft.account(account),
                            isOpen,
                            day(table.cell(cells, "OpenDate"))));
            if (!isOpen) {
                draft.skipExpected(row, "the trade is not open: " + (status.isEmpty() ? "no status" : status));
            }
        }

        /** Accounts may number their trades alike. */
        private static String scope(String account, String id) {
            return account + " " + id;
        }

        private static String withoutAccount(String name, String account) {
            return account.isEmpty() ? name : name.replace(account, AccountName.of(account));
        }

        /** Trades may bear one name; what they hold is apart all the same. */
        private String name(String name, String id) {
            if (name.isEmpty()) {
                return "trade " + id;
            }
            String first = idOfName.computeIfAbsent(name, key -> id);
            return first.equals(id) ? name : name + " #" + id;
        }

        private static Optional<LocalDate> day(String cell) {
            return DateText.date(cell).or(() -> DateText.dateAndTime(cell).map(time -> time.toLocalDate()));
        }

        private void takeTransaction(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String id = table.cell(cells, "TradeId");
            String scope = scope(table.cell(cells, "Account"), id);
            Strategy strategy = strategies.get(scope);
            if (strategy == null) {
                draft.skip(row, "no row above it tells its trade " + id + ": export the whole report");
                return;
            }
            if (!strategy.isOpen()) {
                draft.skipExpected(row, "its trade of line " + strategy.line() + " is not open");
                return;
            }
            String symbol = table.cell(cells, "Symbol").toUpperCase(Locale.ROOT);
            Optional<OptionNetSymbol> option = OptionNetSymbol.of(symbol);
            Optional<OtherContract> other = option.map(OptionNetSymbol::root)
                    .or(() -> Optional.of(symbol))
                    .flatMap(OtherContract::of);
            if (other.isPresent()) {
                draft.skip(row, other.get());
            } else if (option.isEmpty()) {
                draft.skipExpected(row, "it is no option");
            } else {
                takeOption(row, table, strategy, scope, option.get());
            }
        }

        private void takeOption(CsvRow row, Columns table, Strategy strategy, String scope, OptionNetSymbol option) {
            List<String> cells = row.cells();
            Optional<LocalDate> expiry = day(table.cell(cells, "Expiry"));
            if (expiry.isEmpty()) {
                draft.skip(row, "its expiry is missing, and the date in its symbol is another: enter it by hand");
                return;
            }
            OptionalDouble quantity = Cell.number(table.cell(cells, "Qty"));
            if (quantity.isEmpty() || !StatementDraft.isQuantity(quantity.getAsDouble())) {
                draft.skip(row, "its quantity is no number of contracts: enter it by hand");
                return;
            }
            if (SpelledContract.typeOf(table.cell(cells, "Type"))
                    .filter(type -> type != option.type())
                    .isPresent()) {
                draft.skip(row, "its symbol and its type contradict each other: correct one of them");
                return;
            }
            Loaded<SpelledContract> contract = option.expiring(expiry.get());
            if (contract.isOk()) {
                takeTrade(row, table, strategy, scope, contract.orThrow(), Math.abs((int) quantity.getAsDouble()));
            } else {
                draft.skip(row, contract.faults().get(0).text());
            }
        }

        private void takeTrade(
                CsvRow row, Columns table, Strategy strategy, String scope, SpelledContract contract, int quantity) {
            String transaction = table.cell(row.cells(), "Transaction").toUpperCase(Locale.ROOT);
            boolean isBought = transaction.startsWith("BUY") || transaction.startsWith("BOUGHT");
            boolean isSold = transaction.startsWith("SELL") || transaction.startsWith("SOLD");
            boolean ends = transaction.startsWith("EXPIR")
                    || transaction.startsWith("EXERCIS")
                    || transaction.startsWith("ASSIGN");
            if (!isBought && !isSold && !ends) {
                draft.skip(row, "what '" + transaction + "' does to a position is not known: enter it by hand");
                return;
            }
            lots.add(new Trade(
                    row.line(),
                    contract,
                    isSold ? -quantity : quantity,
                    draft.price(row.line(), table.cell(row.cells(), "Price")),
                    DateText.dateAndTime(table.cell(row.cells(), "Date")),
                    strategy.group(),
                    scope,
                    ends ? Effect.ENDS : Effect.EITHER));
        }
    }

    /** An OSI symbol whose date is not that of the expiry. */
    private record OptionNetSymbol(String root, OptionType type, double strike) {

        private static final Pattern SYMBOL = Pattern.compile("([A-Z0-9.]{1,6}?)\\s*(\\d{6})([CP])(\\d{8})");
        private static final double THOUSANDTHS = 1000;

        static Optional<OptionNetSymbol> of(String symbol) {
            Matcher matcher = SYMBOL.matcher(symbol);
            return matcher.matches()
                    ? Optional.of(new OptionNetSymbol(
                            matcher.group(1),
                            SpelledContract.typeOf(matcher.group(3)).orElseThrow(),
                            Integer.parseInt(matcher.group(4)) / THOUSANDTHS))
                    : Optional.empty();
        }

        Loaded<SpelledContract> expiring(LocalDate expiry) {
            return Root.ofName(root)
                    .map(known -> SpelledContract.ofNamed(known, expiry, type, strike))
                    .orElseGet(() -> SpelledContract.unreadable("'" + root + "' is neither SPX nor VIX"));
        }
    }
}
