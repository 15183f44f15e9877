package dev.wingspread.io.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCalendarReaderTest {

    private static Loaded<List<MarketEvent>> read(String text) {
        return EventCalendarReader.read(text.getBytes(StandardCharsets.UTF_8), "events.csv");
    }

    @Test
    void releasesAreReadWithAndWithoutTimeAndNote() {
        assertEquals(
                List.of(
                        new MarketEvent(
                                LocalDate.of(2026, 3, 11),
                                EventType.CPI,
                                Optional.of(LocalTime.of(8, 30)),
                                "February, final"),
                        new MarketEvent(LocalDate.of(2026, 3, 18), EventType.FOMC, Optional.empty(), "")),
                read("\uFEFFdate,type,time,note\r\n2026-03-11,cpi,08:30,\"February, final\"\r\n\r\n2026-03-18,FOMC\r\n")
                        .orThrow());
    }

    @Test
    void everyFaultOfAFileIsNamedWithItsLine() {
        List<String> faults = read(
                        "date,type,time,note\n11.3.2026,CPI,,\n2026-03-11,NFP,,\n2026-03-12,PPI,noon,\n1,2,3,4,5\n")
                .faults()
                .stream()
                .map(Failure::text)
                .toList();
        assertEquals(
                List.of(
                        "events.csv:2:1: '11.3.2026' is not a date (write it like 2026-03-11)",
                        "events.csv:3:1: 'NFP' is not a release (write FOMC, CPI or PPI)",
                        "events.csv:4:1: 'noon' is not a time (write it like 08:30, or leave it empty)",
                        "events.csv:5:1: the line has 5 cells (give date,type,time,note; the last two may be empty)"),
                faults);
    }

    @Test
    void aFileOfOtherColumnsIsRefused() {
        for (String text : List.of("", "2026-03-11,CPI\n", "type,date\n")) {
            assertEquals(
                    "the first line is not date,type,time,note",
                    read(text).faults().get(0).message());
        }
    }
}
