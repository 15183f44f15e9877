package dev.wingspread.testing;

import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.pricing.kernel.Black76Kernel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A chain of SPX options as large as the real one, in the text of Cboe's delayed quotes. Mids are those of a known smile,
 * rounded to the exchange's price steps; far wings have no bid, and a seeded few contracts are one-sided or crossed.
 */
public final class LargeChain {

    public static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 15, 44, 36);
    public static final double SPOT = 6801.25;
    public static final double RATE = 0.04;
    public static final double DIVIDEND_YIELD = 0.013;

    private static final long SEED = 11;
    private static final int EXPIRIES = 48;
    private static final int STRIKES = 313;
    private static final double RHO = -0.7;
    private static final double ETA = 0.9;

    private final Random random = new Random(SEED);
    private final StringBuilder text = new StringBuilder(1 << 24);
    private int contracts;

    private LargeChain() {}

    /** The file, of some 30,000 contracts and 13 MB. */
    public static byte[] json() {
        return new LargeChain().file().getBytes(StandardCharsets.UTF_8);
    }

    /** How many contracts it has. */
    public static int contracts() {
        return 2 * EXPIRIES * STRIKES;
    }

    /** Forward of an expiry in index points. */
    public static double forward(Root root, LocalDate expiry) {
        return SPOT * Math.exp((RATE - DIVIDEND_YIELD) * years(root, expiry));
    }

    /** Vol that a strike is priced with, decimal: an SSVI smile with an at-the-money vol rising from 12 % with time. */
    public static double vol(Root root, LocalDate expiry, double strike) {
        double years = years(root, expiry);
        double atmVol = 0.12 + 0.06 * Math.sqrt(Math.min(years, 1));
        double theta = atmVol * atmVol * years;
        double psi = ETA / Math.sqrt(theta * (1 + theta));
        double k = Math.log(strike / forward(root, expiry));
        double shifted = psi * k + RHO;
        return Math.sqrt(theta / 2 * (1 + RHO * psi * k + Math.sqrt(shifted * shifted + 1 - RHO * RHO)) / years);
    }

    private static double years(Root root, LocalDate expiry) {
        return SettlementClock.years(TIME, SettlementClock.settlement(root, expiry));
    }

    private String file() {
        text.append("{\"timestamp\":\"2026-11-20 20:59:58\",\"symbol\":\"_SPX\",\"data\":{\"symbol\":\"^SPX\",")
                .append("\"security_type\":\"index\",\"current_price\":")
                .append(SPOT)
                .append(",\"last_trade_time\":\"")
                .append(TIME)
                .append("\",\"iv30\":16.214,\"options\":[");
        dailies().forEach(day -> expiry(Root.SPXW, day));
        monthlies().forEach(day -> expiry(Root.SPX, day));
        return text.append("]}}\n").toString();
    }

    private static List<LocalDate> dailies() {
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = TIME.toLocalDate().plusDays(3);
                days.size() < EXPIRIES - 12;
                day = TradingCalendar.nextTradingDay(day)) {
            days.add(day);
        }
        return days;
    }

    private static List<LocalDate> monthlies() {
        var days = new ArrayList<LocalDate>();
        for (YearMonth month = YearMonth.of(2026, 12); days.size() < 12; month = month.plusMonths(1)) {
            days.add(ExpiryRules.spxMonthly(month));
        }
        return days;
    }

    private void expiry(Root root, LocalDate day) {
        for (int i = 0; i < STRIKES; i++) {
            int fromTheMoney = i - STRIKES / 2;
            int step = Math.abs(fromTheMoney) <= 100 ? 5 : 25;
            double strike = Math.abs(fromTheMoney) <= 100
                    ? 6800 + 5.0 * fromTheMoney
                    : 6800 + Math.signum(fromTheMoney) * (500 + step * (Math.abs(fromTheMoney) - 100));
            contract(root, day, OptionType.CALL, strike);
            contract(root, day, OptionType.PUT, strike);
        }
    }

    private void contract(Root root, LocalDate day, OptionType type, double strike) {
        double years = years(root, day);
        double vol = vol(root, day, strike);
        double mid = Black76Kernel.price(forward(root, day), strike, years, vol, RATE, type == OptionType.CALL);
        double tick = mid < 3 ? 0.05 : 0.1;
        double half = Math.max(tick, 0.004 * mid);
        double bid = Math.max(0, Math.floor((mid - half) / tick) * tick);
        double ask = Math.max(tick, Math.ceil((mid + half) / tick) * tick);
        int odd = random.nextInt(200);
        text.append(contracts++ == 0 ? "" : ",")
                .append("{\"option\":\"")
                .append(new SpxOption(root, day, type, strike).symbol().replace(" ", ""))
                .append("\",\"bid\":")
                .append(odd == 0 ? "null" : points(odd == 1 ? ask + tick : bid))
                .append(",\"bid_size\":")
                .append(random.nextInt(90))
                .append(",\"ask\":")
                .append(points(ask))
                .append(",\"ask_size\":")
                .append(random.nextInt(90))
                .append(",\"iv\":")
                .append(bid == 0 ? "0.0" : String.format(Locale.ROOT, "%.4f", vol))
                .append(",\"open_interest\":")
                .append(random.nextInt(9_000))
                .append(",\"volume\":")
                .append(random.nextInt(2_000))
                .append(",\"delta\":-0.1204,\"gamma\":0.0009,\"vega\":3.88,\"theta\":-1.07,\"rho\":-0.66,\"theo\":")
                .append(points(mid))
                .append(",\"change\":0.95,\"open\":11.4,\"high\":13.6,\"low\":10.9,\"tick\":\"up\"")
                .append(",\"last_trade_price\":12.3,\"last_trade_time\":\"2026-11-20T15:43:52\"")
                .append(",\"percent_change\":8.37,\"prev_day_close\":11.4}");
    }

    private static String points(double price) {
        return Double.toString(Math.round(price * 100) / 100.0);
    }
}
