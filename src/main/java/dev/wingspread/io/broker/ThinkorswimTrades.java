package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.OpenLots.Effect;
import dev.wingspread.io.broker.OpenLots.Lot;
import dev.wingspread.io.broker.OpenLots.Trade;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.calendar.ExpiryRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trade history of an account statement. Rows without time belong to the order of the row above. */
final class ThinkorswimTrades {

    private static final Pattern MONTH_ALONE = Pattern.compile("([A-Z]{3}) ?(\\d{2})");
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2} [A-Z]{3} \\d{2,4})(.*)");
    private static final String SINGLE = "SINGLE";

    private final StatementDraft draft;
    private final ThinkorswimCash cash;
    private final OpenLots lots;
    private final Map<String, Integer> orders = new HashMap<>();
    private Optional<LocalDateTime> time = Optional.empty();
    private String timeText = "";
    private String order = "";

    ThinkorswimTrades(StatementDraft draft, ThinkorswimCash cash) {
        this.draft = draft;
        this.cash = cash;
        lots = new OpenLots(draft);
    }

    /** The time of the last trade. */
    Optional<LocalDateTime> latest() {
        return lots.latest();
    }

    /** What the trades leave open; closings whose opening is not in the file count for nothing. */
    List<Lot> open() {
        List<Lot> open = lots.remaining();
        lots.passOverUnmatched();
        return open;
    }

    /** What the trades leave open becomes positions, except for options that expired before the last day. */
    void takeOpen(Optional<LocalDate> through, String account) {
        for (Lot lot : lots.remaining()) {
            Trade opening = lot.opening();
            boolean isExpired = through.isPresent()
                    && opening.instrument() instanceof OptionContract option
                    && option.expiry().isBefore(through.get());
            if (isExpired) {
                draft.skipExpected(
                        opening.line(),
                        opening.instrument().symbol(),
                        "it expired before the last day of the statement, " + through.get());
            } else {
                draft.position(
                        opening.line(),
                        opening.contract(),
                        lot.quantity(),
                        opening.price(),
                        opening.day(),
                        opening.group(),
                        account);
            }
        }
        lots.tellUnmatched();
    }

    void take(CsvRow row, Columns columns) {
        List<String> cells = row.cells();
        String execTime = columns.cell(cells, "Exec Time");
        if (!execTime.isEmpty()) {
            // Rows of one moment share it, as there may be many of them.
            if (!execTime.equals(timeText)) {
                time = DateText.dateAndTime(execTime);
                timeText = execTime;
            }
            order = order(columns.cell(cells, "Spread"), execTime);
            if (time.isEmpty()) {
                draft.skip(row, "its time '" + execTime + "' is none: correct it");
                return;
            }
        }
        Optional<OptionType> type = SpelledContract.typeOf(columns.cell(cells, "Type"));
        if (type.isEmpty()) {
            OtherContract.of(columns.cell(cells, "Symbol"))
                    .filter(other -> !other.isExpected())
                    .ifPresentOrElse(other -> draft.skip(row, other), () -> draft.skipExpected(row, "it is no option"));
        } else if (time.isEmpty()) {
            draft.skip(row, "no row above it tells its time: export the whole section");
        } else {
            takeOption(row, columns, type.get());
        }
    }

    /** A name for what was traded together; what was traded alone belongs to nothing. */
    private String order(String spread, String execTime) {
        if (spread.isEmpty() || spread.equalsIgnoreCase(SINGLE)) {
            return "";
        }
        String name = spread.toUpperCase(Locale.ROOT) + " " + execTime;
        int number = orders.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + " (" + number + ")";
    }

    private void takeOption(CsvRow row, Columns columns, OptionType type) {
        List<String> cells = row.cells();
        String symbol = columns.cell(cells, "Symbol").toUpperCase(Locale.ROOT);
        Optional<OtherContract> other = OtherContract.of(symbol);
        if (other.isPresent()) {
            draft.skip(row, other.get());
            return;
        }
        OptionalDouble strike = Cell.number(columns.cell(cells, "Strike"));
        OptionalDouble quantity = Cell.number(columns.cell(cells, "Qty"));
        if (strike.isEmpty()) {
            draft.skip(row, "its strike is no number: enter it by hand");
            return;
        }
        if (quantity.isEmpty() || !StatementDraft.isQuantity(quantity.getAsDouble())) {
            draft.skip(row, "its quantity is no number of contracts: enter it by hand");
            return;
        }
        Loaded<SpelledContract> contract =
                contract(Root.ofName(symbol).orElseThrow(), columns.cell(cells, "Exp"), type, strike.getAsDouble());
        if (contract.isOk()) {
            lots.add(trade(row, columns, contract.orThrow(), (int) quantity.getAsDouble()));
        } else {
            draft.skip(row, contract.faults().get(0).text());
        }
    }

    private Trade trade(CsvRow row, Columns columns, SpelledContract contract, int quantity) {
        List<String> cells = row.cells();
        String side = columns.cell(cells, "Side").toUpperCase(Locale.ROOT);
        int signed = switch (side) {
            case "BUY" -> Math.abs(quantity);
            case "SELL" -> -Math.abs(quantity);
            default -> quantity;
        };
        String effect = columns.cell(cells, "Pos Effect").toUpperCase(Locale.ROOT);
        return new Trade(
                row.line(),
                contract,
                signed,
                draft.price(row.line(), columns.cell(cells, "Price")),
                time,
                order,
                "",
                effect.contains("OPEN") ? Effect.OPENS : effect.contains("CLOSE") ? Effect.CLOSES : Effect.EITHER);
    }

    /** Old files tell the month alone, which was that of the monthly option. */
    private Loaded<SpelledContract> contract(Root symbol, String exp, OptionType type, double strike) {
        String text = exp.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        Matcher month = MONTH_ALONE.matcher(text);
        if (month.matches() && DateText.month(month.group(1)) > 0) {
            var yearMonth = YearMonth.of(2000 + Integer.parseInt(month.group(2)), DateText.month(month.group(1)));
            boolean isSpx = symbol == Root.SPX || symbol == Root.SPXW;
            return SpelledContract.of(
                            isSpx ? Root.SPX : Root.VIX,
                            isSpx ? ExpiryRules.spxMonthly(yearMonth) : ExpiryRules.vixMonthly(yearMonth),
                            type,
                            strike)
                    .map(found -> new SpelledContract(
                            found.instrument(),
                            Optional.of("the file tells the month " + text + " alone; the monthly expiry is assumed")));
        }
        Matcher expiry = EXPIRY.matcher(text);
        Optional<LocalDate> date = expiry.matches() ? DateText.date(expiry.group(1)) : DateText.date(text);
        String marks = expiry.matches() ? expiry.group(2) : "";
        return date.map(day -> ThinkorswimOption.contract(symbol, marks + marksInCash(symbol, day), day, type, strike))
                .orElseGet(() -> SpelledContract.unreadable("the expiry '" + exp + "' is no date"));
    }

    private String marksInCash(Root symbol, LocalDate expiry) {
        return time.map(at -> cash.marks(at, symbol.name(), expiry)).orElse("");
    }
}
