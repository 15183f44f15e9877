package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Checks;
import dev.wingspread.market.Market;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The monthly VIX expiries a hedge is spread over. */
public final class VixMonths {

    /** Months of a ladder: the front one, which pays soonest, and two behind it. */
    public static final int LADDER_MONTHS = 3;

    private VixMonths() {}

    /** The months of a ladder bought now: see {@link #first(int, LocalDateTime, long)}. */
    public static List<LocalDate> ofLadder(Market market, Settings settings) {
        return first(LADDER_MONTHS, market.asOf(), (long) settings.number(Setting.LADDER_MIN_DTE));
    }

    /**
     * The first monthly VIX expiries that are far enough away and still trade.
     *
     * @param count how many, at least 0
     * @param time New York wall clock
     * @param minDte least calendar days to expiry, inclusive
     */
    public static List<LocalDate> first(int count, LocalDateTime time, long minDte) {
        Checks.require(count >= 0, "count must not be below 0");
        var months = new ArrayList<LocalDate>();
        YearMonth month = YearMonth.from(time);
        while (months.size() < count) {
            LocalDate expiry = ExpiryRules.vixMonthly(month);
            if (SettlementClock.daysToExpiry(time, expiry) >= minDte && isTraded(time, expiry)) {
                months.add(expiry);
            }
            month = month.plusMonths(1);
        }
        return months;
    }

    /** The first monthly VIX expiry after a day. */
    public static LocalDate after(LocalDate day) {
        LocalDate expiry = ExpiryRules.vixMonthly(YearMonth.from(day));
        return expiry.isAfter(day)
                ? expiry
                : ExpiryRules.vixMonthly(YearMonth.from(day).plusMonths(1));
    }

    /**
     * When calls leave a ladder by themselves: the first trading day on which their expiry is nearer than a ladder's
     * months may be, so that it would now hold a later one instead.
     *
     * @param expiry settlement of the calls
     * @param minDte least calendar days to expiry of a ladder's month, at least 0
     * @return at the latest the day before settlement, their last trading day
     */
    public static LocalDate leaves(LocalDate expiry, long minDte) {
        LocalDate lastTrading = TradingCalendar.previousTradingDay(expiry);
        LocalDate tooNear = expiry.minusDays(minDte - 1);
        LocalDate day = TradingCalendar.isTradingDay(tooNear) ? tooNear : TradingCalendar.nextTradingDay(tooNear);
        return day.isBefore(lastTrading) ? day : lastTrading;
    }

    private static boolean isTraded(LocalDateTime time, LocalDate expiry) {
        var any = new VixOption(Root.VIX, expiry, OptionType.CALL, 1);
        return SettlementClock.stateAt(time, any) == TradingState.TRADABLE;
    }
}
