package dev.wingspread.risk.inputs;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.testing.MarketBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InputQualityTest {

    private static InputQuality of(Portfolio book, MarketBuilder market) {
        return RiskEngine.report(book, market.build(), Settings.DEFAULT)
                .quality()
                .inputs();
    }

    /** Four good legs, two of an interpolated expiry, one on an old future, one without a price. */
    private static InputQuality mixed() {
        return of(
                aBook().with(aCondor())
                        .loose(leg(-1, "SPXW  260424P05700000"), leg(1, "SPXW  260424P05600000"))
                        .ladder(leg(50, "VIX   260415C00025000"), leg(9, "VIX   260916C00025000"))
                        .build(),
                aMarket()
                        .with(new FutureQuote(
                                LocalDate.parse("2026-04-15"),
                                18.9,
                                Optional.of(LocalDateTime.parse("2026-02-27T16:00:00")))));
    }

    @Test
    void everyLegCountsTheSameWhateverItsSize() {
        InputQuality quality = mixed();
        assertEquals(8, quality.legs().size());
        assertEquals(4, quality.count(InputGrade.GOOD));
        assertEquals(2, quality.count(InputGrade.DOUBTFUL));
        assertEquals(2, quality.count(InputGrade.BAD));
        assertEquals(OptionalDouble.of(0.5), quality.goodShare());
        assertEquals("50 %", quality.goodPercent());
        assertEquals("4 of 8 legs, 2 doubtful, 2 bad", quality.counts());
    }

    @Test
    void theWorstLegsComeFirst() {
        assertEquals(
                List.of(
                        "H-3 VIX   260415C00025000",
                        "H-3 VIX   260916C00025000",
                        "X-2 SPXW  260424P05700000",
                        "X-2 SPXW  260424P05600000"),
                mixed().worst().stream().map(InputQuality.Judged::name).toList());
    }

    @Test
    void findingsAreCountedByKind() {
        assertEquals(
                Map.of(InputCheck.UNPRICED, 1, InputCheck.STALE_FUTURE, 1, InputCheck.INTERPOLATED_SMILE, 2),
                mixed().countsByCheck());
    }

    @Test
    void remarksTellEachExpiryOnceAndLeaveOutWhatReportsTellAnyway() {
        List<Failure> remarks = mixed().remarks();
        assertEquals(1, remarks.size());
        assertEquals(
                "bad inputs, old future: VIX future 2026-04-15: 2026-02-27 16:00 ET, 2 days 23 hours older than the market"
                        + " of 2026-03-02 15:45 ET; 1 leg",
                remarks.get(0).message());
        assertEquals(
                "give the future's present price under vix.futures",
                remarks.get(0).cure());
    }

    @Test
    void remarksOnSingleLegsNameAFewAndCountTheRest() {
        var crossed = new LegInputs(
                List.of(new InputFinding(InputCheck.CROSSED, InputGrade.BAD, OptionalDouble.of(1), "crossed by 1")),
                List.of());
        var quality = new InputQuality(
                Collections.nCopies(6, new InputQuality.Judged("SPXW  260410P05700000", "C-1", crossed)));
        String name = "C-1 SPXW  260410P05700000";
        assertEquals(
                "bad inputs, crossed: " + String.join(", ", Collections.nCopies(4, name)) + " and 2 more",
                quality.remarks().get(0).message());
    }

    @Test
    void theWholeReportTellsTheRemarksAmongItsWarnings() {
        var book = aBook().ladder(leg(1, "VIXW  260408C00025000")).build();
        var warnings = RiskEngine.report(
                        book, aMarket().vvix(90).future("2026-04-08", 18.9).build(), Settings.DEFAULT)
                .quality()
                .warnings();
        assertTrue(
                warnings.stream().anyMatch(warning -> warning.text().startsWith("bad inputs, filler price: ")),
                warnings.toString());
    }

    @Test
    void onlyABookWithoutADoubtIsAHundredPerCentGood() {
        var good = new LegInputs(List.of(), List.of());
        var legs = new ArrayList<>(Collections.nCopies(999, new InputQuality.Judged("A", "C-1", good)));
        assertEquals("100 %", new InputQuality(legs).goodPercent());
        var bad = new LegInputs(
                List.of(new InputFinding(InputCheck.UNPRICED, InputGrade.BAD, OptionalDouble.empty(), "no price")),
                List.of());
        legs.add(new InputQuality.Judged("B", "C-1", bad));
        assertEquals("99 %", new InputQuality(legs).goodPercent());
    }

    @Test
    void anEmptyBookHasNoShare() {
        InputQuality none = of(aBook().build(), aMarket());
        assertEquals(OptionalDouble.empty(), none.goodShare());
        assertEquals("–", none.goodPercent());
        assertEquals("0 of 0 legs", none.counts());
    }
}
