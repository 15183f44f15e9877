package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.EventCalendarReader;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.io.profile.RuleProfileReader;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Portfolio;
import java.nio.charset.StandardCharsets;

/** Our own files: whatever the bytes, a value that can be written and read again, or faults. */
@SavedInputs.Samples({"/dev/wingspread/io/portfolio", "/dev/wingspread/io/market"})
class BookFilesFuzz {

    private static final String FILE = "fuzzed.json";

    @FuzzTest
    void portfolio(byte[] bytes) {
        Loaded<Portfolio> read = ReadResults.check(PortfolioReader.read(bytes, FILE));
        read.value().ifPresent(book -> {
            book.structures().stream()
                    .flatMap(structure -> structure.legs().stream())
                    .forEach(leg -> assertNotEquals(0, leg.quantity()));
            String text = PortfolioWriter.write(book);
            assertEquals(book, PortfolioReader.read(text, FILE).orThrow(), "a book reads back as it was written");
        });
    }

    @FuzzTest
    void structure(byte[] bytes) {
        ReadResults.check(PortfolioReader.readStructure(new String(bytes, StandardCharsets.UTF_8), FILE));
    }

    @FuzzTest
    void market(byte[] bytes) {
        Loaded<MarketSnapshot> read = ReadResults.check(MarketReader.read(bytes, FILE));
        read.value().ifPresent(market -> {
            String text = MarketWriter.write(market);
            assertEquals(market, MarketReader.read(text, FILE).orThrow(), "a market reads back as it was written");
        });
    }

    @FuzzTest
    void eventCalendar(byte[] bytes) {
        ReadResults.check(EventCalendarReader.read(bytes, "fuzzed.csv"))
                .value()
                .ifPresent(events -> assertTrue(events.size() <= bytes.length));
    }

    @FuzzTest
    void ruleProfile(byte[] bytes) {
        ReadResults.check(RuleProfileReader.read(bytes, FILE));
    }
}
