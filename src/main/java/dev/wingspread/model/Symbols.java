package dev.wingspread.model;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Option symbols of the OSI standard and VX future symbols.
 *
 * <p>An option symbol is the root padded with blanks to six characters, the expiry as {@code yymmdd}, {@code C} or
 * {@code P}, and the strike times 1000 in eight digits. Compact forms without the blanks are read too. A future symbol
 * is {@code VX}, a month letter and a year of one, two or four digits.
 */
public final class Symbols {

    private static final Pattern OPTION = Pattern.compile("([A-Z0-9.]{1,6}?)\\s*(\\d{6})([CP])(\\d{8})");
    private static final Pattern FUTURE = Pattern.compile("VX\\s*([FGHJKMNQUVXZ])\\s*(\\d{4}|\\d{2}|\\d)");
    private static final String MONTH_LETTERS = "FGHJKMNQUVXZ";
    private static final int ROOT_WIDTH = 6;
    private static final BigDecimal MILLI = BigDecimal.valueOf(1000);
    private static final String CURE =
            "write an option as SPXW  260313P05750000 with root SPX, SPXW, VIX or VIXW, a VIX future as VXH26";
    /** Decade assumed for a one-digit future year where nothing else tells. */
    private static final int DEFAULT_DECADE = 2020;

    private Symbols() {}

    /** The padded 21-character symbol of an option. */
    static String option(Root root, LocalDate expiry, OptionType type, double strike) {
        long thousandths = BigDecimal.valueOf(strike).multiply(MILLI).longValue();
        int yymmdd = expiry.getYear() % 100 * 10_000 + expiry.getMonthValue() * 100 + expiry.getDayOfMonth();
        return root.name()
                + " ".repeat(ROOT_WIDTH - root.name().length())
                + digits(yymmdd, 6)
                + type.letter()
                + digits(thousandths, 8);
    }

    /** {@code VXH26} for March 2026. */
    static String future(YearMonth month) {
        return "VX" + MONTH_LETTERS.charAt(month.getMonthValue() - 1) + digits(month.getYear() % 100, 2);
    }

    /** A number with zeros before it. */
    private static String digits(long number, int width) {
        String plain = Long.toString(number);
        return "0".repeat(Math.max(width - plain.length(), 0)) + plain;
    }

    /**
     * Reads an option or VIX future symbol.
     *
     * @param text the symbol, padded or compact; blanks around it and the case of letters do not matter
     * @param notBefore the day the position was opened, which settles the decade of a one-digit future year; empty means
     *     2020 to 2029
     * @return the instrument, or one fault that says what is wrong with the text
     */
    public static Loaded<Instrument> parse(String text, Optional<LocalDate> notBefore) {
        String symbol = text.strip().toUpperCase(Locale.ROOT);
        if (symbol.isEmpty()) {
            return fault("the symbol is empty");
        }
        var future = FUTURE.matcher(symbol);
        if (future.matches()) {
            return future(future.group(1).charAt(0), future.group(2), notBefore);
        }
        var option = OPTION.matcher(symbol);
        if (!option.matches()) {
            return fault("'" + shortened(text) + "' is not an option or VIX future symbol");
        }
        return option(symbol, option.group(1), option.group(2), option.group(3).charAt(0), option.group(4));
    }

    private static Loaded<Instrument> option(String symbol, String rootName, String yymmdd, char type, String digits) {
        Optional<Root> root = Root.ofName(rootName);
        if (root.isEmpty()) {
            return fault("unknown root '" + rootName + "' in '" + symbol + "'");
        }
        LocalDate expiry;
        try {
            expiry = LocalDate.of(
                    2000 + Integer.parseInt(yymmdd.substring(0, 2)),
                    Integer.parseInt(yymmdd.substring(2, 4)),
                    Integer.parseInt(yymmdd.substring(4)));
        } catch (DateTimeException e) {
            return fault("'" + yymmdd + "' in '" + symbol + "' is not a date (yymmdd)");
        }
        if (expiry.getDayOfWeek() == DayOfWeek.SATURDAY || expiry.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return fault("the expiry " + expiry + " in '" + symbol + "' falls on a weekend, when nothing settles");
        }
        double strike = new BigDecimal(digits).movePointLeft(3).doubleValue();
        if (strike <= 0) {
            return fault("the strike in '" + symbol + "' is 0");
        }
        OptionType optionType = type == 'C' ? OptionType.CALL : OptionType.PUT;
        return Loaded.of(
                root.get().underlying() == Underlying.SPX
                        ? new SpxOption(root.get(), expiry, optionType, strike)
                        : new VixOption(root.get(), expiry, optionType, strike));
    }

    private static Loaded<Instrument> future(char letter, String digits, Optional<LocalDate> notBefore) {
        int month = MONTH_LETTERS.indexOf(letter) + 1;
        int number = Integer.parseInt(digits);
        int year = switch (digits.length()) {
            case 4 -> number;
            case 2 -> 2000 + number;
            default -> yearEndingIn(number, month, notBefore);
        };
        if (year < 2004 || year > 2099) {
            return fault("the year " + year + " of the VIX future is outside 2004 to 2099");
        }
        return Loaded.of(new VixFuture(YearMonth.of(year, month)));
    }

    private static int yearEndingIn(int digit, int month, Optional<LocalDate> notBefore) {
        if (notBefore.isEmpty()) {
            return DEFAULT_DECADE + digit;
        }
        YearMonth first = YearMonth.from(notBefore.get());
        int year = first.getYear() - first.getYear() % 10 + digit;
        return YearMonth.of(year, month).isBefore(first) ? year + 10 : year;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Loaded<Instrument> fault(String message) {
        return Loaded.failed(Failure.of(FailureReason.OUT_OF_RANGE, message, CURE));
    }
}
