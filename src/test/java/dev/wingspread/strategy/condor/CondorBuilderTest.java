package dev.wingspread.strategy.condor;

import static dev.wingspread.testing.MarketBuilder.aBareMarket;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.strategy.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CondorBuilderTest {

    /** A few roundings of prices below a hundred points. */
    private static final double ROUNDING = 1e-11;

    /** The same in dollars of a handful of contracts. */
    private static final double USD_ROUNDING = 1e-8;

    static final SpxExpiry APRIL = new SpxExpiry(Root.SPXW, LocalDate.of(2026, 4, 10));

    private static final Market SMILE_ONLY = aMarket().build();

    /** Three puts and three calls, the outermost of each without a wing. */
    private static final Market QUOTED = quoted(
            quote(5600, 'P', 14.4, 14.8),
            quote(5650, 'P', 17.8, 18.2),
            quote(5700, 'P', 22.0, 22.4),
            quote(6250, 'C', 9.0, 9.4),
            quote(6300, 'C', 4.8, 5.2),
            quote(6350, 'C', 2.4, 2.8));

    private static OptionQuote quote(double strike, char type, double bid, double ask) {
        return new OptionQuote(
                strike, type == 'C' ? OptionType.CALL : OptionType.PUT, OptionalDouble.of(bid), OptionalDouble.of(ask));
    }

    private static Market quoted(OptionQuote... quotes) {
        return aMarket()
                .quotes(Root.SPXW, "2026-04-10", Optional.of(ssvi(0.148)), List.of(quotes))
                .build();
    }

    private static CondorRequest request() {
        return request(Settings.DEFAULT);
    }

    private static CondorRequest request(Settings settings) {
        return CondorRequest.of(List.of(APRIL), settings);
    }

    private static CondorSearch search(Market market, CondorRequest request) {
        return CondorBuilder.search(market, Settings.DEFAULT, request);
    }

    private static CondorCandidate first(CondorSearch search) {
        return search.candidates().get(0);
    }

    private static List<Double> strikes(IronCondor condor) {
        return List.of(condor.k1(), condor.k2(), condor.k3(), condor.k4());
    }

    private static double delta(OptionType type, double strike) {
        ExpirySlice slice = SMILE_ONLY.slice(APRIL.root(), APRIL.date()).orThrow();
        return LegPricer.greeks(new SpxOption(APRIL.root(), APRIL.date(), type, strike), slice.inputs(strike))
                .delta();
    }

    @Test
    void creditLimitsAndFillOfAQuotedChainAsByHand() {
        var widest = new CondorRequest.ByPop(0, 0.72, 1);
        CondorSearch search = search(QUOTED, request().with(widest).with(new CondorRequest.Contracts(3)));
        assertEquals(9, search.examined());
        assertEquals(Map.of(Rejection.NO_WING, 5), search.rejected());
        assertEquals(4, search.passed());
        CondorCandidate candidate = search.candidates().stream()
                .filter(each -> strikes(each.condor()).equals(List.of(5650.0, 5700.0, 6250.0, 6300.0)))
                .findFirst()
                .orElseThrow();
        assertEquals(8.4, candidate.midPoints(), ROUNDING, "22.2 - 18.0 + 9.2 - 5.0");
        assertEquals(7.6, candidate.naturalPoints().orElseThrow(), ROUNDING, "22.0 - 18.2 + 9.0 - 5.2");
        assertEquals(8.2, candidate.fillPoints(), ROUNDING, "a quarter of 0.20 for each leg");
        assertEquals(0.168, candidate.creditRatio(), ROUNDING);
        assertEquals(2_520, candidate.measures().maxProfitUsd().orElseThrow(), USD_ROUNDING);
        assertEquals(12_480, candidate.measures().maxLossUsd().orElseThrow(), USD_ROUNDING);
        assertEquals(15_000, candidate.measures().marginRegTUsd(), USD_ROUNDING);
        assertEquals(5691.6, candidate.measures().breakEvens().get(0), ROUNDING * 100);
        assertEquals(6258.4, candidate.measures().breakEvens().get(1), ROUNDING * 100);
        assertEquals(4 * 3 * 0.65, candidate.feesToOpenUsd(), ROUNDING);
        assertEquals(4 * 3 * 1.30, candidate.feesToOpenAndCloseUsd(), ROUNDING);
        assertTrue(candidate.isQuoted());
        assertEquals(Layer.M, candidate.condor().layer());
        assertEquals(
                List.of(3, -3, -3, 3),
                candidate.trades().stream().map(Trade::quantity).toList());
        assertEquals(18.05, candidate.trades().get(0).pricePoints(), ROUNDING);
        assertEquals(List.of(), search.remarks());
    }

    @Test
    void theFillIsRoundedDownToTheTickOfComplexOrders() {
        CondorSearch search = search(SMILE_ONLY, request());
        for (CondorCandidate candidate : search.candidates()) {
            double ticks = candidate.fillPoints() * 20;
            assertEquals(Math.rint(ticks), ticks, ROUNDING * 100);
            assertTrue(candidate.fillPoints() <= candidate.midPoints() + ROUNDING);
            assertTrue(candidate.fillPoints() > candidate.midPoints() - 0.05 - ROUNDING);
            assertEquals(OptionalDouble.empty(), candidate.naturalPoints(), "without quotes nobody knows the spread");
            assertFalse(candidate.isQuoted());
        }
        assertEquals(
                1,
                search.remarks().stream()
                        .filter(remark -> remark.contains("no quotes of SPXW 2026-04-10"))
                        .count());
    }

    @Test
    void ofTwoStrikesEquallyNearTheWidthTheOneThatRisksLessIsTheWing() {
        CondorSearch search = search(
                QUOTED, request().with(new CondorRequest.ByPop(0, 0.5, 1)).withWidths(75, 75));
        assertTrue(search.candidates().stream()
                .allMatch(candidate -> candidate.condor().widerWidth() == 50));
        assertEquals(4, search.candidates().size());
    }

    @Test
    void eachSideHasItsOwnWidth() {
        CondorCandidate candidate = first(search(SMILE_ONLY, request().withWidths(25, 100)));
        assertEquals(25, candidate.condor().putWidth());
        assertEquals(100, candidate.condor().callWidth());
        double loss = (100 - candidate.midPoints()) * 100;
        assertEquals(loss, candidate.measures().maxLossUsd().orElseThrow(), USD_ROUNDING);
        assertEquals(10_000, candidate.measures().marginRegTUsd());
        Settings sum = settings(Setting.MARGIN_UNEQUAL_WINGS, "SUM");
        CondorSearch summed = CondorBuilder.search(SMILE_ONLY, sum, request(sum).withWidths(25, 100));
        assertEquals(12_500, first(summed).measures().marginRegTUsd());
    }

    @Test
    void byDeltaEachSideTakesTheNearestStrike() {
        CondorCandidate candidate = first(search(SMILE_ONLY, request().with(new CondorRequest.ByDelta(0.12, 0.10))));
        for (double step : new double[] {-5, 5}) {
            double put = candidate.condor().k2() + step;
            double call = candidate.condor().k3() + step;
            assertTrue(Math.abs(-delta(OptionType.PUT, put) - 0.12) > Math.abs(-candidate.putDelta() - 0.12));
            assertTrue(Math.abs(delta(OptionType.CALL, call) - 0.10) > Math.abs(candidate.callDelta() - 0.10));
        }
        assertEquals(delta(OptionType.PUT, candidate.condor().k2()), candidate.putDelta());
        assertEquals(1 + candidate.putDelta() - candidate.callDelta(), candidate.popByDelta(), ROUNDING);
    }

    @Test
    void ofTwoStrikesEquallyNearTheDeltaTheFartherIsSold() {
        double put = (delta(OptionType.PUT, 5700) + delta(OptionType.PUT, 5705)) / -2;
        double call = (delta(OptionType.CALL, 6250) + delta(OptionType.CALL, 6255)) / 2;
        CondorCandidate candidate = first(search(SMILE_ONLY, request().with(new CondorRequest.ByDelta(put, call))));
        assertEquals(5700, candidate.condor().k2());
        assertEquals(6255, candidate.condor().k3());
    }

    @Test
    void byDeltaTheBandOfProbabilityDoesNotApplyButTheCreditDoes() {
        Settings narrow =
                settings(Map.of(Setting.POP_MIN, "0.98", Setting.POP_TARGET, "0.98", Setting.POP_MAX, "0.99"));
        CondorRequest byDelta = request(narrow).with(new CondorRequest.ByDelta(0.30, 0.30));
        CondorCandidate candidate = first(CondorBuilder.search(SMILE_ONLY, narrow, byDelta));
        assertTrue(candidate.measures().pop().orElseThrow() < 0.7);
        Settings greedy = settings(Setting.CONDOR_MIN_CREDIT_RATIO, "0.30");
        CondorSearch search =
                CondorBuilder.search(SMILE_ONLY, greedy, request(greedy).with(new CondorRequest.ByDelta(0.05, 0.05)));
        assertTrue(search.rejected().containsKey(Rejection.CREDIT_TOO_SMALL));
        assertTrue(search.candidates().stream().allMatch(each -> each.creditRatio() >= 0.30));
    }

    @Test
    void shortDeltasStayWithinWhatIsWorthSelling() {
        CondorSearch search = search(
                SMILE_ONLY, request().with(new CondorRequest.ByPop(0, 0.5, 1)).withTop(100_000));
        assertEquals(search.passed(), search.candidates().size());
        for (CondorCandidate candidate : search.candidates()) {
            assertTrue(-candidate.putDelta() >= 0.04 && -candidate.putDelta() <= 0.30);
            assertTrue(candidate.callDelta() >= 0.04 && candidate.callDelta() <= 0.30);
        }
    }

    @Test
    void asManyCondorsAreSoldAsTheGreatestLossAllows() {
        CondorSearch search = search(SMILE_ONLY, request().with(new CondorRequest.MaxLoss(20_000)));
        for (CondorCandidate candidate : search.candidates()) {
            double loss = candidate.measures().maxLossUsd().orElseThrow();
            assertTrue(loss <= 20_000);
            assertTrue(loss + loss / candidate.condor().contracts() > 20_000, "one more would be too many");
        }
        // Four condors of 41.60 points lose 16,640 dollars exactly.
        CondorRequest exact =
                request().with(new CondorRequest.ByPop(0, 0.5, 1)).with(new CondorRequest.MaxLoss(16_640));
        assertTrue(search(QUOTED, exact).candidates().stream()
                .anyMatch(candidate ->
                        candidate.condor().contracts() == 4 && Math.abs(candidate.midPoints() - 8.4) < ROUNDING));
    }

    @Test
    void theRequestIsWhatTheSettingsSay() {
        CondorRequest usual = request();
        assertEquals(new CondorRequest.ByPop(0.70, 0.78, 0.85), usual.selection());
        assertEquals(List.of(50.0, 50.0), List.of(usual.putWidth(), usual.callWidth()));
        assertEquals(0.10, usual.minCreditRatio());
        assertFalse(usual.isMoveHard());
        CondorRequest other = request(settings(Map.of(
                Setting.POP_MIN, "0.6",
                Setting.POP_TARGET, "0.65",
                Setting.POP_MAX, "0.75",
                Setting.CONDOR_WIDTH, "25",
                Setting.CONDOR_MIN_CREDIT_RATIO, "0.2",
                Setting.CONDOR_BE_OUTSIDE_EM, "HARD")));
        assertEquals(new CondorRequest.ByPop(0.6, 0.65, 0.75), other.selection());
        assertEquals(List.of(25.0, 25.0), List.of(other.putWidth(), other.callWidth()));
        assertEquals(0.2, other.minCreditRatio());
        assertTrue(other.isMoveHard());
    }

    @Test
    void hardBreakEvensLieOutsideTheExpectedMove() {
        Settings hard = settings(Setting.CONDOR_BE_OUTSIDE_EM, "HARD");
        CondorSearch search =
                CondorBuilder.search(SMILE_ONLY, hard, request(hard).withTop(100_000));
        assertTrue(search.rejected().containsKey(Rejection.BREAK_EVEN_INSIDE_MOVE));
        assertFalse(search.candidates().isEmpty());
        for (CondorCandidate candidate : search.candidates()) {
            var outside = candidate.measures().breakEvensOutsideMove().orElseThrow();
            assertTrue(outside.low() && outside.high());
        }
        CondorSearch soft = search(SMILE_ONLY, request().withTop(100_000));
        assertTrue(soft.passed() > search.passed());
    }

    private static void refused(CondorSearch search, Rejection reason, String... words) {
        assertEquals(List.of(), search.candidates());
        assertTrue(
                search.rejected().getOrDefault(reason, 0) > 0, search.rejected().toString());
        assertTrue(search.why().contains(reason.cure()), search.why());
        for (String word : words) {
            assertTrue(search.why().contains(word), search.why());
        }
    }

    @Test
    void everyRequestThatCannotBeMetIsExplained() {
        Settings greedy = settings(Setting.CONDOR_MIN_CREDIT_RATIO, "0.9");
        refused(CondorBuilder.search(SMILE_ONLY, greedy, request(greedy)), Rejection.CREDIT_TOO_SMALL, "90.0 %");
        refused(
                search(SMILE_ONLY, request().with(new CondorRequest.ByPop(0.98, 0.98, 0.99))),
                Rejection.POP_BELOW_BAND,
                "98.0 %",
                "the highest is");
        refused(
                search(SMILE_ONLY, request().with(new CondorRequest.ByPop(0, 0.1, 0.2))),
                Rejection.POP_ABOVE_BAND,
                "20.0 %",
                "the lowest is");
        refused(
                search(SMILE_ONLY, request().with(new CondorRequest.MaxLoss(100))),
                Rejection.MAX_LOSS_TOO_LARGE,
                "at least $");
        Settings hard = settings(Setting.CONDOR_BE_OUTSIDE_EM, "HARD");
        CondorRequest near = request(hard).with(new CondorRequest.ByPop(0, 0.1, 0.2));
        refused(CondorBuilder.search(SMILE_ONLY, hard, near), Rejection.BREAK_EVEN_INSIDE_MOVE);
        refused(
                search(quoted(quote(5700, 'P', 22, 22.4), quote(6250, 'C', 9, 9.4)), request()),
                Rejection.NO_WING,
                "None of 1 pair ");
        Market odd = quoted(
                quote(5650, 'P', 1, 1.2),
                quote(5700, 'P', 60, 61),
                quote(6250, 'C', 9.0, 9.4),
                quote(6300, 'C', 4.8, 5.2));
        refused(search(odd, request()), Rejection.CREDIT_NOT_BELOW_WIDTH);
    }

    @Test
    void anExpiryWithoutPricesOrStrikesIsExplained() {
        var bare = aBareMarket().build();
        CondorSearch unpriced = search(bare, request());
        assertTrue(unpriced.why().contains("SPX smile"), unpriced.why());
        assertEquals(0, unpriced.examined());
        Market far = quoted(quote(4000, 'P', 0.1, 0.2), quote(6250, 'C', 9.0, 9.4), quote(6300, 'C', 4.8, 5.2));
        String why = search(far, request()).why();
        assertTrue(why.contains("No put strike of SPXW 2026-04-10 has a delta of 0.04 to 0.30"), why);
        // Thursday evening before a Friday morning settlement.
        Market evening = aMarket().at("2026-05-14T16:30:00").build();
        var may = new SpxExpiry(Root.SPX, LocalDate.of(2026, 5, 15));
        String late = search(evening, CondorRequest.of(List.of(may), Settings.DEFAULT))
                .why();
        assertTrue(late.contains("can no longer be traded"), late);
        var past = new SpxExpiry(Root.SPXW, LocalDate.of(2026, 2, 27));
        assertFalse(search(SMILE_ONLY, CondorRequest.of(List.of(past), Settings.DEFAULT))
                .why()
                .isEmpty());
    }

    @Test
    void severalExpiriesAreRankedTogether() {
        var march = new SpxExpiry(Root.SPXW, LocalDate.of(2026, 3, 13));
        CondorSearch both = search(
                SMILE_ONLY,
                CondorRequest.of(List.of(march, APRIL), Settings.DEFAULT).withTop(100_000));
        int apart = search(SMILE_ONLY, CondorRequest.of(List.of(march), Settings.DEFAULT))
                        .passed()
                + search(SMILE_ONLY, request()).passed();
        assertEquals(apart, both.passed());
        var layers = new ArrayList<Layer>();
        both.candidates().stream()
                .map(candidate -> candidate.condor().layer())
                .distinct()
                .sorted()
                .forEach(layers::add);
        assertEquals(List.of(Layer.S, Layer.M), layers);
    }

    private static CondorCandidate withUnbiddenWing(double ask) {
        Market market = quoted(
                quote(5650, 'P', 17.8, 18.2),
                quote(5700, 'P', 22.0, 22.4),
                quote(6250, 'C', 30.0, 30.4),
                quote(6300, 'C', 0, ask));
        return first(search(market, request().with(new CondorRequest.ByPop(0, 0.5, 1))));
    }

    @Test
    void aLegThatNobodyBidsForTakesTheModelsPriceUpToItsAsk() {
        CondorCandidate dear = withUnbiddenWing(15.2);
        Leg wing = dear.condor().longCall();
        assertEquals(LegPricer.pricePoints(wing, SMILE_ONLY), wing.entryPrice());
        assertEquals(OptionalDouble.empty(), dear.naturalPoints());
        assertFalse(dear.isQuoted());
        assertEquals(15.2, dear.trades().get(3).pricePoints(), "bought at the ask");
        CondorCandidate cheap = withUnbiddenWing(5.2);
        assertEquals(OptionalDouble.of(5.2), cheap.condor().longCall().entryPrice());
        assertTrue(cheap.fillPoints() <= cheap.midPoints());
    }
}
