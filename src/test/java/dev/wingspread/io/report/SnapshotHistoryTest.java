package dev.wingspread.io.report;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.Layer;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.DryRun;
import dev.wingspread.monitor.Readings;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.testing.MarketBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotHistoryTest {

    private static final List<String> DAYS = List.of("2026-03-02", "2026-03-03", "2026-03-04");

    /** A book of two layers at the close of a day whose market holds closes, and an event five trading days ahead. */
    private static RiskReport report(String day) {
        MarketBuilder market = aMarket()
                .at(day + "T16:00:00")
                .event(new MarketEvent(LocalDate.parse("2026-03-09"), EventType.CPI, Optional.empty(), ""));
        LocalDate close = LocalDate.parse(day);
        for (int i = 0; i < 60; i++) {
            market.spxClose(close.toString(), 6000 - 3 * i).vixClose(close.toString(), 17 + 0.1 * (i % 7));
            close = TradingCalendar.previousTradingDay(close);
        }
        return RiskEngine.report(
                aBook().flags(new RegimeFlags(true, 0.5))
                        .with(aCondor().credit(5))
                        .with(aCondor()
                                .named("C/2")
                                .layer(Layer.S)
                                .expiring("2026-03-13")
                                .credit(2))
                        .ladder(leg(2, "VIX   260318C00025000", 0.9), leg(1, "VIX   260415C00026000", 1.1))
                        .build(),
                market.build(),
                Settings.DEFAULT);
    }

    private static String csv(String book, List<String> days) {
        String text = "";
        for (String day : days) {
            text = SnapshotCsv.withSnapshot(
                            text, "days.csv", report(day), new SnapshotIdentity(book, "1.0", "b00c", "3a12"))
                    .orThrow();
        }
        return text;
    }

    private static Loaded<List<SnapshotHistory>> read(String csv) {
        return SnapshotHistory.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "days.csv");
    }

    @Test
    void whatWasWrittenIsReadAsTheReportSaysIt() {
        Readings read =
                read(csv("A", DAYS.subList(0, 1))).orThrow().get(0).readings().get(0);
        Readings known = Readings.of(report(DAYS.get(0)));
        assertEquals(known.asOf(), read.asOf());
        assertEquals(known.phase(), read.phase());
        assertEquals(known.flags(), read.flags());
        assertEquals(known.quality(), read.quality());
        assertEquals(known.nv10(), read.nv10());
        assertEquals(known.hedgeRatio(), read.hedgeRatio());
        assertEquals(known.offset6(), read.offset6());
        assertEquals(known.thetaPctOfMargin(), read.thetaPctOfMargin());
        assertEquals(known.netVegaUsd(), read.netVegaUsd());
        assertEquals(known.layers(), read.layers());
        assertEquals(known.hedgeMonths(), read.hedgeMonths());
        assertEquals(known.signals().slope(), read.signals().slope());
        assertEquals(known.signals().basis(), read.signals().basis());
        assertEquals(known.signals().inflationWeek(), read.signals().inflationWeek());
        assertEquals(
                known.signals().current().orElseThrow().vixRsi(),
                read.signals().current().orElseThrow().vixRsi());
        assertEquals(
                known.signals().current().orElseThrow().vixMacd(),
                read.signals().current().orElseThrow().vixMacd());
        assertEquals(
                known.signals().current().orElseThrow().vixSma(),
                read.signals().current().orElseThrow().vixSma());
    }

    @Test
    void eachDayKnowsTheCloseOfTheDayBefore() {
        List<Readings> days = read(csv("A", DAYS)).orThrow().get(0).readings();
        assertEquals(Optional.empty(), days.get(0).signals().before());
        assertEquals(days.get(0).signals().current(), days.get(1).signals().before());
        assertEquals(
                Readings.of(report(DAYS.get(2)))
                        .signals()
                        .current()
                        .orElseThrow()
                        .macdRises(),
                days.get(2).signals().current().orElseThrow().macdRises());
        assertEquals(
                OptionalDouble.empty(),
                days.get(2).signals().current().orElseThrow().steepeningBp());
    }

    @Test
    void aDayLeftOutBreaksTheChainOfCloses() {
        List<Readings> days = read(csv("A", List.of(DAYS.get(0), DAYS.get(2))))
                .orThrow()
                .get(0)
                .readings();
        assertEquals(Optional.empty(), days.get(1).signals().before());
    }

    @Test
    void everyBookHasAHistoryOfItsOwnUnderItsOwnName() {
        String both = csv("=A", DAYS);
        both += csv("B", DAYS.subList(0, 1)).substring(both.indexOf('\n') + 1);
        List<SnapshotHistory> books = read(both).orThrow();
        assertEquals(
                List.of("=A", "B"), books.stream().map(SnapshotHistory::book).toList());
        assertEquals(3, books.get(0).readings().size());
    }

    @Test
    void rulesAreCountedOverTheDaysOfTheFile() {
        DryRun run =
                DryRun.over(read(csv("A", DAYS)).orThrow().get(0).readings(), Settings.DEFAULT, RuleProfile.OF_BOOK);
        assertEquals(3, run.days());
        assertEquals(3, run.of(Rule.R31).daysSkipped());
        assertTrue(run.of(Rule.R31).missing().get(0).input().contains("yields"));
        assertEquals(3, run.of(Rule.R40).daysSkipped());
        // The whole book is far below its band at each of the three closes.
        assertEquals(3, run.of(Rule.R50).daysTrue());
        assertEquals(2, run.of(Rule.R50).daysConfirmed());
        assertEquals(1, run.of(Rule.R50).entered());
        assertEquals(
                Optional.of(LocalDate.parse("2026-03-04")), run.of(Rule.R50).lastConfirmed());
    }

    // Faults

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,INITIAL,true,0.5,    | ,INITIALLY,true,0.5, | phase must be one of
            ,INITIAL,true,0.5,    | ,INITIAL,true,9,     | vega_band_multiplier must be 0.5 to 2
            ,INITIAL,true,0.5,    | ,INITIAL,true,,      | vega_band_multiplier is empty
            ,true,0.5,CPI:2026-03-09 | ,true,0.5,CPI:today | events_next_5_days must list
            2026-03-02T16:00:00,A,BOOK | someday,A,BOOK  | as_of must be a time
            A,HEDGE_MONTH,2026-04-15 | A,HEDGE_MONTH,April | key must be a date
            A,LAYER,M             | A,LAYER,X            | key must be one of
            ,A,BOOK,A,            | ,A,BOOKS,A,          | 0 rows of level BOOK
            """)
    void aDamagedCellIsNamedWithItsRow(String before, String after, String message) {
        String csv = csv("A", DAYS.subList(0, 1));
        String broken = csv.replaceFirst(java.util.regex.Pattern.quote(before), after);
        assertTrue(!broken.equals(csv), "the cell is there");
        List<Failure> faults = read(broken).faults();
        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.text().contains(message) && fault.text().contains("days.csv")),
                faults.toString());
    }

    @Test
    void aRowThatIsCutOffIsAFault() {
        String csv = csv("A", DAYS.subList(0, 1));
        assertTrue(read(csv.substring(0, csv.length() - 60))
                .faults()
                .get(0)
                .message()
                .contains("cells instead of"));
    }

    @Test
    void anotherFileIsRefused() {
        assertTrue(read("date,pnl\n2026-03-02,5\n").faults().get(0).message().contains("not a snapshot file"));
        assertTrue(read("").faults().get(0).message().contains("not a snapshot file"));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsRefused() {
        byte[] bytes = csv("A", DAYS).getBytes(StandardCharsets.UTF_8);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });
        assertTrue(SnapshotHistory.read(broken, "days.csv").faults().stream()
                .anyMatch(fault -> fault.message().contains("disk gone")));
    }

    @Test
    void noDamageMakesTheReaderFailOtherwise() {
        String csv = csv("A", DAYS.subList(0, 1));
        int headerEnd = csv.indexOf('\n') + 1;
        var random = new java.util.Random(20260302);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder(csv);
            text.setCharAt(headerEnd + random.nextInt(csv.length() - headerEnd), ",x-9\"\n=".charAt(random.nextInt(7)));
            refused += read(text.toString()).isOk() ? 0 : 1;
        }
        assertTrue(refused > 0, "some damage is noticed");
    }
}
