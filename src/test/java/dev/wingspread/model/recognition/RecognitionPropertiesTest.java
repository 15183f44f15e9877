package dev.wingspread.model.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecognitionPropertiesTest {

    private static final int BOOKS = 1_500;

    /** Accounts and groups, so that every road of the search is taken. */
    private static List<BrokerPosition> scattered(String[] texts, Random random) {
        var positions = new ArrayList<BrokerPosition>();
        for (String text : texts) {
            String account = random.nextInt(3) == 0 ? "…001" : "…002";
            String group = random.nextInt(3) == 0 ? "g" + random.nextInt(2) : "";
            Optional<LocalDate> day =
                    random.nextBoolean() ? Optional.empty() : Optional.of(Positions.TODAY.minusDays(random.nextInt(3)));
            positions.add(Positions.position(text, account, group, day));
        }
        return positions;
    }

    private static long condors(Recognition recognition) {
        return recognition.structures().stream()
                .filter(IronCondor.class::isInstance)
                .mapToLong(each -> ((IronCondor) each).contracts())
                .sum();
    }

    @Test
    void everyContractIsInExactlyOneStructure() {
        for (int seed = 0; seed < BOOKS; seed++) {
            SeededBook book = SeededBook.crowded(seed);
            List<BrokerPosition> positions = scattered(book.positions(), new Random(seed));
            if (!positions.isEmpty()) {
                assertEquals(
                        Positions.contracts(
                                positions.stream().map(BrokerPosition::leg).toList()),
                        Positions.contracts(Positions.recognised(positions).legs()),
                        "seed " + seed);
            }
        }
    }

    @Test
    void theOrderOfThePositionsDoesNotMatter() {
        for (int seed = 0; seed < BOOKS; seed++) {
            List<BrokerPosition> positions = scattered(SeededBook.crowded(seed).positions(), new Random(seed));
            if (!positions.isEmpty()) {
                var shuffled = new ArrayList<>(positions);
                Collections.shuffle(shuffled, new Random(seed));
                assertEquals(Positions.recognised(positions), Positions.recognised(shuffled), "seed " + seed);
            }
        }
    }

    @Test
    void whereThereIsOneAnswerItIsFound() {
        for (int seed = 0; seed < BOOKS; seed++) {
            SeededBook book = SeededBook.clear(seed);
            Recognition found = Positions.recognised(Positions.of(book.positions()));
            assertEquals(book.condors(), condors(found), "seed " + seed);
            assertTrue(
                    found.proposals().stream().allMatch(each -> each.ground() == Ground.FOUND),
                    "seed " + seed + ": " + found.proposals());
        }
    }

    @Test
    void noBookHasFewerCondorsThanCanBeMadeOfItsContracts() {
        for (int seed = 0; seed < BOOKS; seed++) {
            String[] texts = SeededBook.crowded(seed).positions();
            if (texts.length > 0) {
                assertEquals(
                        mostByFlow(texts),
                        condors(Positions.recognised(Positions.of(texts))),
                        "seed " + seed + ": " + Arrays.toString(texts));
            }
        }
    }

    /** The greatest number by another road: augmenting paths from long puts to long calls, contract by contract. */
    private static long mostByFlow(String[] texts) {
        return Stream.of("261204", "261211", "261218")
                .mapToLong(expiry -> new CondorFlow(Arrays.stream(texts)
                                .filter(text -> text.startsWith("SPXW " + expiry))
                                .toList())
                        .greatest())
                .sum();
    }

    @Test
    void fiveHundredOptionsOfOneExpiryAreNoTrouble() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 125; i++) {
            texts.add("SPXW 261218 P " + (3000 + 5 * i) + " " + (1 + random.nextInt(9)));
            texts.add("SPXW 261218 P " + (4000 + 5 * i) + " " + -(1 + random.nextInt(9)));
            texts.add("SPXW 261218 C " + (5000 + 5 * i) + " " + -(1 + random.nextInt(9)));
            texts.add("SPXW 261218 C " + (6000 + 5 * i) + " " + (1 + random.nextInt(9)));
        }
        List<BrokerPosition> positions = Positions.of(texts.toArray(new String[0]));

        Recognition found = Positions.recognised(positions);

        assertEquals(
                Positions.contracts(positions.stream().map(BrokerPosition::leg).toList()),
                Positions.contracts(found.legs()));
        assertTrue(condors(found) > 500, "at least the smaller side of 125 legs of 5 each on average");
    }
}
