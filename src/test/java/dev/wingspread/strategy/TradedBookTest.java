package dev.wingspread.strategy;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.instrument;
import static dev.wingspread.testing.Legs.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.testing.RandomBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TradedBookTest {

    /** A rounding or two of a few dollars. */
    private static final double CENT_ROUNDING = 1e-12;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String CALL = "VIX260415C00024000";

    private static Trade trade(int quantity, String symbol, double price) {
        return new Trade(instrument(symbol), quantity, price, 0, true);
    }

    private static List<Trade> closing(Structure structure, int contracts) {
        return structure.legs().stream()
                .map(leg -> new Trade(leg.instrument(), -Integer.signum(leg.quantity()) * contracts, 1, 0, true))
                .toList();
    }

    private static Structure only(Portfolio book) {
        assertEquals(1, book.structures().size());
        return book.structures().get(0);
    }

    @Test
    void aCondorClosedAltogetherDisappears() {
        IronCondor condor = aCondor().contracts(10).build();
        Portfolio after = TradedBook.of(aBook().with(condor).build(), closing(condor, 10), Layer.M);
        assertEquals(List.of(), after.structures());
    }

    @Test
    void aCondorClosedInPartStaysACondorWithItsEntryPrices() {
        IronCondor condor = aCondor().contracts(10).credit(6).build();
        Portfolio after = TradedBook.of(aBook().with(condor).build(), closing(condor, 4), Layer.M);
        IronCondor left = (IronCondor) only(after);
        assertEquals(6, left.contracts());
        assertEquals(condor.id(), left.id());
        assertEquals(condor.entryCreditPoints(), left.entryCreditPoints());
    }

    @Test
    void aCondorThatLosesALegBecomesLooseLegsOfTheSameName() {
        IronCondor condor = aCondor().contracts(10).build();
        Trade wing = new Trade(condor.longPut().instrument(), -10, 1, 0, true);
        Structure left = only(TradedBook.of(aBook().with(condor).build(), List.of(wing), Layer.M));
        assertTrue(left instanceof LooseLegs);
        assertEquals(condor.id(), left.id());
        assertEquals(3, left.legs().size());
    }

    @Test
    void boughtCallsJoinTheLadderOrStartOne() {
        Portfolio held = aBook().ladder(leg(4, "VIX260318C00021000", 0.8)).build();
        Structure ladder = only(TradedBook.of(held, List.of(trade(3, CALL, 1.1)), Layer.M));
        assertTrue(ladder instanceof VixCallLadder);
        assertEquals(List.of(leg(4, "VIX260318C00021000", 0.8), leg(3, CALL, 1.1)), ladder.legs());
        Structure first = only(TradedBook.of(aBook().build(), List.of(trade(3, CALL, 1.1)), Layer.M));
        assertTrue(first instanceof VixCallLadder);
        assertEquals("H-1", first.id());
    }

    @Test
    void aRollClosesAndOpensInOneGo() {
        IronCondor old = aCondor().named("C-1").contracts(5).build();
        IronCondor target = aCondor().expiring("2026-05-15").contracts(5).build();
        var trades = new ArrayList<>(closing(old, 5));
        target.legs().forEach(leg -> trades.add(new Trade(leg.instrument(), leg.quantity(), 2.5, 0, true)));
        trades.add(trade(2, CALL, 1.1));
        Portfolio after = TradedBook.of(aBook().with(old).build(), trades, Layer.L);
        assertEquals(2, after.structures().size());
        IronCondor fresh = (IronCondor) after.structures().get(0);
        assertEquals(Layer.L, fresh.layer());
        assertEquals(OptionalDouble.of(2.5), fresh.shortPut().entryPrice());
        assertTrue(after.structures().get(1) instanceof VixCallLadder);
    }

    @Test
    void sellingMoreThanIsHeldOpensTheRest() {
        Portfolio held = aBook().ladder(leg(4, CALL, 0.8)).build();
        Structure left = only(TradedBook.of(held, List.of(trade(-6, CALL, 1.5)), Layer.M));
        assertEquals(List.of(leg(-2, CALL, 1.5)), left.legs());
    }

    @Test
    void tradesOfOneContractAreTakenTogether() {
        List<Trade> trades = List.of(trade(5, CALL, 1), trade(-5, CALL, 2));
        assertEquals(List.of(), TradedBook.of(aBook().build(), trades, Layer.M).structures());
    }

    @Test
    void everyContractEndsUpWithWhatWasHeldPlusWhatWasTraded() {
        var random = new Random(12);
        for (int seed = 0; seed < 200; seed++) {
            Portfolio before = RandomBooks.book(seed);
            var trades = new ArrayList<Trade>();
            for (Leg held : before.legs()) {
                int quantity = random.nextInt(41) - 20;
                if (quantity != 0) {
                    trades.add(new Trade(held.instrument(), quantity, 1, 0, false));
                }
            }
            trades.add(trade(1 + random.nextInt(9), CALL, 1));
            Portfolio after = TradedBook.of(before, trades, Layer.S);
            Map<Instrument, Integer> expected = quantities(before);
            trades.forEach(trade -> expected.merge(trade.instrument(), trade.quantity(), Integer::sum));
            expected.values().removeIf(quantity -> quantity == 0);
            Map<Instrument, Integer> actual = quantities(after);
            actual.values().removeIf(quantity -> quantity == 0);
            assertEquals(expected, actual, "seed " + seed);
            var ids = new HashSet<String>();
            after.structures().forEach(structure -> assertTrue(ids.add(structure.id()), structure.id() + " twice"));
        }
    }

    private static Map<Instrument, Integer> quantities(Portfolio book) {
        var quantities = new HashMap<Instrument, Integer>();
        book.legs().forEach(leg -> quantities.merge(leg.instrument(), leg.quantity(), Integer::sum));
        return quantities;
    }

    @Test
    void aNewCondorLeavesAnotherOfTheSameExpiryAsItIs() {
        IronCondor held =
                aCondor().shortPut(5750).shortCall(6150).wings(50).contracts(10).build();
        List<Trade> opening = List.of(
                new Trade(held.shortPut().instrument(), 3, 1, 0, true),
                new Trade(instrument("SPXW  " + date(held) + "P05800000"), -3, 2, 0, true),
                new Trade(instrument("SPXW  " + date(held) + "C06100000"), -3, 2, 0, true),
                new Trade(held.shortCall().instrument(), 3, 1, 0, true));
        Portfolio after = TradedBook.of(aBook().with(held).build(), opening, Layer.S);
        assertEquals(2, after.structures().size());
        assertEquals(held, after.structures().get(0));
        assertTrue(after.structures().get(1) instanceof IronCondor);
    }

    private static Trade paid(int quantity, String symbol, double feesUsd) {
        return new Trade(instrument(symbol), quantity, 1, feesUsd, true);
    }

    @Test
    void whatIsOpenedHasTheDayAndTheFeesOfItsTrades() {
        IronCondor condor = aCondor().contracts(5).build();
        var trades = new ArrayList<Trade>();
        condor.legs().forEach(leg -> trades.add(new Trade(leg.instrument(), leg.quantity(), 2.5, 3.25, true)));
        trades.add(paid(3, CALL, 1.95));
        trades.add(paid(-2, "VXJ26", 1.3));
        Portfolio after = TradedBook.of(aBook().build(), trades, Layer.L, TODAY);
        assertEquals(
                List.of(OptionalDouble.of(13), OptionalDouble.of(1.95), OptionalDouble.of(1.3)),
                after.structures().stream().map(Structure::fees).toList());
        after.structures().forEach(structure -> assertEquals(Optional.of(TODAY), structure.openedOn()));
    }

    @Test
    void feesOfWhatTradesCloseAreNotThoseOfWhatTheyOpen() {
        Portfolio held = aBook().loose(leg(4, CALL, 0.8)).build();
        // Four of six are closed, two opened.
        Structure left = only(TradedBook.of(held, List.of(paid(-6, CALL, 3.9)), Layer.M, TODAY));
        assertEquals(1.3, left.fees().orElseThrow(), CENT_ROUNDING);
    }

    @Test
    void callsThatJoinALadderAddTheirFeesAndLeaveItsDay() {
        Optional<LocalDate> then = Optional.of(LocalDate.of(2026, 1, 5));
        List<Leg> legs = List.of(leg(4, "VIX260318C00021000", 0.8));
        var known = new VixCallLadder("H-1", then, OptionalDouble.of(2.6), "", legs);
        Structure joined =
                only(TradedBook.of(aBook().with(known).build(), List.of(paid(3, CALL, 1.95)), Layer.M, TODAY));
        assertEquals(4.55, joined.fees().orElseThrow(), CENT_ROUNDING);
        assertEquals(then, joined.openedOn());
        var unknown = new VixCallLadder("H-1", then, OptionalDouble.empty(), "", legs);
        Structure other =
                only(TradedBook.of(aBook().with(unknown).build(), List.of(paid(3, CALL, 1.95)), Layer.M, TODAY));
        assertEquals(OptionalDouble.empty(), other.fees(), "a part is not the whole");
    }

    private static String date(IronCondor condor) {
        return condor.expiry().format(java.time.format.DateTimeFormatter.ofPattern("yyMMdd"));
    }
}
