package dev.wingspread.market;

import static dev.wingspread.testing.Legs.option;
import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixFuture;
import dev.wingspread.testing.Legs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {

    /** Vols below 4 through a few operations. */
    private static final double ROUNDING = 1e-13;

    /** Levels of some thousand points through an exponential. */
    private static final double POINTS_ROUNDING = 1e-9;

    private static ExpirySlice slice(Market market, Root root, String expiry) {
        return market.slice(root, LocalDate.parse(expiry)).orThrow();
    }

    private static String fault(Loaded<?> loaded) {
        assertFalse(loaded.isOk());
        assertEquals(FailureReason.UNPRICEABLE, loaded.faults().get(0).reason());
        return loaded.faults().get(0).text();
    }

    // SPX

    @Test
    void withoutAForwardSpotIsCarriedByRateAndYield() {
        ExpirySlice slice = slice(aMarket().build(), Root.SPXW, "2026-04-10");
        double minutes = 39 * 1440 + 960 - (15 * 60 + 45);
        assertEquals(minutes / 525600, slice.years(), ROUNDING);
        assertEquals(6000 * Math.exp(0.028 * slice.years()), slice.forward(), POINTS_ROUNDING);
        assertEquals(0.012, slice.dividendYield());
        assertEquals(Set.of(), slice.flags());
    }

    @Test
    void aGivenForwardWinsAndTheYieldIsBackedOutOfIt() {
        Market market = aMarket()
                .spxSmile(Root.SPXW, "2026-04-10", 6017.98, ssvi(0.148))
                .build();
        ExpirySlice slice = slice(market, Root.SPXW, "2026-04-10");
        assertEquals(6017.98, slice.forward());
        assertEquals(6017.98, 6000 * Math.exp((slice.rate() - slice.dividendYield()) * slice.years()), POINTS_ROUNDING);
        double k = Math.log(5500 / 6017.98);
        assertEquals(slice.smile().vol(k), slice.inputs(5500).volatility());
    }

    @Test
    void ratesThatAreNotGivenTakeTheDefaults() {
        Market market = aMarket().withoutRates().build();
        assertEquals(0.04, market.rate());
        assertEquals(0.013, market.dividendYield());
    }

    @Test
    void anExpiryBetweenTwoOthersIsLinearInTotalVarianceAndFlagged() {
        Market market = aMarket().build();
        ExpirySlice before = slice(market, Root.SPXW, "2026-03-13");
        ExpirySlice after = slice(market, Root.SPXW, "2026-04-10");
        ExpirySlice between = slice(market, Root.SPXW, "2026-03-27");
        double weight = (between.years() - before.years()) / (after.years() - before.years());
        for (double k : List.of(-0.1, 0.0, 0.05)) {
            double low = before.smile().vol(k) * before.smile().vol(k) * before.years();
            double high = after.smile().vol(k) * after.smile().vol(k) * after.years();
            double vol = Math.sqrt((low + weight * (high - low)) / between.years());
            assertEquals(vol, between.smile().vol(k), ROUNDING);
        }
        assertEquals(Set.of(InputFlag.INTERPOLATED_SMILE), between.flags());
        assertEquals(6000 * Math.exp(0.028 * between.years()), between.forward(), POINTS_ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-13, SPXW", "2026-06-18, 2026-05-15, SPX"})
    void beyondTheGivenExpiriesTheNearestVolIsKept(String expiry, String nearest, Root root) {
        Market market = aMarket().build();
        ExpirySlice beyond = slice(market, Root.SPXW, expiry);
        ExpirySlice end = slice(market, root, nearest);
        assertEquals(end.smile().vol(-0.07), beyond.smile().vol(-0.07));
        assertEquals(Set.of(InputFlag.INTERPOLATED_SMILE), beyond.flags());
    }

    @Test
    void theOtherRootOfTheSameDayIsNotTakenForThisOne() {
        ExpirySlice morning = slice(aMarket().build(), Root.SPX, "2026-04-10");
        assertEquals(Set.of(InputFlag.INTERPOLATED_SMILE), morning.flags());
        assertTrue(morning.years()
                < slice(aMarket().build(), Root.SPXW, "2026-04-10").years());
    }

    @Test
    void aForwardWithoutASmileIsUsedWithTheNeighboursSmile() {
        Market market = aMarket()
                .expiry(Root.SPXW, "2026-03-27", OptionalDouble.of(6011.5), Optional.empty(), List.of())
                .build();
        ExpirySlice slice = slice(market, Root.SPXW, "2026-03-27");
        assertEquals(6011.5, slice.forward());
        assertEquals(Set.of(InputFlag.INTERPOLATED_SMILE), slice.flags());
    }

    @Test
    void aMarketWithoutSpxSmilesCannotPriceSpxOptionsAndSaysWhatToAdd() {
        String text = fault(aBareMarket().build().slice(Root.SPXW, LocalDate.parse("2026-04-10")));
        assertTrue(text.contains("spx.expiries"), text);
    }

    @Test
    void expectedMoveIsOneDeviationOfTheForward() {
        ExpirySlice slice = slice(aMarket().build(), Root.SPXW, "2026-04-10");
        assertEquals(slice.forward() * 0.148 * Math.sqrt(slice.years()), slice.expectedMovePoints(), POINTS_ROUNDING);
    }

    // VIX

    @Test
    void aVixOptionIsPricedOffTheFutureOfItsOwnExpiry() {
        ExpirySlice slice = slice(aMarket().build(), Root.VIX, "2026-04-15");
        assertEquals(18.9, slice.forward());
        assertEquals(18.9, slice.underlying());
        assertEquals(slice.rate(), slice.dividendYield());
        assertEquals(0.80, slice.smile().atmVol(), ROUNDING);
        assertEquals(Set.of(), slice.flags());
    }

    @Test
    void spotVixIsNoInputToVixOptionsWhateverItsLevel() {
        var symbols = List.of("VIX260318C00021000", "VIXW260325C00022000", "VIX260519P00018000");
        Market calm = aMarket().vvix(95).build();
        Market wild = aMarket().vvix(95).vix(48).build();
        for (String symbol : symbols) {
            assertEquals(
                    calm.inputs(option(symbol)).orThrow(),
                    wild.inputs(option(symbol)).orThrow());
        }
        var april = (VixFuture) Legs.instrument("VXJ26");
        assertEquals(calm.future(april).orThrow(), wild.future(april).orThrow());
    }

    @Test
    void aWeeklyVixOptionLiesBetweenTheNeighbouringFuturesAndIsFlagged() {
        Market market = aMarket().vvix(95).build();
        ExpirySlice slice = slice(market, Root.VIXW, "2026-03-25");
        assertEquals(18.0 + 0.9 * 7 / 28, slice.forward(), ROUNDING);
        assertEquals(Set.of(InputFlag.INTERPOLATED_FORWARD, InputFlag.ESTIMATED_VOL), slice.flags());
    }

    @ParameterizedTest
    @CsvSource({"VIXW, 2026-03-11", "VIX, 2026-06-17"})
    void beforeTheFirstAndBeyondTheLastFutureThereIsNoPriceButAReason(Root root, String expiry) {
        Market market = aMarket().vvix(95).build();
        String text = fault(market.slice(root, LocalDate.parse(expiry)));
        assertTrue(text.contains(expiry) && text.contains("vix.futures"), text);
    }

    @Test
    void aParityForwardStandsInForAFutureThatIsNotQuoted() {
        Market market = aMarket()
                .withoutFuture("2026-04-15")
                .expiry(Root.VIX, "2026-04-15", OptionalDouble.of(18.7), Optional.of(flat(0.8)), List.of())
                .build();
        ExpirySlice slice = slice(market, Root.VIX, "2026-04-15");
        assertEquals(18.7, slice.forward());
        assertEquals(Set.of(InputFlag.PARITY_FORWARD), slice.flags());
        ExpirySlice weekly = slice(
                aMarket()
                        .vvix(90)
                        .withoutFuture("2026-04-15")
                        .expiry(Root.VIX, "2026-04-15", OptionalDouble.of(18.7), Optional.of(flat(0.8)), List.of())
                        .build(),
                Root.VIXW,
                "2026-04-01");
        assertEquals((18.0 + 18.7) / 2, weekly.forward(), ROUNDING, "half way");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15, 44", "2026-05-19, 78"})
    void aMissingVixSmileIsEstimatedFromVvix(String expiry, int days) {
        Market market = aMarket().withoutVixSmiles().vvix(95).build();
        ExpirySlice slice = slice(market, Root.VIX, expiry);
        assertEquals(0.85 * 0.95 * Math.pow(30.0 / days, 0.30), slice.smile().atmVol(), ROUNDING);
        assertTrue(slice.smile().slope(0) > 0, "with the skew of VIX options");
        assertEquals(Set.of(InputFlag.ESTIMATED_VOL), slice.flags());
    }

    @Test
    void theEstimateTakesAtLeastSevenDays() {
        Market market =
                aMarket().at("2026-03-16T12:00:00").withoutVixSmiles().vvix(95).build();
        double atmVol = slice(market, Root.VIX, "2026-03-18").smile().atmVol();
        assertEquals(0.85 * 0.95 * Math.pow(30.0 / 7, 0.30), atmVol, ROUNDING);
    }

    @Test
    void withoutSmileAndVvixAVixOptionHasNoPriceButAReason() {
        String text = fault(aMarket().withoutVixSmiles().build().slice(Root.VIX, LocalDate.parse("2026-04-15")));
        assertTrue(text.contains("vix.expiries") && text.contains("vix.vvix"), text);
    }

    @Test
    void optionsThatHaveSettledHaveNoSlice() {
        Market market = aMarket().at("2026-03-13T16:00:00").build();
        assertTrue(fault(market.slice(Root.SPXW, LocalDate.parse("2026-03-13"))).contains("settled"));
        assertTrue(market.slice(Root.SPXW, LocalDate.parse("2026-03-16")).isOk());
    }

    // Curve

    @Test
    void theRollDownCurveStartsAtSpotAndIsFlatAfterTheLastFuture() {
        VixCurve curve = new VixCurve(17, Map.of(0.1, 18.0, 0.2, 19.0));
        assertEquals(17, curve.rolledDown(0));
        assertEquals(17.5, curve.rolledDown(0.05), ROUNDING);
        assertEquals(18.25, curve.rolledDown(0.125), ROUNDING);
        assertEquals(19, curve.rolledDown(0.2));
        assertEquals(19, curve.rolledDown(3));
        assertEquals(OptionalDouble.empty(), curve.forward(0.05), "spot prices nothing");
        assertEquals(OptionalDouble.empty(), curve.forward(0.2001));
        assertEquals(18, curve.forward(0.1).orElseThrow());
    }

    @Test
    void withoutFuturesTheCurveIsSpotAlone() {
        VixCurve curve = new VixCurve(17, Map.of());
        assertEquals(OptionalDouble.empty(), curve.forward(0.1));
        assertEquals(17, curve.rolledDown(0.1));
    }
}
