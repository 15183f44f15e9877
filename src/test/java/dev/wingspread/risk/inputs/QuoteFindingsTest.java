package dev.wingspread.risk.inputs;

import static dev.wingspread.risk.inputs.ReviewedInputs.CALL;
import static dev.wingspread.risk.inputs.ReviewedInputs.EXACT;
import static dev.wingspread.risk.inputs.ReviewedInputs.FUTURE;
import static dev.wingspread.risk.inputs.ReviewedInputs.PUT;
import static dev.wingspread.risk.inputs.ReviewedInputs.assertFinding;
import static dev.wingspread.risk.inputs.ReviewedInputs.assertGood;
import static dev.wingspread.risk.inputs.ReviewedInputs.finding;
import static dev.wingspread.risk.inputs.ReviewedInputs.inputs;
import static dev.wingspread.risk.inputs.ReviewedInputs.review;
import static dev.wingspread.risk.inputs.ReviewedInputs.risk;
import static dev.wingspread.risk.inputs.ReviewedInputs.spx;
import static dev.wingspread.risk.inputs.ReviewedInputs.vix;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
import dev.wingspread.model.OptionType;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.testing.MarketBuilder;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the quotes of an expiry and of a leg, and what is told of inputs that were estimated. */
class QuoteFindingsTest {

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

    private static OptionQuote put(OptionalDouble bid, OptionalDouble ask) {
        return new OptionQuote(5700, OptionType.PUT, bid, ask);
    }

    private static MarketBuilder quoted(double bid, double ask) {
        return aMarket()
                .with(spx(Optional.empty(), Optional.empty(), put(OptionalDouble.of(bid), OptionalDouble.of(ask))));
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

    private static double modelPrice() {
        return risk(quoted(1, 2), PUT).pricePoints().orElseThrow();
    }

    // The leg's own quote

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
