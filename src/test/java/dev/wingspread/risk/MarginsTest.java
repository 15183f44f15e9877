package dev.wingspread.risk;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.kernel.BsmKernel;
import dev.wingspread.testing.BookBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginsTest {

    /** Dollars of sums of a few products. */
    private static final double ROUNDING = 1e-6;

    private static final Market MARKET = aMarket().build();

    private static RiskReport risk(BookBuilder book) {
        return RiskEngine.report(book.build(), MARKET, Settings.DEFAULT);
    }

    private static double regT(BookBuilder book) {
        return risk(book).totals().marginRegTUsd();
    }

    private static double points(String symbol) {
        return risk(aBook().loose(leg(1, symbol)))
                .structures()
                .get(0)
                .legs()
                .get(0)
                .pricePoints()
                .orElseThrow();
    }

    @Test
    void aCondorNeedsItsWiderWingWhateverTheCredit() {
        assertEquals(50 * 100 * 10, regT(aBook().with(aCondor().credit(6))));
        assertEquals(75 * 100 * 10, regT(aBook().with(aCondor().wings(50, 75))));
    }

    @Test
    void unequalWingsMayBeSummedEqualOnesAreNot() {
        Settings sum = settings(Setting.MARGIN_UNEQUAL_WINGS, "SUM");
        assertEquals(
                125 * 1000,
                RiskEngine.report(aBook().with(aCondor().wings(50, 75)).build(), MARKET, sum)
                        .totals()
                        .marginRegTUsd());
        assertEquals(
                50 * 1000,
                RiskEngine.report(aBook().with(aCondor()).build(), MARKET, sum)
                        .totals()
                        .marginRegTUsd());
    }

    @Test
    void aNakedPutNeedsItsValueAndFifteenPerCentLessTheAmountOutOfTheMoney() {
        String put = "SPXW260410P05800000";
        assertEquals(2 * 100 * (points(put) + 0.15 * 6000 - 200), regT(aBook().loose(leg(-2, put))), ROUNDING);
    }

    @Test
    void farOutOfTheMoneyTenPerCentOfStrikeOrIndexIsTheLeast() {
        String put = "SPXW260410P05000000";
        assertEquals(100 * (points(put) + 0.10 * 5000), regT(aBook().loose(leg(-1, put))), ROUNDING);
        String call = "SPXW260410C07000000";
        assertEquals(100 * (points(call) + 0.10 * 6000), regT(aBook().loose(leg(-1, call))), ROUNDING);
    }

    @Test
    void aNakedVixCallNeedsTwentyPerCent() {
        String call = "VIX260415C00018000";
        assertEquals(3 * 100 * (points(call) + 0.20 * 17 - 1), regT(aBook().loose(leg(-3, call))), ROUNDING);
    }

    @Test
    void pairedShortsNeedTheWidthOfTheSpreadAndTheRestCountsAsNaked() {
        String sold = "SPXW260410P05800000";
        String bought = "SPXW260410P05700000";
        assertEquals(2 * 100 * 100, regT(aBook().loose(leg(-2, sold), leg(2, bought))), ROUNDING);
        double naked = points(sold) + 0.15 * 6000 - 200;
        assertEquals(
                100 * (2 * 100 + naked),
                regT(aBook().loose(leg(-3, sold)).loose(leg(2, bought))),
                ROUNDING,
                "also across structures");
        assertEquals(0, regT(aBook().loose(leg(-2, bought), leg(2, sold))), "a debit spread");
    }

    @Test
    void aSpreadNeverNeedsMoreThanTheNakedShort() {
        String sold = "SPXW260410P05800000";
        double naked = points(sold) + 0.15 * 6000 - 200;
        assertEquals(100 * naked, regT(aBook().loose(leg(-1, sold), leg(1, "SPXW260410P03000000"))), ROUNDING);
    }

    @Test
    void optionsOfAnotherExpiryOrTypeGiveNoCover() {
        String sold = "SPXW260410P05800000";
        double naked = 100 * (points(sold) + 0.15 * 6000 - 200);
        assertEquals(
                naked,
                regT(aBook().loose(leg(-1, sold), leg(1, "SPXW260313P05700000"), leg(1, "SPXW260410C06100000"))),
                ROUNDING);
    }

    @Test
    void vixCallSpreadsOfALadderArePairedAndOutsideTheThetaMargin() {
        BookBuilder book = aBook().with(aCondor()).ladder(leg(4, "VIX260415C00020000"), leg(-4, "VIX260415C00030000"));
        assertEquals(50_000, regT(book), "sold above bought: no requirement");
        Totals totals = risk(aBook().with(aCondor()).loose(leg(-1, "VIX260415C00020000")))
                .totals();
        assertTrue(totals.marginRegTUsd() > 50_000);
        assertEquals(
                100 * totals.book().thetaUsdPerDay() / 50_000,
                totals.thetaPctOfMargin().orElseThrow(),
                1e-12);
    }

    @Test
    void stressMarginIsTheWorstOfTenMovesWithEveryVolKept() {
        var condor = aCondor().build();
        double worst = 0;
        for (double move : List.of(
                -0.08, -0.58 / 9, -0.44 / 9, -0.30 / 9, -0.16 / 9, -0.02 / 9, 0.12 / 9, 0.26 / 9, 0.40 / 9, 0.06)) {
            double pnl = 0;
            for (Leg leg : condor.legs()) {
                var option = (SpxOption) leg.instrument();
                var in = MARKET.inputs(option).orThrow();
                pnl += leg.dollarsPerPoint()
                        * (price(option, 6000 * (1 + move), in.years(), in.volatility())
                                - price(option, 6000, in.years(), in.volatility()));
            }
            worst = Math.max(worst, -pnl);
        }
        assertEquals(worst, risk(aBook().with(condor)).totals().marginPmUsd(), ROUNDING);
        assertTrue(worst > 10_000, "well above the minimum of " + 40 * 37.5);
    }

    private static double price(SpxOption option, double spot, double years, double vol) {
        return BsmKernel.price(
                spot, option.strike(), years, vol, 0.04, 0.012, option.type().isCall());
    }

    @Test
    void theVixGainOfTheWorstMoveLowersTheStressMarginByItsShare() {
        // Calls far away: the worst move is a fall, where the ladder gains.
        BookBuilder hedged = aBook().with(aCondor().shortCall(7500)).ladder(leg(20, "VIX260318C00021000"));
        double alone = risk(hedged).totals().marginPmUsd();
        double half = stress(hedged, "0.5");
        double full = stress(hedged, "1");
        assertTrue(full < half && half < alone, alone + ", " + half + ", " + full);
        assertEquals(alone, stress(hedged, "0"));
        assertEquals(
                risk(aBook().with(aCondor())).totals().marginPmUsd(),
                stress(aBook().with(aCondor()), "1"),
                "without a hedge there is nothing to set against");
    }

    private static double stress(BookBuilder book, String share) {
        return RiskEngine.report(book.build(), MARKET, settings(Setting.MARGIN_PM_CROSS_OFFSET, share))
                .totals()
                .marginPmUsd();
    }

    @Test
    void stressMarginHasAMinimumPerSpxContractAndIgnoresVix() {
        assertEquals(
                37.5 * 7,
                risk(aBook().loose(leg(7, "SPXW260410P01000000"))).totals().marginPmUsd());
        assertEquals(
                0,
                risk(aBook().loose(leg(-7, "VIX260415C00020000"), leg(-1, "VXJ26")))
                        .totals()
                        .marginPmUsd());
    }
}
