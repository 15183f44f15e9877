package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FidelityPositionsReaderTest {

    @Test
    void dashOfTheSymbolIsNoSignAndTheAverageIsPerContract() {
        assertEquals("""
                SPXW  261218P06600000 -2 18.4 ? …417 3
                SPXW  261218P06550000 2 15.2 ? …417 4
                VIX   270120C00027500 4 1.32 ? …417 5
                SPX   261218P06500000 1 ? ? …417 6
                SPXW  261218P06600000 -1 18.4 ? …982 9
                """, Statements.positions(Statements.statement("fidelity-positions.csv")));
    }

    @Test
    void cashAndPendingActivityAndOtherOptionsAreLeftOut() {
        assertEquals("""
                2: it is cash or pending
                7: KO is neither SPX nor VIX
                8: it is cash or pending
                """, Statements.leftOut(Statements.statement("fidelity-positions.csv")));
        assertEquals("\n", Statements.lost(Statements.statement("fidelity-positions.csv")));
    }

    @Test
    void timeOfTheStatementIsThatOfItsDownload() {
        assertEquals(
                Optional.of(LocalDateTime.of(2026, 11, 20, 16, 10)),
                Statements.statement("fidelity-positions.csv").asOf());
    }

    @Test
    void olderTitlesAreRead() {
        assertEquals("""
                SPXW  201218P03300000 -2 18.4 ? …982 2
                """, Statements.positions(Statements.statement("fidelity-positions-old.csv")));
    }

    @Test
    void titlesInSmallLettersAreRead() {
        String text = Statements.text("fidelity-positions.csv");
        String titles = text.lines().findFirst().orElseThrow();

        assertEquals(
                Statements.positions(Statements.statementOf(text)),
                Statements.positions(Statements.statementOf(text.replace(titles, titles.toLowerCase(Locale.ROOT)))));
    }

    @Test
    void optionInAnotherSpellingIsTold() {
        String text = Statements.text("fidelity-positions.csv")
                .replace("-SPXW261218P6550,SPXW DEC 18 2026 $6550 PUT", "-SPXW-6550,SOME PUT");

        assertEquals("""
                4: the option is not spelled as '-SPXW261218P6600': enter it by hand
                """, Statements.lost(Statements.statementOf(text)));
    }
}
