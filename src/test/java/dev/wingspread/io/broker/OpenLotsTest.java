package dev.wingspread.io.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.io.broker.OpenLots.Effect;
import dev.wingspread.io.broker.OpenLots.Lot;
import dev.wingspread.io.broker.OpenLots.Trade;
import dev.wingspread.model.positions.BrokerFormat;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OpenLotsTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 10, 0);
    private static final SpelledContract PUT =
            SpelledContract.ofSymbol("SPXW261218P06600000").orThrow();

    private final OpenLots lots = new OpenLots(
            new StatementDraft(BrokerFormat.TASTYTRADE_TRANSACTIONS, new BrokerInput(new byte[0], "trades.csv")));

    @Test
    void oldestLotsAreClosedFirst() {
        add(1, 2, Effect.OPENS, 0);
        add(2, 3, Effect.OPENS, 1);
        add(3, -4, Effect.CLOSES, 2);

        assertEquals(List.of("2: 1"), remaining());
    }

    @Test
    void tradesOfTheNewestFirstAreSetAgainstEachOtherByTime() {
        add(1, -4, Effect.CLOSES, 2);
        add(2, 3, Effect.OPENS, 1);
        add(3, 2, Effect.OPENS, 0);

        assertEquals(List.of("2: 1"), remaining());
    }

    @Test
    void openingsOfAMomentComeBeforeItsClosings() {
        add(1, -1, Effect.CLOSES, 0);
        add(2, 1, Effect.OPENS, 0);

        assertEquals(List.of(), remaining());
    }

    @Test
    void closingWithoutOpeningIsNoPosition() {
        add(1, -2, Effect.CLOSES, 0);
        add(2, 1, Effect.OPENS, 1);

        assertEquals(List.of("2: 1"), remaining());
    }

    @Test
    void tradeThatMayBeEitherClosesAndOpensWithTheRest() {
        add(1, 2, Effect.EITHER, 0);
        add(2, -5, Effect.EITHER, 1);

        assertEquals(List.of("2: -3"), remaining());
    }

    @Test
    void endTakesBoughtAndSoldContracts() {
        add(1, 2, Effect.OPENS, 0);
        add(2, -1, Effect.OPENS, 1);
        add(3, 3, Effect.ENDS, 2);
        add(4, 1, Effect.ENDS, 3);

        assertEquals(List.of(), remaining());
    }

    private void add(long line, int quantity, Effect effect, int minutes) {
        lots.add(new Trade(
                line,
                PUT,
                quantity,
                OptionalDouble.empty(),
                Optional.of(MORNING.plusMinutes(minutes)),
                "",
                "",
                effect));
    }

    private List<String> remaining() {
        return lots.remaining().stream().map(OpenLotsTest::text).toList();
    }

    private static String text(Lot lot) {
        return lot.opening().line() + ": " + lot.quantity();
    }
}
