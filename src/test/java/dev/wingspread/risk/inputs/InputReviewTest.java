package dev.wingspread.risk.inputs;

import static dev.wingspread.risk.inputs.ReviewedInputs.CALL;
import static dev.wingspread.risk.inputs.ReviewedInputs.EXACT;
import static dev.wingspread.risk.inputs.ReviewedInputs.FUTURE;
import static dev.wingspread.risk.inputs.ReviewedInputs.PUT;
import static dev.wingspread.risk.inputs.ReviewedInputs.VIX_DATE;
import static dev.wingspread.risk.inputs.ReviewedInputs.assertFinding;
import static dev.wingspread.risk.inputs.ReviewedInputs.assertGood;
import static dev.wingspread.risk.inputs.ReviewedInputs.finding;
import static dev.wingspread.risk.inputs.ReviewedInputs.inputs;
import static dev.wingspread.risk.inputs.ReviewedInputs.review;
import static dev.wingspread.risk.inputs.ReviewedInputs.risk;
import static dev.wingspread.risk.inputs.ReviewedInputs.spx;
import static dev.wingspread.risk.inputs.ReviewedInputs.vix;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.FutureQuote;
import dev.wingspread.model.Root;
import dev.wingspread.testing.MarketBuilder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old inputs may be, and whether a forward can be believed. */
class InputReviewTest {

    private static Optional<LocalDateTime> time(String text) {
        return Optional.of(LocalDateTime.parse(text));
    }

    @Test
    void levelsTypedForTheExpiryAreGood() {
        assertGood(aMarket(), PUT);
        assertGood(aMarket(), CALL);
        assertGood(aMarket(), FUTURE);
    }

    @Test
    void aLegWithoutAPriceIsBad() {
        InputFinding finding = finding(aMarket(), "VIX   260916C00025000");
        assertFinding(InputCheck.UNPRICED, InputGrade.BAD, finding);
        assertTrue(finding.text().contains("no VIX future settles on 2026-09-16"), finding.text());
    }

    @Test
    void aSettledLegIsNotLookedAt() {
        assertEquals(
                Optional.empty(), risk(aMarket().at("2026-04-10T16:00:00"), PUT).judged());
    }

    // Age

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:45:00, GOOD",
        "2026-03-02T15:15:00, GOOD",
        "2026-03-02T15:14:59, DOUBTFUL",
        "2026-03-02T09:30:00, DOUBTFUL",
        "2026-02-27T16:15:00, BAD",
        "2026-03-02T16:15:00, GOOD",
        "2026-03-02T16:16:00, GOOD",
        "2026-03-03T09:31:00, BAD"
    })
    void quotesAreOldAfterHalfAnHourOfTradingOrASession(String time, InputGrade grade) {
        LegInputs inputs = inputs(aMarket().with(spx(time(time), Optional.empty())), PUT);
        assertEquals(grade, inputs.grade());
        assertEquals(
                grade == InputGrade.GOOD ? List.of() : List.of(InputCheck.STALE_QUOTES),
                inputs.findings().stream().map(InputFinding::check).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:00:00, 2026-03-02T16:00:00, GOOD",
        "2026-03-02T20:00:00, 2026-03-02T15:30:00, DOUBTFUL",
        "2026-03-07T12:00:00, 2026-03-06T16:00:00, GOOD",
        "2026-03-09T09:00:00, 2026-03-06T16:00:00, GOOD",
        "2026-03-09T09:31:00, 2026-03-06T16:00:00, BAD"
    })
    void whereNothingTradesNothingGetsOlder(String market, String quotes, InputGrade grade) {
        assertEquals(
                grade,
                inputs(aMarket().at(market).with(spx(time(quotes), Optional.empty())), PUT)
                        .grade());
    }

    @Test
    void theAgeIsToldInMinutesAndInWords() {
        InputFinding finding = finding(aMarket().with(spx(time("2026-03-02T13:40:00"), Optional.empty())), PUT);
        assertFinding(InputCheck.STALE_QUOTES, InputGrade.DOUBTFUL, finding);
        assertEquals(OptionalDouble.of(125), finding.figure());
        assertEquals(
                "quotes of SPXW 2026-04-10: 2026-03-02 13:40 ET, 2 hours 5 minutes older than the market of 2026-03-02"
                        + " 15:45 ET",
                finding.text());
    }

    @Test
    void quotesOfNeighboursCountWhereTheSmileIsTakenFromThem() {
        MarketBuilder market = aMarket().with(spx(time("2026-03-02T13:40:00"), Optional.empty()));
        assertEquals(
                List.of(InputCheck.STALE_QUOTES, InputCheck.INTERPOLATED_SMILE),
                inputs(market, "SPXW  260424P05700000").findings().stream()
                        .map(InputFinding::check)
                        .toList());
        assertGood(market, "SPXW  260313P05700000");
    }

    @Test
    void aFutureOfTheDayBeforeIsBadForFutureAndOptions() {
        MarketBuilder market = aMarket().with(new FutureQuote(VIX_DATE, 18.9, time("2026-02-27T16:00:00")));
        assertFinding(InputCheck.STALE_FUTURE, InputGrade.BAD, finding(market, FUTURE));
        assertFinding(InputCheck.STALE_FUTURE, InputGrade.BAD, finding(market, CALL));
        assertEquals(1, inputs(market, CALL).ages().size());
    }

    @Test
    void anOldFutureThatFreshOptionsConfirmIsOnlyDoubtful() {
        MarketBuilder market = aMarket()
                .with(new FutureQuote(VIX_DATE, 18.9, time("2026-02-27T16:00:00")))
                .with(vix(Optional.empty(), OptionalDouble.of(18.8)));
        assertFinding(InputCheck.CONFIRMED_FUTURE, InputGrade.DOUBTFUL, finding(market, CALL));
        assertEquals(List.of(), inputs(market, CALL).ages());
    }

    @Test
    void optionsAsOldAsTheFutureConfirmNothing() {
        MarketBuilder market = aMarket()
                .with(new FutureQuote(VIX_DATE, 18.9, time("2026-02-27T16:00:00")))
                .with(vix(time("2026-02-27T16:00:00"), OptionalDouble.of(18.8)));
        assertEquals(
                List.of(InputCheck.STALE_QUOTES, InputCheck.STALE_FUTURE),
                inputs(market, CALL).findings().stream()
                        .map(InputFinding::check)
                        .toList());
    }

    @Test
    void aFutureOlderThanItsChainIsDoubtfulEvenIfItIsAsOfTheMarket() {
        MarketBuilder market =
                aMarket().at("2026-03-02T14:00:00").with(vix(time("2026-03-02T14:25:00"), OptionalDouble.empty()));
        assertGood(market, CALL);
        market.with(new FutureQuote(VIX_DATE, 18.9, time("2026-03-02T13:35:00")));
        InputFinding finding = finding(market, CALL);
        assertFinding(InputCheck.STALE_FUTURE, InputGrade.DOUBTFUL, finding);
        assertEquals(OptionalDouble.of(50), finding.figure());
        assertTrue(finding.text().contains("50 minutes older than its options"), finding.text());
    }

    // Forward

    @Test
    void aWeeklyFutureAtThePriceOfTheNextMonthlyOneIsAFiller() {
        MarketBuilder market = aMarket().future("2026-04-08", 18.9).vixSmile(Root.VIXW, "2026-04-08", ssvi(0.8));
        assertFinding(InputCheck.FILLER_WEEKLY, InputGrade.BAD, finding(market, "VIXW  260408C00025000"));
        assertGood(market, CALL);
        assertGood(market.future("2026-04-08", 18.85), "VIXW  260408C00025000");
    }

    @Test
    void aForwardBetweenFuturesSuffersFromAFillerBesideIt() {
        MarketBuilder market = aMarket().future("2026-04-08", 18.9).vixSmile(Root.VIXW, "2026-04-01", ssvi(0.8));
        assertEquals(
                List.of(InputCheck.FILLER_WEEKLY, InputCheck.INTERPOLATED_FORWARD),
                inputs(market, "VIXW  260401C00025000").findings().stream()
                        .map(InputFinding::check)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"18.90, GOOD", "18.76, GOOD", "18.70, DOUBTFUL", "19.10, DOUBTFUL", "19.21, BAD", "18.0, BAD"})
    void parityOfVixOptionsIsHeldAgainstTheFuture(double parity, InputGrade grade) {
        LegInputs inputs = inputs(aMarket().with(vix(Optional.empty(), OptionalDouble.of(parity))), CALL);
        assertEquals(grade, inputs.grade());
        for (InputFinding finding : inputs.findings()) {
            assertEquals(InputCheck.PARITY_GAP, finding.check());
            assertEquals(parity - 18.9, finding.figure().orElseThrow(), EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({"6018, GOOD", "6015.1, GOOD", "6014.9, DOUBTFUL", "6021.1, DOUBTFUL", "6033.2, BAD"})
    void parityOfSpxOptionsIsHeldAgainstATypedForward(double parity, InputGrade grade) {
        var review = review(20, 0, 0, 0, 0, OptionalDouble.of(parity), Optional.empty());
        LegInputs inputs = inputs(aMarket().with(spx(Optional.empty(), Optional.of(review))), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.PARITY_GAP));
    }
}
