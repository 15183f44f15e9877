package dev.wingspread.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.testing.RandomBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same sums by leg, structure, layer or hedge month, and book, over seeded books of every mixture. */
class RandomBooksTest {

    private static final int BOOKS = 200;

    /** Sums must agree to the cent; a hundredth of one leaves room for the order of additions of 1e7 dollars. */
    private static final double CENT = 1e-4;

    private static final Market MARKET = RandomBooks.market();

    private static Stream<RiskReport> reports() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(BOOKS)
                .map(seed -> RiskEngine.report(RandomBooks.book(seed), MARKET, Settings.DEFAULT));
    }

    @Test
    void theBooksMixPricedUnpricedSettledAndUnknown() {
        List<LegRisk> legs = reports()
                .flatMap(report -> report.structures().stream())
                .flatMap(structure -> structure.legs().stream())
                .toList();
        for (LegStatus status : List.of(LegStatus.PRICED, LegStatus.UNPRICED)) {
            assertTrue(legs.stream().filter(leg -> leg.status() == status).count() > 50, status.toString());
        }
        assertTrue(legs.stream().anyMatch(leg -> leg.leg().entryPrice().isEmpty()));
        assertTrue(reports().anyMatch(report -> report.structures().isEmpty()), "also an empty book");
    }

    @Test
    void sumsByLegStructureGroupAndBookAgree() {
        reports().forEach(report -> {
            String book = report.portfolio().toString();
            Exposure total = report.totals().book();
            assertSame(sum(report.structures().stream().map(StructureRisk::exposure)), total, book);
            assertSame(
                    sum(report.structures().stream()
                            .flatMap(structure -> structure.legs().stream())
                            .map(LegRisk::exposure)),
                    total,
                    book);
            assertSame(
                    sum(report.layers().stream().map(LayerRisk::exposure)),
                    report.totals().condors(),
                    book);
            assertSame(
                    sum(report.hedgeMonths().stream().map(HedgeMonthRisk::exposure)),
                    report.totals().hedge(),
                    book);
            assertSame(report.totals().condors().plus(report.totals().hedge()), total, book);
        });
    }

    @Test
    void spikesOfGroupsAddUpToThoseOfTheBook() {
        reports().forEach(report -> {
            for (int i = 0; i < report.totals().offsets().size(); i++) {
                int at = i;
                SpikeOffset whole = report.totals().offsets().get(i);
                double coupled = report.layers().stream()
                        .mapToDouble(layer -> layer.spikes().get(at).coupledUsd())
                        .sum();
                double fixed = report.layers().stream()
                        .mapToDouble(layer -> layer.spikes().get(at).spotFixedUsd())
                        .sum();
                double hedge = report.hedgeMonths().stream()
                        .mapToDouble(month -> month.spikes().get(at).coupledUsd())
                        .sum();
                assertEquals(whole.condorPnlUsd(), coupled, CENT);
                assertEquals(whole.condorPnlSpotFixedUsd(), fixed, CENT);
                assertEquals(whole.hedgePnlUsd(), hedge, CENT);
            }
        });
    }

    @Test
    void everyLegIsEitherInTheSumsOrCountedWithItsReason() {
        reports().forEach(report -> {
            Portfolio book = report.portfolio();
            Exposure total = report.totals().book();
            assertEquals(book.legs().size(), total.pricedLegs() + total.unpricedLegs());
            assertEquals(total.pricedLegs(), report.quality().pricedLegs());
            assertEquals(total.unpricedLegs(), report.quality().unpriced().size());
            report.quality()
                    .unpriced()
                    .forEach(leg -> assertTrue(leg.why().text().length() > 10));
        });
    }

    @Test
    void pnlIsUnknownExactlyWhereAPricedLegHasNoEntryPrice() {
        reports().forEach(report -> {
            boolean isKnown = report.structures().stream()
                    .flatMap(structure -> structure.legs().stream())
                    .filter(leg -> leg.status() != LegStatus.UNPRICED)
                    .allMatch(leg -> leg.leg().entryPrice().isPresent());
            assertEquals(isKnown, report.totals().book().pnlUsd().isPresent());
        });
    }

    @Test
    void netVegaIsSplitIntoChannelsByTheSideOfTheBook() {
        reports().forEach(report -> {
            NetVega condors = report.totals().condors().netVega();
            NetVega hedge = report.totals().hedge().netVega();
            assertEquals(0, condors.futuresDeltaUsd());
            assertEquals(0, condors.volOfVolUsd());
            assertEquals(0, hedge.spxSurfaceUsd());
            NetVega book = report.totals().book().netVega();
            assertEquals(condors.totalUsd() + hedge.totalUsd(), book.totalUsd(), CENT);
        });
    }

    private static Exposure sum(Stream<Exposure> parts) {
        return parts.reduce(Exposure.NONE, Exposure::plus);
    }

    private static void assertSame(Exposure expected, Exposure actual, String book) {
        List<Double> first = figures(expected);
        List<Double> second = figures(actual);
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i), second.get(i), CENT, "figure " + i + " of " + book);
            assertTrue(Double.isFinite(second.get(i)), "figure " + i + " of " + book);
        }
        assertEquals(expected.pricedLegs(), actual.pricedLegs(), book);
        assertEquals(expected.unpricedLegs(), actual.unpricedLegs(), book);
        assertEquals(expected.pnlUsd().isPresent(), actual.pnlUsd().isPresent(), book);
    }

    private static List<Double> figures(Exposure sum) {
        var figures = new ArrayList<Double>(List.of(
                sum.valueUsd(),
                sum.deltaSpxUsdPerPt(),
                sum.deltaVixUsdPerFuturePt(),
                sum.deltaVixInSpxUsdPerPt(),
                sum.gammaSpxUsdPerPt2(),
                sum.gammaUsdPer1Pct(),
                sum.vegaSpxUsdPerVolPt(),
                sum.vegaVixUsdPerVolPt(),
                sum.thetaUsdPerDay()));
        figures.addAll(List.of(
                sum.rolldownCarryUsdPerDay(),
                sum.rhoUsdPerPct(),
                sum.vannaUsd(),
                sum.volgaUsd(),
                sum.netVega().spxSurfaceUsd(),
                sum.netVega().futuresDeltaUsd(),
                sum.netVega().volOfVolUsd()));
        OptionalDouble pnl = sum.pnlUsd();
        figures.add(pnl.orElse(0));
        return figures;
    }
}
