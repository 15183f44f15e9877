package dev.wingspread.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wingspread.market.DailyClose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    /** A few dozen sums and products of doubles of at most 200. */
    private static final double ROUNDING = 1e-11;

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-06-06");

    /** VIX closes of the 40 trading days that end with 5 August 2024, as Cboe publishes them. */
    private static final List<DailyClose> VIX = closes(
            12.22, 12.74, 12.85, 12.04, 11.94, 12.66, 12.75, 12.3, 13.28, 13.2, 13.33, 12.84, 12.55, 12.24, 12.44,
            12.22, 12.03, 12.09, 12.48, 12.37, 12.51, 12.85, 12.92, 12.46, 13.12, 13.19, 14.48, 15.93, 16.52, 14.91,
            14.72, 18.04, 18.46, 16.39, 16.6, 17.69, 16.36, 18.59, 23.39, 38.57);

    /** The closes on consecutive days; indicators read the order of the dates alone. */
    private static List<DailyClose> closes(double... levels) {
        return closes(levels.length, i -> levels[i]);
    }

    private static List<DailyClose> closes(int count, IntToDoubleFunction level) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DailyClose(FIRST_DAY.plusDays(i), level.applyAsDouble(i)))
                .toList();
    }

    private static double sma(List<DailyClose> closes) {
        return Indicators.sma(closes, Indicators.SMA_CLOSES).orElseThrow();
    }

    private static double rsi(List<DailyClose> closes) {
        return Indicators.rsi(closes, Indicators.RSI_CHANGES).orElseThrow();
    }

    private static void assertMacd(double line, double signal, double histogram, List<DailyClose> closes) {
        Macd macd = Indicators.macd(closes).orElseThrow();
        assertEquals(line, macd.line(), ROUNDING);
        assertEquals(signal, macd.signal(), ROUNDING);
        assertEquals(histogram, macd.histogram(), ROUNDING);
    }

    // By hand

    @Test
    void theMovingAverageIsTheMeanOfTheLastCloses() {
        assertEquals(13, Indicators.sma(closes(90, 11, 12, 16), 3).orElseThrow(), ROUNDING);
        assertEquals(20.5, sma(closes(30, i -> i + 1)), ROUNDING);
    }

    @Test
    void theStrengthIndexStartsWithSimpleMeansOfGainsAndLosses() {
        // Changes +1 and -0.5: average gain 0.5, average loss 0.25, ratio 2.
        assertEquals(100 - 100.0 / 3, Indicators.rsi(closes(10, 11, 10.5), 2).orElseThrow(), ROUNDING);
    }

    @Test
    void laterChangesAreSmoothedAsWilderDoes() {
        // A third change of +1.5: gain (0.5 + 1.5) / 2 = 1, loss (0.25 + 0) / 2 = 0.125, ratio 8.
        assertEquals(
                100 - 100.0 / 9, Indicators.rsi(closes(10, 11, 10.5, 12), 2).orElseThrow(), ROUNDING);
    }

    @Test
    void onAStraightLineBothAveragesLagByHalfTheirLength() {
        // The mean of n values lags (n - 1) / 2 steps and so does the smoothing: 12.5 - 5.5 = 7 steps of 0.5.
        assertMacd(3.5, 3.5, 0, closes(60, i -> 100 + 0.5 * i));
        assertMacd(-3.5, -3.5, 0, closes(60, i -> 100 - 0.5 * i));
    }

    @Test
    void aJumpReachesLineAndSignalByTheirWeights() {
        // 35.1 x (2/13 - 2/27) = 2.8; the signal follows by 2/10 of it.
        assertMacd(2.8, 0.56, 2.24, closes(35, i -> i < 34 ? 100 : 135.1));
    }

    // Against an independent computation: exact fractions, the averages written out as weighted sums (Python)

    @Test
    void vixBeforeTheVolatilitySpikeOfAugust2024() {
        List<DailyClose> calm = VIX.subList(0, 35);
        assertEquals(14.2145, sma(calm), ROUNDING);
        assertEquals(61.375173734730595, rsi(calm), ROUNDING);
        assertMacd(1.1813032000097006, 0.7890378560954837, 0.3922653439142169, calm);
    }

    @Test
    void vixOnTheDayOfTheVolatilitySpikeOfAugust2024() {
        assertEquals(16.885, sma(VIX), ROUNDING);
        assertEquals(87.34793146809908, rsi(VIX), ROUNDING);
        assertMacd(3.316977847940556, 1.5971739925473485, 1.7198038553932073, VIX);
    }

    @Test
    void fifteenClosesGiveTheUnsmoothedStrengthIndex() {
        assertEquals(52.083333333333336, rsi(VIX.subList(0, 15)), ROUNDING);
    }

    // Edges

    @Test
    void withoutALossTheStrengthIndexIsOneHundred() {
        assertEquals(100, rsi(closes(40, i -> 10 + i)));
        assertEquals(100, rsi(closes(40, i -> 10)), "a constant series has no loss");
    }

    @Test
    void withoutAGainTheStrengthIndexIsZero() {
        assertEquals(0, rsi(closes(40, i -> 100 - i)));
    }

    @Test
    void aConstantSeriesHasItsLevelAndNoDivergence() {
        List<DailyClose> flat = closes(50, i -> 17);
        assertEquals(17, sma(flat), ROUNDING);
        assertMacd(0, 0, 0, flat);
    }

    @Test
    void oneCloseTooFewIsUnknown() {
        assertEquals(OptionalDouble.empty(), Indicators.sma(VIX.subList(0, 19), 20));
        assertEquals(OptionalDouble.empty(), Indicators.rsi(VIX.subList(0, 14), 14));
        assertEquals(Optional.empty(), Indicators.macd(VIX.subList(0, 34)));
    }

    @Test
    void noClosesAreUnknown() {
        assertEquals(OptionalDouble.empty(), Indicators.sma(List.of(), 20));
        assertEquals(OptionalDouble.empty(), Indicators.rsi(List.of(), 14));
        assertEquals(Optional.empty(), Indicators.macd(List.of()));
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        var shuffled = new ArrayList<>(VIX);
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(sma(VIX), sma(shuffled));
        assertEquals(rsi(VIX), rsi(shuffled));
        assertEquals(Indicators.macd(VIX), Indicators.macd(shuffled));
    }

    @Test
    void closesCountUpToTheDayItselfAndNoFurther() {
        var shuffled = new ArrayList<>(VIX);
        Collections.reverse(shuffled);
        assertEquals(VIX.subList(0, 35), Indicators.until(shuffled, VIX.get(34).date()));
        assertEquals(List.of(), Indicators.until(VIX, FIRST_DAY.minusDays(1)));
    }

    @Test
    void callersMistakesAreRefused() {
        var twice = new ArrayList<>(VIX);
        twice.add(new DailyClose(VIX.get(3).date(), 12));
        assertThrows(IllegalArgumentException.class, () -> Indicators.sma(twice, 20));
        assertThrows(IllegalArgumentException.class, () -> Indicators.sma(VIX, 0));
        assertThrows(IllegalArgumentException.class, () -> Indicators.rsi(VIX, 0));
    }
}
