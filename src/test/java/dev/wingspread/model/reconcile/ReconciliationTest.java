package dev.wingspread.model.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.reconcile.Difference.Cause;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final LocalDateTime STATED = LocalDateTime.of(2026, 11, 20, 16, 30);
    private static final int BOOKS = 1_000;

    private static Leg leg(String symbol, int quantity) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.empty());
    }

    private static Portfolio book(Leg... legs) {
        var structures = new ArrayList<Structure>();
        for (Leg leg : legs) {
            structures.add(new LooseLegs(
                    "X-" + (structures.size() + 1), Optional.empty(), OptionalDouble.empty(), "", List.of(leg)));
        }
        return Portfolio.EMPTY.withStructures(structures);
    }

    private static BrokerStatement statement(Optional<LocalDateTime> asOf, Leg... legs) {
        var positions = new ArrayList<BrokerPosition>();
        for (Leg leg : legs) {
            positions.add(new BrokerPosition(
                    leg, Optional.empty(), "", "…001", List.of(positions.size() + 4L), Optional.empty()));
        }
        return new BrokerStatement(BrokerFormat.TWS_PORTFOLIO, asOf, legs.length, positions, List.of(), 0);
    }

    private static Difference only(Portfolio book, BrokerStatement statement) {
        Reconciliation compared = Reconciliation.of(book, statement);
        assertEquals(1, compared.differences().size(), compared.toString());
        return compared.differences().get(0);
    }

    @Test
    void sidesThatHoldTheSameAgreeInWhateverPieces() {
        Reconciliation compared = Reconciliation.of(
                book(leg("SPXW261218P06600000", -3), leg("SPXW261218P06600000", -2), leg("VXZ26", 1)),
                statement(Optional.of(STATED), leg("VXZ26", 1), leg("SPXW  261218P06600000", -5)));

        assertTrue(compared.isAgreed());
        assertEquals(2, compared.matched());
    }

    @Test
    void theOtherRootIsProbablyTheSameOption() {
        Difference found = only(
                book(leg("SPXW261218P06600000", -2)), statement(Optional.of(STATED), leg("SPX261218P06600000", -2)));

        assertEquals(Cause.OTHER_ROOT, found.cause());
        assertEquals(
                "the book has SPXW 2026-12-18 6600 put -2, the broker SPX 2026-12-18 6600 put -2: probably the same"
                        + " option under the other root",
                found.text());
        assertEquals("write SPX in the book", found.cure());
        assertEquals(List.of("X-1"), found.structures());
        assertEquals(List.of(4L), found.lines());
    }

    @Test
    void aRootThatTheFileDoesNotTellIsToBeAskedFor() {
        Leg atBroker = leg("SPX261218P06600000", -2);
        var assumed = new BrokerPosition(
                atBroker, Optional.empty(), "", "", List.of(4L), Optional.of("the file does not tell the root"));
        Difference found = only(
                book(leg("SPXW261218P06600000", -2)),
                new BrokerStatement(
                        BrokerFormat.SCHWAB_POSITIONS, Optional.of(STATED), 1, List.of(assumed), List.of(), 0));

        assertTrue(found.text().endsWith("under the other root, which the file does not tell"), found.text());
        assertEquals("ask the broker, and correct the book if it is SPX", found.cure());
    }

    @Test
    void partOfAPositionMayBeUnderTheOtherRoot() {
        Difference found = only(
                book(leg("SPX261218P06600000", -5)),
                statement(Optional.of(STATED), leg("SPX261218P06600000", -2), leg("SPXW261218P06600000", -3)));

        assertEquals(Cause.OTHER_ROOT, found.cause());
        assertTrue(found.text().endsWith("under the other root, 3 contracts of it"), found.text());
        assertEquals(-5, found.bookQuantity());
        assertEquals(-3, found.brokerQuantity());
    }

    @Test
    void anExpiryADayOffIsProbablyTheSameOption() {
        assertEquals(
                Cause.SHIFTED_DATE,
                only(book(leg("SPXW261217C07300000", 2)), statement(Optional.of(STATED), leg("SPXW261218C07300000", 2)))
                        .cause());
        assertEquals(
                Cause.SHIFTED_DATE,
                only(book(leg("SPXW261221C07300000", 2)), statement(Optional.of(STATED), leg("SPXW261218C07300000", 2)))
                        .cause(),
                "a weekend lies between Friday and Monday");
        assertEquals(
                Cause.SHIFTED_DATE,
                only(book(leg("SPXW261217C07300000", 2)), statement(Optional.of(STATED), leg("SPX261218C07300000", 2)))
                        .cause(),
                "the last trading day of the monthly option taken for its expiry");
    }

    @Test
    void whatHasSettledIsNoLongerAtTheBroker() {
        Portfolio book = book(leg("SPXW261120C07300000", 2), leg("SPXW261218C07300000", 1));
        Leg kept = leg("SPXW261218C07300000", 1);

        assertEquals(
                Cause.SETTLED, only(book, statement(Optional.of(STATED), kept)).cause());
        assertEquals(
                Cause.NOT_AT_BROKER,
                only(book, statement(Optional.of(STATED.withHour(15)), kept)).cause(),
                "an hour before the close it had not");
        assertEquals(
                Cause.SETTLED,
                only(book, statement(Optional.of(STATED.toLocalDate().atStartOfDay()), kept))
                        .cause(),
                "a statement of a day is one of its end");
        assertEquals(
                Cause.NOT_AT_BROKER,
                only(book, statement(Optional.empty(), kept)).cause(),
                "without a day nobody can tell");
    }

    @Test
    void quantitiesTellTheirCause() {
        Portfolio book = book(leg("SPXW261218C07300000", 2));
        Map<Integer, Cause> causes = new LinkedHashMap<>();
        for (int quantity : new int[] {-2, 4, 1, 3, -4}) {
            causes.put(
                    quantity,
                    only(book, statement(Optional.of(STATED), leg("SPXW261218C07300000", quantity)))
                            .cause());
        }

        assertEquals(
                Map.of(
                        -2, Cause.OTHER_SIGN,
                        4, Cause.COUNTED_TWICE,
                        1, Cause.COUNTED_TWICE,
                        3, Cause.QUANTITY,
                        -4, Cause.QUANTITY),
                causes);
    }

    @Test
    void whatOneSideAloneHoldsIsMissingOnTheOther() {
        Reconciliation compared = Reconciliation.of(
                book(leg("SPXW261218C07300000", 2)), statement(Optional.of(STATED), leg("SPXW261218C07350000", 2)));

        assertEquals(
                List.of(Cause.NOT_AT_BROKER, Cause.NOT_IN_BOOK),
                compared.differences().stream().map(Difference::cause).toList());
        assertEquals(0, compared.matched());
    }

    @Test
    void contractsThatCancelWithinASideAreNotHeld() {
        assertTrue(Reconciliation.of(
                        book(leg("SPXW261218C07300000", 2), leg("SPXW261218C07300000", -2), leg("VXZ26", 1)),
                        statement(Optional.of(STATED), leg("VXZ26", 1)))
                .isAgreed());
    }

    @Test
    void oneChangeToABookIsFoundWithItsCause() {
        for (int seed = 0; seed < BOOKS; seed++) {
            var random = new Random(seed);
            List<Leg> legs = legs(random);
            int changed = random.nextInt(legs.size());
            List<Cause> causes = List.of(Cause.values());
            Cause cause = causes.get(random.nextInt(causes.size()));
            List<Leg> book = new ArrayList<>(legs);
            List<Leg> broker = new ArrayList<>(legs);
            change(cause, changed, book, broker);
            Collections.shuffle(book, random);
            Collections.shuffle(broker, random);

            Reconciliation compared = Reconciliation.of(
                    book(book.toArray(new Leg[0])), statement(Optional.of(STATED), broker.toArray(new Leg[0])));

            assertEquals(
                    List.of(cause),
                    compared.differences().stream().map(Difference::cause).toList(),
                    "seed " + seed + ": " + compared);
        }
    }

    /** Options whose strikes are apart and sizes above 2, so that one change looks like nothing else. */
    private static List<Leg> legs(Random random) {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < 3 + random.nextInt(20); i++) {
            String type = random.nextBoolean() ? "P" : "C";
            legs.add(leg(
                    "SPXW261218" + type + "0" + (5000 + 5 * i) + "000",
                    (3 + random.nextInt(5)) * (i % 2 == 0 ? 1 : -1)));
        }
        return legs;
    }

    private static void change(Cause cause, int index, List<Leg> book, List<Leg> broker) {
        Leg leg = book.get(index);
        String symbol = leg.instrument().symbol();
        switch (cause) {
            case OTHER_ROOT -> broker.set(index, leg("SPX" + symbol.substring(6), leg.quantity()));
            case SHIFTED_DATE -> broker.set(index, leg(symbol.replace("261218", "261217"), leg.quantity()));
            case COUNTED_TWICE -> broker.set(index, leg(symbol, 2 * leg.quantity()));
            case OTHER_SIGN -> broker.set(index, leg(symbol, -leg.quantity()));
            case QUANTITY -> broker.set(index, leg(symbol, leg.quantity() + Integer.signum(leg.quantity())));
            case NOT_IN_BOOK -> book.remove(index);
            case NOT_AT_BROKER -> broker.remove(index);
            case SETTLED -> book.add(leg("SPXW261119C07300000", 1));
        }
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        for (int seed = 0; seed < BOOKS; seed++) {
            var random = new Random(seed);
            List<Leg> book = scattered(random);
            List<Leg> broker = scattered(random);
            List<String> first = texts(book, broker);
            Collections.shuffle(book, random);
            Collections.shuffle(broker, random);
            assertEquals(first, texts(book, broker), "seed " + seed);
        }
    }

    private static List<String> texts(List<Leg> book, List<Leg> broker) {
        return Reconciliation.of(
                        book(book.toArray(new Leg[0])), statement(Optional.of(STATED), broker.toArray(new Leg[0])))
                .differences()
                .stream()
                .map(Difference::text)
                .toList();
    }

    /** Many alike: two roots, three days, two strikes. */
    private static List<Leg> scattered(Random random) {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < 8; i++) {
            legs.add(leg(
                    (random.nextBoolean() ? "SPX" : "SPXW") + "2612" + (16 + random.nextInt(3)) + "C0"
                            + (7000 + 50 * random.nextInt(2)) + "000",
                    1 + random.nextInt(2)));
        }
        return legs;
    }
}
