package dev.wingspread.io.broker;

import dev.wingspread.io.broker.OpenLots.Lot;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The section of options of an account statement: what is open on its last day, by codes that tell the root. The trades
 * tell which of it was opened together, where they add up to it.
 */
final class ThinkorswimHoldings {

    private final StatementDraft draft;
    private final List<Holding> holdings = new ArrayList<>();

    /** A row of the section. */
    private record Holding(long line, SpelledContract contract, int quantity, OptionalDouble price) {

        Key key() {
            return Key.of(contract);
        }
    }

    /** A contract without its root, which the trades do not tell. */
    private record Key(Underlying underlying, LocalDate expiry, OptionType type, double strike) {

        static Key of(SpelledContract contract) {
            var option = (OptionContract) contract.instrument();
            return new Key(option.root().underlying(), option.expiry(), option.type(), option.strike());
        }
    }

    ThinkorswimHoldings(StatementDraft draft) {
        this.draft = draft;
    }

    void take(CsvRow row, Columns columns) {
        List<String> cells = row.cells();
        String text = columns.cell(cells, "Option Code");
        if (text.isEmpty() || text.toUpperCase(Locale.ROOT).contains("TOTAL")) {
            draft.skipExpected(row, "it is a total");
            return;
        }
        Optional<SpelledContract.Code> code = SpelledContract.code(text);
        String root = code.map(SpelledContract.Code::root).orElseGet(() -> columns.cell(cells, "Symbol"));
        Optional<OtherContract> other = OtherContract.of(root);
        OptionalDouble quantity = Cell.number(columns.cell(cells, "Qty"));
        if (other.isPresent()) {
            draft.skip(row, other.get());
        } else if (code.isEmpty()) {
            draft.skip(row, "'" + text + "' is no code of an option such as SPXW261218P6600: enter it by hand");
        } else if (quantity.isEmpty() || !StatementDraft.isQuantity(quantity.getAsDouble())) {
            draft.skip(row, "its quantity is no number of contracts: enter it by hand");
        } else {
            take(row, columns, code.get(), (int) quantity.getAsDouble());
        }
    }

    private void take(CsvRow row, Columns columns, SpelledContract.Code code, int quantity) {
        var contract = code.contract();
        if (!contract.isOk()) {
            draft.skip(row, contract.faults().get(0).text());
        } else if (quantity == 0) {
            draft.skipExpected(row, "the position is closed");
        } else {
            holdings.add(new Holding(
                    row.line(),
                    contract.orThrow(),
                    quantity,
                    draft.price(row.line(), columns.cell(row.cells(), "Trade Price"))));
        }
    }

    /** Positions of the section, by the orders that opened them as far as the trades tell. */
    void split(List<Lot> lots, String account) {
        var byKey = new LinkedHashMap<Key, List<Lot>>();
        lots.forEach(lot -> byKey.computeIfAbsent(Key.of(lot.opening().contract()), key -> new ArrayList<>())
                .add(lot));
        Map<Key, Integer> rows = new HashMap<>();
        holdings.forEach(holding -> rows.merge(holding.key(), 1, Integer::sum));
        for (Holding holding : holdings) {
            boolean isOnlyOne = rows.getOrDefault(holding.key(), 0) == 1;
            List<Lot> found = byKey.getOrDefault(holding.key(), List.of());
            if (isOnlyOne && isPartOf(found, holding.quantity())) {
                takeLots(holding, found, account);
            } else {
                position(holding, holding.quantity(), holding.price(), account);
                found.forEach(lot -> draft.skipExpected(
                        lot.opening().line(),
                        lot.opening().instrument().symbol(),
                        "what is open is told by line " + holding.line()));
            }
        }
        byKey.keySet().removeAll(rows.keySet());
        byKey.values().forEach(this::tellGone);
    }

    /** Whether trades add up to a part of the position or all of it. */
    private static boolean isPartOf(List<Lot> lots, int quantity) {
        long sum = lots.stream().mapToLong(Lot::quantity).sum();
        boolean areAlike = lots.stream().allMatch(lot -> lot.quantity() > 0 == quantity > 0);
        return areAlike && Math.abs(sum) <= Math.abs(quantity);
    }

    private void takeLots(Holding holding, List<Lot> lots, String account) {
        int rest = holding.quantity();
        double paid = holding.price().orElse(Double.NaN) * holding.quantity();
        for (Lot lot : lots) {
            draft.position(
                    lot.opening().line(),
                    holding.contract(),
                    lot.quantity(),
                    lot.opening().price(),
                    lot.opening().day(),
                    lot.opening().group(),
                    account);
            rest -= lot.quantity();
            paid -= lot.opening().price().orElse(Double.NaN) * lot.quantity();
        }
        if (rest != 0) {
            double price = paid / rest;
            position(holding, rest, price >= 0 ? OptionalDouble.of(price) : OptionalDouble.empty(), account);
        }
    }

    private void position(Holding holding, int quantity, OptionalDouble price, String account) {
        draft.position(holding.line(), holding.contract(), quantity, price, Optional.empty(), "", account);
    }

    private void tellGone(List<Lot> lots) {
        lots.forEach(lot -> draft.skipExpected(
                lot.opening().line(),
                lot.opening().instrument().symbol(),
                "it is not among the open options of the statement any more"));
    }
}
