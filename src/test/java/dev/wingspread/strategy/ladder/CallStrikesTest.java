package dev.wingspread.strategy.ladder;

import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.testing.SettingsOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallStrikesTest {

    private static final LocalDate APRIL = LocalDate.parse("2026-04-15");
    private static final Market MARKET = aMarket().build();

    private static double delta(Market market, VixOption call) {
        return LegPricer.greeks(call, market.inputs(call).orThrow()).delta();
    }

    private static Market quoting(double... strikes) {
        var quotes = Arrays.stream(strikes)
                .mapToObj(strike ->
                        new OptionQuote(strike, OptionType.CALL, OptionalDouble.of(0.9), OptionalDouble.of(1.0)))
                .toList();
        return aMarket()
                .quotes(Root.VIX, "2026-04-15", Optional.of(flat(0.9)), quotes)
                .build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.20, 0.30, 0.50, 0.80, 0.95})
    void noOtherStrikeHasADeltaNearerToTheOneAskedFor(double wanted) {
        VixOption chosen = CallStrikes.byDelta(MARKET, APRIL, wanted).orThrow();
        double distance = Math.abs(delta(MARKET, chosen) - wanted);
        for (double strike : CallStrikes.grid(MARKET, APRIL)) {
            double other = Math.abs(delta(MARKET, CallStrikes.call(APRIL, strike)) - wanted);
            assertTrue(other >= distance, "strike " + strike + " for delta " + wanted);
        }
    }

    @Test
    void ofTwoEquallyNearStrikesTheHigherIsChosen() {
        Market market = quoting(20, 25);
        double between = (delta(market, CallStrikes.call(APRIL, 20)) + delta(market, CallStrikes.call(APRIL, 25))) / 2;

        assertEquals(25, CallStrikes.byDelta(market, APRIL, between).orThrow().strike());
        assertEquals(
                20, CallStrikes.byDelta(market, APRIL, between + 1e-6).orThrow().strike());
    }

    @Test
    void withoutQuotesTheGridIsThatOfTheExchange() {
        NavigableSet<Double> grid = CallStrikes.grid(MARKET, APRIL);

        assertTrue(grid.containsAll(List.of(14.0, 14.5, 15.0, 16.0, 199.0, 200.0, 205.0)));
        for (double strike : List.of(14.25, 15.5, 199.5, 201.0)) {
            assertFalse(grid.contains(strike), "strike " + strike);
        }
    }

    @Test
    void withQuotesOnlyQuotedCallsAreChosenFrom() {
        Market market = quoting(17, 22.5, 40);

        assertEquals(List.of(17.0, 22.5, 40.0), List.copyOf(CallStrikes.grid(market, APRIL)));
        assertEquals(22.5, CallStrikes.byDelta(market, APRIL, 0.30).orThrow().strike());
    }

    @Test
    void byMoneynessTheLowestStrikeAtOrAboveTheMultipleIsChosen() {
        // The April future is 18.90.
        assertEquals(19, CallStrikes.byMoneyness(MARKET, APRIL, 1.0).orThrow().strike());
        assertEquals(23, CallStrikes.byMoneyness(MARKET, APRIL, 1.20).orThrow().strike());
        Market round = aMarket().future("2026-04-15", 20).build();
        assertEquals(20, CallStrikes.byMoneyness(round, APRIL, 1.0).orThrow().strike());
    }

    @Test
    void byMoneynessAChainThatEndsTooLowIsToldSo() {
        Loaded<VixOption> none = CallStrikes.byMoneyness(quoting(17, 20), APRIL, 1.20);

        assertTrue(none.faults().get(0).text().contains("no VIX call of 2026-04-15 is listed at or above 22.68"));
    }

    @Test
    void theSettingsDecideBetweenDeltaAndMoneyness() {
        Settings byMoneyness = SettingsOf.settings(
                Map.of(Setting.LADDER_STRIKE_RULE, "BY_MONEYNESS", Setting.LADDER_MONEYNESS, "1.5"));
        Settings byDelta = SettingsOf.settings(Setting.LADDER_DELTA, "0.5");

        assertEquals(
                29, CallStrikes.byRule(MARKET, APRIL, byMoneyness).orThrow().strike());
        assertEquals(
                CallStrikes.byDelta(MARKET, APRIL, 0.5).orThrow(),
                CallStrikes.byRule(MARKET, APRIL, byDelta).orThrow());
    }

    @Test
    void anExpiryBeyondTheLastFutureHasNoCallAndTheReasonSaysWhy() {
        Loaded<VixOption> none = CallStrikes.byDelta(MARKET, LocalDate.parse("2026-06-17"), 0.30);

        assertTrue(none.faults().get(0).text().contains("no VIX future settles on 2026-06-17"));
    }
}
