package dev.wingspread.risk.inputs;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.testing.MarketBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test for each thing that can speak against the inputs of a leg. The market is that of Monday, 2 March 2026, 15:45. */
class InputReviewTest {

    private static final String PUT = "SPXW  260410P05700000";
    private static final String CALL = "VIX   260415C00025000";
    private static final String FUTURE = "VXJ26";
    private static final LocalDate SPX_DATE = LocalDate.parse("2026-04-10");
    private static final LocalDate VIX_DATE = LocalDate.parse("2026-04-15");

    /** Figures of a finding are differences of numbers with four decimals. */
    private static final double EXACT = 1e-9;

    private static LegRisk risk(MarketBuilder market, String symbol) {
        var book = aBook().loose(leg(1, symbol)).build();
        return RiskEngine.report(book, market.build(), Settings.DEFAULT)
                .structures()
                .get(0)
                .legs()
                .get(0);
    }

    private static LegInputs inputs(MarketBuilder market, String symbol) {
        return risk(market, symbol).judged().orElseThrow();
    }

    /** The only finding. */
    private static InputFinding finding(MarketBuilder market, String symbol) {
        List<InputFinding> findings = inputs(market, symbol).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private static void assertGood(MarketBuilder market, String symbol) {
        assertEquals(List.of(), inputs(market, symbol).findings());
        assertEquals(InputGrade.GOOD, inputs(market, symbol).grade());
    }

    private static void assertFinding(InputCheck check, InputGrade grade, InputFinding finding) {
        assertEquals(check, finding.check());
        assertEquals(grade, finding.grade());
    }

    private static ExpiryQuotes spx(Optional<LocalDateTime> asOf, Optional<QuoteReview> review, OptionQuote... quotes) {
        return new ExpiryQuotes(
                Root.SPXW, SPX_DATE, OptionalDouble.of(6018), Optional.of(ssvi(0.148)), List.of(quotes), asOf, review);
    }

    private static ExpiryQuotes vix(Optional<LocalDateTime> asOf, OptionalDouble parity) {
        return new ExpiryQuotes(
                Root.VIX,
                VIX_DATE,
                OptionalDouble.of(18.9),
                Optional.of(ssvi(0.80)),
                List.of(),
                asOf,
                Optional.of(review(20, 0, 0, 0, 0, parity, Optional.empty())));
    }

    private static QuoteReview review(
            int strikes,
            int zeroBid,
            int oneSided,
            int crossed,
            int withoutVol,
            OptionalDouble parity,
            Optional<SmileFit> fit) {
        return new QuoteReview(strikes, zeroBid, oneSided, crossed, withoutVol, 0, parity, fit);
    }

    private static MarketBuilder reviewed(int strikes, int zeroBid, int oneSided, int crossed, int withoutVol) {
        return aMarket()
                .with(spx(
                        Optional.empty(),
                        Optional.of(review(
                                strikes,
                                zeroBid,
                                oneSided,
                                crossed,
                                withoutVol,
                                OptionalDouble.empty(),
                                Optional.empty()))));
    }

    private static Optional<LocalDateTime> time(String text) {
        return Optional.of(LocalDateTime.parse(text));
    }

    private static OptionQuote put(OptionalDouble bid, OptionalDouble ask) {
        return new OptionQuote(5700, OptionType.PUT, bid, ask);
    }

    private static MarketBuilder quoted(double bid, double ask) {
        return aMarket()
                .with(spx(Optional.empty(), Optional.empty(), put(OptionalDouble.of(bid), OptionalDouble.of(ask))));
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

    // Quotes of the expiry

    @ParameterizedTest
    @CsvSource({
        "20, 0, 1, 1, GOOD",
        "20, 0, 1, 2, DOUBTFUL",
        "40, 20, 1, 1, GOOD",
        "40, 20, 1, 2, DOUBTFUL",
        "20, 0, 5, 6, BAD"
    })
    void moreThanATenthOfUselessStrikesIsDoubtful(
            int strikes, int zeroBid, int oneSided, int crossed, InputGrade grade) {
        LegInputs inputs = inputs(reviewed(strikes, zeroBid, oneSided, crossed, 0), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.USELESS_QUOTES));
    }

    @ParameterizedTest
    @CsvSource({"2, GOOD", "3, DOUBTFUL", "11, BAD"})
    void moreThanATenthOfStrikesWithoutAVolIsDoubtful(int withoutVol, InputGrade grade) {
        LegInputs inputs = inputs(reviewed(20, 0, 0, 0, withoutVol), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.VOL_FAILURES));
    }

    @ParameterizedTest
    @CsvSource({"12, 9, GOOD", "12, 10, DOUBTFUL", "12, 12, BAD"})
    void threeStrikesAreTheLeastForASmile(int strikes, int zeroBid, InputGrade grade) {
        LegInputs inputs = inputs(reviewed(strikes, zeroBid, 0, 0, 0), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.THIN_SMILE));
    }

    @ParameterizedTest
    @CsvSource({"9, GOOD", "10, DOUBTFUL", "12, DOUBTFUL"})
    void volsThatHalfATickMovesAreNoStrikesOfASmileAndNothingWorse(int uncertain, InputGrade grade) {
        var review = new QuoteReview(12, 0, 0, 0, 0, uncertain, OptionalDouble.empty(), Optional.empty());
        LegInputs inputs = inputs(aMarket().with(spx(Optional.empty(), Optional.of(review))), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream()
                .allMatch(finding -> finding.check() == InputCheck.THIN_SMILE
                        && finding.text().endsWith("a vol that half a tick does not move by more than 5 points")));
    }

    @ParameterizedTest
    @CsvSource({"0.5, GOOD", "0.51, DOUBTFUL", "2.0, DOUBTFUL", "2.1, BAD"})
    void aFitIsMeasuredByItsMedianError(double median, InputGrade grade) {
        var fit = new SmileFit(SmileFit.Model.SVI, 20, median, median, 2 * median, 5500);
        var review = review(20, 0, 0, 0, 0, OptionalDouble.empty(), Optional.of(fit));
        LegInputs inputs = inputs(aMarket().with(spx(Optional.empty(), Optional.of(review))), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.FIT_ERROR));
    }

    // The leg's own quote

    private static double modelPrice() {
        return risk(quoted(1, 2), PUT).pricePoints().orElseThrow();
    }

    @Test
    void aQuoteAroundTheModelIsGood() {
        assertGood(quoted(modelPrice() - 0.4, modelPrice() + 0.4), PUT);
    }

    @Test
    void aCrossedQuoteIsBad() {
        InputFinding finding = finding(quoted(35.2, 35.0), PUT);
        assertFinding(InputCheck.CROSSED, InputGrade.BAD, finding);
        assertEquals(0.2, finding.figure().orElseThrow(), EXACT);
        assertEquals("its bid 35.20 is above its ask 35.00", finding.text());
    }

    @Test
    void aQuoteWithoutABidIsDoubtful() {
        assertFinding(InputCheck.ZERO_BID, InputGrade.DOUBTFUL, finding(quoted(0, 0.1), PUT));
    }

    @Test
    void aQuoteWithOneSideIsDoubtful() {
        MarketBuilder bidOnly = aMarket()
                .with(spx(Optional.empty(), Optional.empty(), put(OptionalDouble.of(35), OptionalDouble.empty())));
        assertFinding(InputCheck.ONE_SIDED, InputGrade.DOUBTFUL, finding(bidOnly, PUT));
        MarketBuilder askOnly = aMarket()
                .with(spx(Optional.empty(), Optional.empty(), put(OptionalDouble.empty(), OptionalDouble.of(35))));
        assertFinding(InputCheck.ONE_SIDED, InputGrade.DOUBTFUL, finding(askOnly, PUT));
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.5, GOOD", "0.9, 4, GOOD", "1.2, 0.5, DOUBTFUL", "5.2, 0.5, BAD", "-5.2, 0.5, BAD"})
    void aMidMustBeOffBySpreadAndByVolPoints(double volPoints, double spread, InputGrade grade) {
        LegRisk model = risk(quoted(1, 2), PUT);
        double mid = modelPrice() + volPoints * model.vegaPerVolPoint().orElseThrow();
        LegInputs inputs = inputs(quoted(mid - spread / 2, mid + spread / 2), PUT);
        assertEquals(grade, inputs.grade());
        assertTrue(inputs.findings().stream().allMatch(finding -> finding.check() == InputCheck.OFF_MODEL));
    }

    @ParameterizedTest
    @CsvSource({"100, DOUBTFUL", "10, BAD"})
    void aMidBelowIntrinsicValueHasNoVol(double spread, InputGrade grade) {
        var symbol = "SPXW  260410P06500000";
        // Forward 6018: the put is worth at least 482 points, discounted by 39 days at 4 %.
        double mid = 482 * Math.exp(-0.04 * 39.0104166 / 365) - 20;
        var quote = new OptionQuote(
                6500, OptionType.PUT, OptionalDouble.of(mid - spread / 2), OptionalDouble.of(mid + spread / 2));
        InputFinding finding = finding(aMarket().with(spx(Optional.empty(), Optional.empty(), quote)), symbol);
        assertFinding(InputCheck.NO_VOL, grade, finding);
        // A second of discounting is worth less than this.
        assertEquals(20, finding.figure().orElseThrow(), 1e-4);
    }

    @Test
    void aStrikeBeyondTheQuotesIsDoubtfulOneBetweenThemIsNot() {
        var quotes = new OptionQuote[] {
            new OptionQuote(5500, OptionType.PUT, OptionalDouble.of(10), OptionalDouble.of(11)),
            new OptionQuote(6200, OptionType.CALL, OptionalDouble.of(30), OptionalDouble.of(31))
        };
        MarketBuilder market = aMarket().with(spx(Optional.empty(), Optional.empty(), quotes));
        assertGood(market, PUT);
        InputFinding finding = finding(market, "SPXW  260410P05400000");
        assertFinding(InputCheck.OUTSIDE_QUOTES, InputGrade.DOUBTFUL, finding);
        assertEquals(OptionalDouble.of(5500), finding.figure());
    }

    // Flags

    @Test
    void whatIsInterpolatedOrEstimatedIsDoubtful() {
        assertFinding(InputCheck.INTERPOLATED_SMILE, InputGrade.DOUBTFUL, finding(aMarket(), "SPXW  260424P05700000"));
        assertFinding(
                InputCheck.INTERPOLATED_FORWARD,
                InputGrade.DOUBTFUL,
                finding(aMarket().withoutFuture("2026-04-15"), FUTURE));
        assertFinding(
                InputCheck.PARITY_FORWARD,
                InputGrade.DOUBTFUL,
                finding(
                        aMarket().withoutFuture("2026-04-15").with(vix(Optional.empty(), OptionalDouble.empty())),
                        CALL));
        assertFinding(
                InputCheck.ESTIMATED_VOL,
                InputGrade.DOUBTFUL,
                finding(aMarket().withoutVixSmiles().vvix(90), CALL));
    }
}
