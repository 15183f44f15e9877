package dev.wingspread.risk.inputs;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.ssvi;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.market.SmileFit;
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

/** Findings on the inputs of a leg. */
final class ReviewedInputs {

    static final String PUT = "SPXW  260410P05700000";
    static final String CALL = "VIX   260415C00025000";
    static final String FUTURE = "VXJ26";
    static final LocalDate SPX_DATE = LocalDate.parse("2026-04-10");
    static final LocalDate VIX_DATE = LocalDate.parse("2026-04-15");

    /** Figures of a finding are differences of numbers with four decimals. */
    static final double EXACT = 1e-9;

    private ReviewedInputs() {}

    static LegRisk risk(MarketBuilder market, String symbol) {
        var book = aBook().loose(leg(1, symbol)).build();
        return RiskEngine.report(book, market.build(), Settings.DEFAULT)
                .structures()
                .get(0)
                .legs()
                .get(0);
    }

    static LegInputs inputs(MarketBuilder market, String symbol) {
        return risk(market, symbol).judged().orElseThrow();
    }

    /** The only finding. */
    static InputFinding finding(MarketBuilder market, String symbol) {
        List<InputFinding> findings = inputs(market, symbol).findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    static void assertGood(MarketBuilder market, String symbol) {
        assertEquals(List.of(), inputs(market, symbol).findings());
        assertEquals(InputGrade.GOOD, inputs(market, symbol).grade());
    }

    static void assertFinding(InputCheck check, InputGrade grade, InputFinding finding) {
        assertEquals(check, finding.check());
        assertEquals(grade, finding.grade());
    }

    static ExpiryQuotes spx(Optional<LocalDateTime> asOf, Optional<QuoteReview> review, OptionQuote... quotes) {
        return new ExpiryQuotes(
                Root.SPXW, SPX_DATE, OptionalDouble.of(6018), Optional.of(ssvi(0.148)), List.of(quotes), asOf, review);
    }

    static ExpiryQuotes vix(Optional<LocalDateTime> asOf, OptionalDouble parity) {
        return new ExpiryQuotes(
                Root.VIX,
                VIX_DATE,
                OptionalDouble.of(18.9),
                Optional.of(ssvi(0.80)),
                List.of(),
                asOf,
                Optional.of(review(20, 0, 0, 0, 0, parity, Optional.empty())));
    }

    static QuoteReview review(
            int strikes,
            int zeroBid,
            int oneSided,
            int crossed,
            int withoutVol,
            OptionalDouble parity,
            Optional<SmileFit> fit) {
        return new QuoteReview(strikes, zeroBid, oneSided, crossed, withoutVol, 0, parity, fit);
    }
}
