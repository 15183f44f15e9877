package dev.wingspread.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How numbers, dates and column titles are written, the same in the window, on the console and in messages.
 *
 * <p>English texts whatever the machine is set to: a point before the decimals, a comma between thousands, never a
 * negative zero. What is unknown is written {@value #UNKNOWN}. Files carry full numbers and do not pass through here.
 */
public final class Formats {

    /** Stands for a figure that is not known or not defined. */
    public static final String UNKNOWN = "–";

    private static final int USD_DIGITS = 0;
    private static final int CENT_DIGITS = 2;
    private static final int POINT_DIGITS = 2;
    private static final int VOL_DIGITS = 1;
    private static final int RATIO_DIGITS = 2;
    private static final int PERCENT_DIGITS = 1;
    private static final int RATE_DIGITS = 2;
    private static final int DELTA_DIGITS = 3;
    private static final int GAMMA_DIGITS = 5;
    private static final int SIGMA_DIGITS = 2;
    private static final int GROUP = 3;
    private static final double PER_CENT = 100;

    private Formats() {}

    /** Apart, because only the window names months: setting them up delays a command that never does. */
    private static final class MonthNames {

        static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM yy", Locale.ENGLISH);
        static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

        private MonthNames() {}
    }

    /** A figure with the unit it is shown in. */
    public enum Column {
        POSITION("Position", ""),
        QUANTITY("Qty", ""),
        DTE("DTE", "days"),
        STRIKES("Strikes", "pts"),
        ENTRY("Entry", "pts"),
        MARK("Mark", "pts"),
        VOL("IV", "%"),
        DELTA("Delta", "$/pt"),
        DELTA_PER_CONTRACT("Delta", "per contract"),
        GAMMA("Gamma", "$/pt²"),
        GAMMA_PER_1PCT("Gamma", "$/1 %"),
        GAMMA_PER_CONTRACT("Gamma", "per contract"),
        VEGA("Vega", "$/vol pt"),
        VEGA_PER_CONTRACT("Vega", "pts/vol pt"),
        THETA("Theta", "$/day"),
        THETA_PER_CONTRACT("Theta", "pts/day"),
        NET_VEGA("Net vega", "$/VIX pt"),
        PNL("P&L", "$"),
        WHAT_IF("What-if", "$"),
        PNL_OF_CREDIT("P&L", "% of credit"),
        POP("POP", "%"),
        DISTANCE("To shorts", "σ"),
        MARGIN("Margin", "$"),
        VALUE("Value", "$"),
        CREDIT("Credit", "$"),
        OFFSET("Offset", "×"),
        HEDGE_RATIO("Hedge ratio", "×");

        private final String figure;
        private final String unit;

        Column(String figure, String unit) {
            this.figure = figure;
            this.unit = unit;
        }

        /** The figure's name without its unit. */
        public String figure() {
            return figure;
        }

        /** The unit, empty where there is none. */
        public String unit() {
            return unit;
        }

        /** Name and unit, such as {@code Vega ($/vol pt)}. */
        public String title() {
            return unit.isEmpty() ? figure : figure + " (" + unit + ")";
        }
    }

    // Dollars

    /** Whole dollars without the dollar sign, for columns: {@code 12,345} or {@code -12,345}. */
    public static String usd(double dollars) {
        return number(dollars, USD_DIGITS);
    }

    public static String usd(OptionalDouble dollars) {
        return known(dollars) ? usd(dollars.getAsDouble()) : UNKNOWN;
    }

    /** A change in whole dollars, always with its sign unless it is nil. */
    public static String signedUsd(double dollars) {
        return signed(dollars, USD_DIGITS);
    }

    public static String signedUsd(OptionalDouble dollars) {
        return known(dollars) ? signedUsd(dollars.getAsDouble()) : UNKNOWN;
    }

    /** Dollars and cents, for small amounts. */
    public static String cents(double dollars) {
        return number(dollars, CENT_DIGITS);
    }

    /** An amount inside a sentence: {@code $4,055} or {@code -$4,055}. */
    public static String dollars(double dollars) {
        String text = usd(dollars);
        if (text.equals(UNKNOWN)) {
            return text;
        }
        return text.startsWith("-") ? "-$" + text.substring(1) : "$" + text;
    }

    public static String dollars(OptionalDouble dollars) {
        return known(dollars) ? dollars(dollars.getAsDouble()) : UNKNOWN;
    }

    /** A change inside a sentence: {@code +$4,055}, {@code -$4,055} or {@code $0}. */
    public static String signedDollars(double dollars) {
        String text = dollars(dollars);
        return text.startsWith("$") && !isNil(text) ? "+" + text : text;
    }

    public static String signedDollars(OptionalDouble dollars) {
        return known(dollars) ? signedDollars(dollars.getAsDouble()) : UNKNOWN;
    }

    /** An amount on an axis, as short as it can be: {@code 500}, {@code 25k}, {@code -1.5M}. */
    public static String shortUsd(double dollars) {
        double size = Math.abs(dollars);
        if (size >= 1e6) {
            return trimmed(number(dollars / 1e6, 2)) + "M";
        }
        return size >= 1e3 ? trimmed(number(dollars / 1e3, 1)) + "k" : usd(dollars);
    }

    // Points, vols, ratios

    /** Index points: levels, prices, spikes. */
    public static String points(double points) {
        return number(points, POINT_DIGITS);
    }

    public static String points(OptionalDouble points) {
        return known(points) ? points(points.getAsDouble()) : UNKNOWN;
    }

    /** A change in index points with its sign. */
    public static String signedPoints(double points) {
        return signed(points, POINT_DIGITS);
    }

    /** The same to a tenth, where more would be noise. */
    public static String signedTenth(double points) {
        return signed(points, PERCENT_DIGITS);
    }

    /** A change in index points with its sign and no more decimals than it needs: {@code +6}, {@code -2.5}. */
    public static String signedStep(double points) {
        return trimmed(signedPoints(points));
    }

    /** An index level where decimals would be noise. */
    public static String level(double points) {
        return number(points, 0);
    }

    /** A strike with no more decimals than it needs and without thousands separators: {@code 5195}, {@code 22.5}. */
    public static String strike(double points) {
        return trimmed(number(points, 3).replace(",", ""));
    }

    /** A vol given as a decimal, written in per cent without the sign: 0.1636 is {@code 16.4}. */
    public static String vol(double decimal) {
        return number(decimal * PER_CENT, VOL_DIGITS);
    }

    public static String vol(OptionalDouble decimal) {
        return known(decimal) ? vol(decimal.getAsDouble()) : UNKNOWN;
    }

    public static String ratio(double ratio) {
        return number(ratio, RATIO_DIGITS);
    }

    public static String ratio(OptionalDouble ratio) {
        return known(ratio) ? ratio(ratio.getAsDouble()) : UNKNOWN;
    }

    /** A ratio that may be negative on either side of nil, with its sign. */
    public static String signedRatio(double ratio) {
        return signed(ratio, RATIO_DIGITS);
    }

    public static String signedRatio(OptionalDouble ratio) {
        return known(ratio) ? signedRatio(ratio.getAsDouble()) : UNKNOWN;
    }

    /** A share given as a ratio, written in per cent without the sign: 0.783 is {@code 78.3}. */
    public static String share(double ratio) {
        return number(ratio * PER_CENT, PERCENT_DIGITS);
    }

    public static String share(OptionalDouble ratio) {
        return known(ratio) ? share(ratio.getAsDouble()) : UNKNOWN;
    }

    /** A value that is in per cent already, without the sign. */
    public static String percent(double percent) {
        return number(percent, PERCENT_DIGITS);
    }

    public static String percent(OptionalDouble percent) {
        return known(percent) ? percent(percent.getAsDouble()) : UNKNOWN;
    }

    /** A small rate in per cent, such as theta a day against margin. */
    public static String rate(double percent) {
        return number(percent, RATE_DIGITS);
    }

    public static String rate(OptionalDouble percent) {
        return known(percent) ? rate(percent.getAsDouble()) : UNKNOWN;
    }

    /** A change in per cent with sign and unit: {@code -3.05 %}. */
    public static String signedPercent(double percent) {
        return withUnit(signed(percent, RATE_DIGITS), "%");
    }

    /** Expected moves, standard deviations. */
    public static String sigma(double sigmas) {
        return number(sigmas, SIGMA_DIGITS);
    }

    public static String sigma(OptionalDouble sigmas) {
        return known(sigmas) ? sigma(sigmas.getAsDouble()) : UNKNOWN;
    }

    /** Delta or vega of one contract. */
    public static String delta(double perContract) {
        return number(perContract, DELTA_DIGITS);
    }

    /** Gamma of one contract. */
    public static String gamma(double perContract) {
        return number(perContract, GAMMA_DIGITS);
    }

    // Counts and dates

    public static String count(long count) {
        return grouped(Long.toString(count));
    }

    /** A signed number of contracts. */
    public static String quantity(int contracts) {
        return signed(contracts, 0);
    }

    public static String days(double days) {
        return trimmed(number(days, 1));
    }

    /** {@code 2024-08-16}. */
    public static String date(LocalDate date) {
        return date.toString();
    }

    /** {@code 16 Aug 24}, where room is short. */
    public static String shortDate(LocalDate date) {
        return MonthNames.SHORT_DATE.format(date);
    }

    /** {@code Aug 24}. */
    public static String month(LocalDate date) {
        return MonthNames.MONTH.format(date);
    }

    /** A New York wall-clock time: {@code 2024-07-31 16:15 ET}. */
    public static String time(LocalDateTime newYork) {
        return newYork.toLocalDate() + " " + newYork.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + " ET";
    }

    /** A number and its unit, or only {@value #UNKNOWN} without a number. */
    public static String withUnit(String number, String unit) {
        return number.equals(UNKNOWN) || unit.isEmpty() ? number : number + " " + unit;
    }

    /** {@code 1 leg}, {@code 15 legs}. */
    public static String plural(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A stretch of time in its two greatest units: {@code 31 minutes}, {@code 2 hours 5 minutes}, {@code 3 days 2 hours}. */
    public static String duration(Duration time) {
        if (time.toHours() < 1) {
            return plural(time.toMinutes(), "minute", "minutes");
        }
        if (time.toDays() < 1) {
            String minutes = time.toMinutesPart() == 0 ? "" : " " + plural(time.toMinutesPart(), "minute", "minutes");
            return plural(time.toHours(), "hour", "hours") + minutes;
        }
        String hours = time.toHoursPart() == 0 ? "" : " " + plural(time.toHoursPart(), "hour", "hours");
        return plural(time.toDays(), "day", "days") + hours;
    }

    // Digits

    private static boolean known(OptionalDouble value) {
        return value.isPresent();
    }

    private static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        // The digits of String.format, in a twentieth of its time while the program is still cold; nil has no sign
        // here.
        return grouped(
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString());
    }

    /** A comma between thousands. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int firstDigit = plain.startsWith("-") ? 1 : 0;
        int comma = (point < 0 ? plain.length() : point) - GROUP;
        if (comma <= firstDigit) {
            return plain;
        }
        var text = new StringBuilder(plain);
        for (; comma > firstDigit; comma -= GROUP) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    private static String signed(double value, int digits) {
        String text = number(value, digits);
        return text.equals(UNKNOWN) || text.startsWith("-") || isNil(text) ? text : "+" + text;
    }

    private static boolean isNil(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private static String trimmed(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
