package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.OpenLots.Effect;
import dev.wingspread.io.broker.OpenLots.Lot;
import dev.wingspread.io.broker.OpenLots.Trade;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** tastytrade's history of transactions: what they leave open, orders of several contracts kept together. */
final class TastytradeTransactionsReader implements BrokerReader {

    @Override
    public BrokerFormat format() {
        return BrokerFormat.TASTYTRADE_TRANSACTIONS;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.hasTitles(TastytradeTransactionsReader::areTitles);
    }

    private static boolean areTitles(Columns titles) {
        return titles.has("Date")
                && titles.has("Action")
                && titles.has("Symbol")
                && titles.has("Instrument Type")
                && titles.has("Quantity");
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading extends TableReading {

        private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
        private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("(.*[+-]\\d{2})(\\d{2})");
        private static final Pattern PRICE_IN_WORDS = Pattern.compile(".*@ \\$?([\\d,]*\\.?\\d+).*");
        private static final double USUAL_MULTIPLIER = 100;

        private final OpenLots lots;
        private final Map<String, Set<Instrument>> orders = new HashMap<>();

        Reading(BrokerInput input) {
            super(BrokerFormat.TASTYTRADE_TRANSACTIONS, input);
            lots = new OpenLots(draft());
        }

        @Override
        boolean areTitles(Columns titles) {
            return TastytradeTransactionsReader.areTitles(titles);
        }

        @Override
        void takeEnd() {
            lots.latest().ifPresent(draft()::asOf);
            for (Lot lot : lots.remaining()) {
                Trade opening = lot.opening();
                // What was traded alone belongs to nothing.
                boolean isAlone = orders.getOrDefault(opening.group(), Set.of()).size() < 2;
                draft().position(
                                opening.line(),
                                opening.contract(),
                                lot.quantity(),
                                opening.price(),
                                opening.day(),
                                isAlone ? "" : "order " + opening.group(),
                                "");
            }
            lots.tellUnmatched();
        }

        @Override
        void takeRow(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String symbol = table.cell(cells, "Symbol").toUpperCase(Locale.ROOT);
            String kind = table.cell(cells, "Instrument Type").toUpperCase(Locale.ROOT);
            if (table.cell(cells, "Type").equalsIgnoreCase("Money Movement") || symbol.isEmpty()) {
                draft().skipExpected(row, "it moves money alone");
                return;
            }
            Optional<OtherContract> other = TastytradeSymbol.other(symbol);
            if (other.isPresent()) {
                draft().skip(row, other.get());
                return;
            }
            if (!kind.contains("OPTION") && !kind.contains("FUTURE")) {
                draft().skipExpected(row, "it is no option");
                return;
            }
            Optional<LocalDateTime> at = newYork(table.cell(cells, "Date"));
            OptionalDouble quantity = Cell.number(table.cell(cells, "Quantity"));
            if (at.isEmpty()) {
                draft().skip(row, "its date is none such as 2026-11-20T10:12:31-0500: correct it");
            } else if (quantity.isEmpty() || !StatementDraft.isQuantity(quantity.getAsDouble())) {
                draft().skip(row, "its quantity is no number of contracts: enter it by hand");
            } else {
                takeTrade(row, table, symbol, at.get(), Math.abs((int) quantity.getAsDouble()));
            }
        }

        private void takeTrade(CsvRow row, Columns table, String symbol, LocalDateTime at, int quantity) {
            Loaded<SpelledContract> contract = Symbols.parse(
                            symbol.startsWith("/") ? symbol.substring(1) : symbol, Optional.of(at.toLocalDate()))
                    .map(found -> new SpelledContract(found, Optional.empty()));
            Optional<Effect> effect = effect(row, table);
            String action = action(row, table);
            if (!contract.isOk()) {
                draft().skip(row, contract.faults().get(0).text());
                return;
            }
            if (effect.isEmpty()) {
                draft().skip(row, "what '" + action + "' does to a position is not known: enter the position by hand");
                return;
            }
            String order = table.cell(row.cells(), "Order #");
            SpelledContract read = contract.orThrow();
            if (!order.isEmpty() && effect.get() != Effect.CLOSES) {
                orders.computeIfAbsent(order, key -> new HashSet<>()).add(read.instrument());
            }
            boolean isSold = action.startsWith("SELL") && effect.get() != Effect.ENDS;
            lots.add(new Trade(
                    row.line(),
                    read,
                    isSold ? -quantity : quantity,
                    price(row, table, read.instrument(), quantity),
                    Optional.of(at),
                    order,
                    "",
                    effect.get()));
        }

        /** Older files write {@code Sell to Open} where newer ones write {@code SELL_TO_OPEN}. */
        private static String action(CsvRow row, Columns table) {
            return table.cell(row.cells(), "Action").toUpperCase(Locale.ROOT).replace(' ', '_');
        }

        /** Rows that remove expired or settled options may name no action. */
        private static Optional<Effect> effect(CsvRow row, Columns table) {
            String action = action(row, table);
            if (action.startsWith("BUY") || action.startsWith("SELL")) {
                return Optional.of(
                        action.endsWith("OPEN")
                                ? Effect.OPENS
                                : action.endsWith("CLOSE") ? Effect.CLOSES : Effect.EITHER);
            }
            boolean isRemoval = table.cell(row.cells(), "Type").equalsIgnoreCase("Receive Deliver");
            return isRemoval && Cell.isUnknown(action) ? Optional.of(Effect.ENDS) : Optional.empty();
        }

        /** The average price of options is in dollars per contract; futures tell theirs in words alone. */
        private OptionalDouble price(CsvRow row, Columns table, Instrument instrument, int quantity) {
            List<String> cells = row.cells();
            if (instrument instanceof VixFuture) {
                Matcher words = PRICE_IN_WORDS.matcher(table.cell(cells, "Description"));
                return words.matches() ? Cell.number(words.group(1)) : OptionalDouble.empty();
            }
            OptionalDouble average = draft().price(row.line(), table.cell(cells, "Average Price"));
            return EntryPrice.of(
                    average.isPresent()
                            ? OptionalDouble.of(Math.abs(average.getAsDouble()) / USUAL_MULTIPLIER)
                            : average,
                    draft().price(row.line(), table.cell(cells, "Value")),
                    quantity);
        }

        private static Optional<LocalDateTime> newYork(String text) {
            Matcher offset = OFFSET_WITHOUT_COLON.matcher(text);
            String time = offset.matches() ? offset.group(1) + ":" + offset.group(2) : text;
            try {
                return Optional.of(
                        OffsetDateTime.parse(time).atZoneSameInstant(NEW_YORK).toLocalDateTime());
            } catch (DateTimeException e) {
                return DateText.dateAndTime(text).or(() -> DateText.date(text).map(LocalDate::atStartOfDay));
            }
        }
    }
}
