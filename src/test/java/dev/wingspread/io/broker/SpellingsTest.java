package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is held comes back from every format the same, each contract spelled in the format's own way. */
class SpellingsTest {

    private static final long SEED = 20261120;
    private static final int CONTRACTS = 400;
    private static final Root[] ROOTS = Root.values();

    /** A holding, its price in cents. */
    private record Held(OptionContract option, int quantity, int cents) {

        boolean isLong() {
            return quantity > 0;
        }

        String price() {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }

        /** What the position cost, without sign. */
        String dollars() {
            return Integer.toString(Math.abs(quantity) * cents);
        }

        String expiry(String pattern) {
            return expiryPlus(0, pattern);
        }

        String expiryPlus(int days, String pattern) {
            return option.expiry()
                    .plusDays(days)
                    .format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                    .toUpperCase(Locale.ROOT);
        }

        String strike() {
            return BigDecimal.valueOf(option.strike()).stripTrailingZeros().toPlainString();
        }

        String word() {
            return option.type().isCall() ? "CALL" : "PUT";
        }
    }

    private final List<Held> holdings = holdings();

    private static List<Held> holdings() {
        var random = new Random(SEED);
        var byContract = new TreeMap<String, Held>();
        while (byContract.size() < CONTRACTS) {
            Root root = ROOTS[random.nextInt(ROOTS.length)];
            OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
            boolean isSpx = root.underlying() == Underlying.SPX;
            double strike = isSpx ? 4000 + 5 * random.nextInt(800) : 10 + 0.5 * random.nextInt(100);
            LocalDate expiry = expiry(root, random);
            OptionContract option =
                    isSpx ? new SpxOption(root, expiry, type, strike) : new VixOption(root, expiry, type, strike);
            int quantity = (1 + random.nextInt(20)) * (random.nextBoolean() ? 1 : -1);
            byContract.put(option.symbol(), new Held(option, quantity, 5 + random.nextInt(9_995)));
        }
        return List.copyOf(byContract.values());
    }

    private static LocalDate expiry(Root root, Random random) {
        var month = YearMonth.of(2026, 11).plusMonths(random.nextInt(14));
        if (root == Root.SPX) {
            return ExpiryRules.spxMonthly(month);
        }
        if (root == Root.VIX) {
            return ExpiryRules.vixMonthly(month);
        }
        LocalDate day = month.atDay(1 + random.nextInt(28));
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend ? day.plusDays(2) : day;
    }

    @Test
    void thinkorswimPositions() {
        String rows = holdings.stream()
                .map(each -> each.option().root().underlying() + ",,\n100 " + mark(each) + each.expiry("d MMM yy") + " "
                        + (each.option().root() == Root.SPX ? "[AM] " : "") + each.strike() + " " + each.word() + ","
                        + (each.isLong() ? "+" : "") + each.quantity() + "," + each.price() + "\n")
                .collect(Collectors.joining());

        assertHeld("Position Statement for X (ira) on 11/20/26 15:49:04\n\nNone\nInstrument,Qty,Trade Price\n" + rows);
    }

    private static String mark(Held held) {
        Root root = held.option().root();
        return root == Root.SPXW || root == Root.VIXW ? "(Weeklys) " : "";
    }

    @Test
    void thinkorswimAccount() {
        assertHeld("Account Statement for X (ira) since 11/13/26 through 11/20/26\n\nOptions\n"
                + "Symbol,Option Code,Exp,Strike,Type,Qty,Trade Price,Mark,Mark Value\n"
                + rows(each ->
                        each.option().root().underlying() + ",." + each.option().root() + each.expiry("yyMMdd")
                                + each.option().type().letter() + each.strike() + ",,,," + each.quantity() + ","
                                + each.price()));
    }

    @Test
    void tastytradePositions() {
        assertHeld("Account,Symbol,Type,Quantity,Exp Date,Strike Price,Call/Put,Cost\n"
                + rows(each -> "5WX00417," + each.option().symbol() + ",OPTION," + each.quantity() + ",,,,"
                        + (each.isLong() ? "-" : "") + each.dollars()));
    }

    @Test
    void tastytradeTransactions() {
        assertHeld("Date,Type,Action,Symbol,Instrument Type,Value,Quantity,Average Price,Order #\n"
                + rows(each -> "2026-11-20T10:12:31-0500,Trade," + (each.isLong() ? "BUY" : "SELL") + "_TO_OPEN,"
                        + each.option().symbol() + ",Equity Option,," + Math.abs(each.quantity()) + "," + each.cents()
                        + "," + each.option().symbol().hashCode()));
    }

    @Test
    void schwabPositions() {
        assertHeld("\"Positions for account X ...123 as of 04:10 PM ET, 2026/11/20\"\n\n"
                + "Symbol,Description,Qty (Quantity),Cost Basis,Asset Type,\n"
                + rows(each -> "\"" + each.option().root() + " " + each.expiry("MM/dd/yyyy") + " "
                        + BigDecimal.valueOf(each.option().strike()).setScale(2) + " "
                        + each.option().type().letter() + "\",X," + each.quantity() + ",\"$" + each.dollars()
                        + ".00\",Option,"));
    }

    @Test
    void fidelityPositions() {
        assertHeld("Account Number,Account Name,Symbol,Description,Quantity,Last Price,Average Cost Basis\n"
                + rows(each -> "Z00000417,X, -" + each.option().root() + each.expiry("yyMMdd")
                        + each.option().type().letter() + each.strike() + ",X," + each.quantity() + ",$1.00,$"
                        + each.price() + ","));
    }

    @Test
    void optionNetDetail() {
        assertHeld("ONE Detail Report\n\n,Account,TradeId,TradeName,Status,OpenDate\n"
                + ",,Account,TradeId,Date,Transaction,Qty,Symbol,Expiry,Type,Price\n"
                + ",A,1,N,Open,11/20/2026\n"
                + rows(each -> ",,A,1,11/20/2026 10:12:31 AM," + (each.isLong() ? "Buy," : "Sell,")
                        + Math.abs(each.quantity()) + ","
                        + each.option().symbol().substring(0, 6) + each.expiryPlus(1, "yyMMdd")
                        + each.option().symbol().substring(12) + "," + each.expiry("MM/dd/yyyy") + "," + each.word()
                        + "," + each.price()));
    }

    private String rows(Function<Held, String> row) {
        return holdings.stream().map(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private void assertHeld(String text) {
        BrokerStatement statement = Statements.statementOf(text);

        String expected = holdings.stream()
                .map(each -> each.option().symbol() + " " + each.quantity() + " " + each.cents())
                .sorted()
                .collect(Collectors.joining("\n"));
        String read =
                statement.positions().stream().map(SpellingsTest::text).sorted().collect(Collectors.joining("\n"));
        assertEquals(expected, read);
    }

    private static String text(BrokerPosition position) {
        return position.leg().instrument().symbol() + " " + position.leg().quantity() + " "
                + Math.round(position.leg().entryPrice().orElseThrow() * 100);
    }
}
