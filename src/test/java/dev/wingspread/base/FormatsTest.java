package dev.wingspread.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @Test
    void dollarsAreWholeAndGroupedByThousands() {
        assertEquals("1,234,568", Formats.usd(1_234_567.89));
        assertEquals("-12,345", Formats.usd(-12_345.4));
        assertEquals("12.50", Formats.cents(12.5));
    }

    @Test
    void changesCarryTheirSign() {
        assertEquals("+4,055", Formats.signedUsd(4055));
        assertEquals("-4,055", Formats.signedUsd(-4055));
        assertEquals("+$4,055", Formats.signedDollars(4055));
        assertEquals("-$4,055", Formats.signedDollars(-4055));
        assertEquals("-3.05 %", Formats.signedPercent(-3.05));
        assertEquals("+20", Formats.quantity(20));
    }

    @ParameterizedTest
    @CsvSource({"-0.0", "-0.2", "-0.49", "0", "0.3"})
    void nilHasNoSign(double value) {
        assertEquals("0", Formats.usd(value));
        assertEquals("0", Formats.signedUsd(value));
        assertEquals("$0", Formats.dollars(value));
        assertEquals("$0", Formats.signedDollars(value));
    }

    @Test
    void smallNegativeNumbersDoNotBecomeNegativeZero() {
        assertEquals("0.00", Formats.points(-0.004));
        assertEquals("0.00", Formats.signedRatio(-0.001));
        assertEquals("0.00000", Formats.gamma(-1e-9));
    }

    @Test
    void unknownIsADashAndNeverZero() {
        assertEquals("–", Formats.usd(OptionalDouble.empty()));
        assertEquals("–", Formats.ratio(OptionalDouble.empty()));
        assertEquals("–", Formats.signedDollars(OptionalDouble.empty()));
        assertEquals("–", Formats.usd(Double.NaN));
        assertEquals("–", Formats.signedUsd(Double.POSITIVE_INFINITY));
        assertEquals("–", Formats.dollars(Double.NaN));
        assertEquals("–", Formats.signedPercent(Double.NaN));
    }

    @Test
    void volsAndSharesAreWrittenInPerCent() {
        assertEquals("16.4", Formats.vol(0.1636));
        assertEquals("78.3", Formats.share(OptionalDouble.of(0.783)));
        assertEquals("0.08", Formats.rate(0.08));
    }

    @Test
    void strikesAndStepsShowOnlyTheDecimalsTheyNeed() {
        assertEquals("5195", Formats.strike(5195));
        assertEquals("22.5", Formats.strike(22.5));
        assertEquals("100", Formats.strike(100));
        assertEquals("+6", Formats.signedStep(6));
        assertEquals("-2.5", Formats.signedStep(-2.5));
        assertEquals("0", Formats.signedStep(0));
    }

    @Test
    void axisAmountsAreShort() {
        assertEquals("500", Formats.shortUsd(500));
        assertEquals("25k", Formats.shortUsd(25_000));
        assertEquals("-2.5k", Formats.shortUsd(-2_500));
        assertEquals("-1.5M", Formats.shortUsd(-1_500_000));
        assertEquals("100k", Formats.shortUsd(100_000));
    }

    @Test
    void datesReadTheSameOnEveryMachine() {
        var date = LocalDate.of(2024, 10, 16);
        assertEquals("2024-10-16", Formats.date(date));
        assertEquals("16 Oct 24", Formats.shortDate(date));
        assertEquals("Oct 24", Formats.month(date));
        assertEquals("2024-07-31 16:15 ET", Formats.time(LocalDateTime.of(2024, 7, 31, 16, 15)));
    }

    @Test
    void titlesNameTheUnitOnce() {
        assertEquals("Vega ($/vol pt)", Formats.Column.VEGA.title());
        assertEquals("Qty", Formats.Column.QUANTITY.title());
    }

    @ParameterizedTest
    @EnumSource(Formats.Column.class)
    void everyColumnHasATitle(Formats.Column column) {
        assertFalse(column.title().isBlank());
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertEquals("1 leg", Formats.plural(1, "leg", "legs"));
        assertEquals("15 legs", Formats.plural(15, "leg", "legs"));
    }

    @Test
    void figuresHaveTheDigitsOfTheStandardLibrary() {
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 8);
            assertEquals(withoutSignOfNil(String.format(Locale.ROOT, "%,.0f", value)), Formats.usd(value));
            assertEquals(withoutSignOfNil(String.format(Locale.ROOT, "%,.2f", value)), Formats.points(value));
            assertEquals(withoutSignOfNil(String.format(Locale.ROOT, "%,.5f", value)), Formats.gamma(value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0.5, 1.5, -2.5, 999.5, -999.5, 0.125, 1.005, 2.675, 999_999.995, 1e15, -123_456_789.125, 1e-7})
    void halvesAndRoundNumbersHaveTheDigitsOfTheStandardLibrary(double value) {
        assertEquals(withoutSignOfNil(String.format(Locale.ROOT, "%,.0f", value)), Formats.usd(value));
        assertEquals(withoutSignOfNil(String.format(Locale.ROOT, "%,.2f", value)), Formats.points(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 999, -999, 1000, -1000, 1_234_567, Long.MAX_VALUE, Long.MIN_VALUE})
    void countsAreGroupedByThousands(long count) {
        assertEquals(String.format(Locale.ROOT, "%,d", count), Formats.count(count));
    }

    private static String withoutSignOfNil(String text) {
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
    }
}
