package dev.wingspread.model.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.Layer;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognitionChangesTest {

    private static final int BOOKS = 300;
    private static final int CHANGES = 12;

    private static final Recognition BOOK = Positions.recognised(Positions.of(
            "SPXW 261218 P 6550 +5 15.2",
            "SPXW 261218 P 6600 -5 18.4",
            "SPXW 261218 C 7250 -5 9.8",
            "SPXW 261218 C 7300 +5 7.5",
            "VIX 270120 C 25 +4",
            "VIX 270217 C 30 +4",
            "SPXW 261224 P 6500 -1"));

    @Test
    void aCondorSplitsIntoItsSpreadsAndTheseIntoLegs() {
        Recognition spreads = BOOK.split("M-1");
        assertEquals(
                List.of("X-2 P6550+5 P6600-5", "X-3 C7250-5 C7300+5", "H-1 C25+4 C30+4", "X-1 P6500-1"),
                Positions.lines(spreads));
        assertEquals(Ground.DECIDED, spreads.proposal("X-2").ground());
        assertEquals("it was split off M-1", spreads.proposal("X-2").why());

        assertEquals(
                List.of("X-2 P6550+5", "X-4 P6600-5", "X-3 C7250-5 C7300+5", "H-1 C25+4 C30+4", "X-1 P6500-1"),
                Positions.lines(spreads.split("X-2")));
    }

    @Test
    void aSingleLegCannotBeSplit() {
        assertFalse(BOOK.isSplittable("X-1"));
        assertSame(BOOK, BOOK.split("X-1"));
    }

    @Test
    void whatWasSplitIsACondorAgainWhenJoined() {
        Loaded<Recognition> joined = BOOK.split("M-1").joined(Set.of("X-2", "X-3"));

        assertEquals(Positions.lines(BOOK), Positions.lines(joined.orThrow()));
        assertTrue(joined.orThrow().proposal("M-1").why().startsWith("you joined them; layer M by 28 days"));
        assertEquals(List.of(), joined.warnings());
    }

    @Test
    void whatFormsNothingIsJoinedToLooseLegsAndSaysWhy() {
        Loaded<Recognition> joined = BOOK.joined(Set.of("M-1", "X-1"));

        assertEquals(
                List.of("X-1 P6550+5 P6600-5 C7250-5 C7300+5 P6500-1", "H-1 C25+4 C30+4"),
                Positions.lines(joined.orThrow()));
        assertEquals(
                "together they are loose legs: it has 5 legs instead of four",
                joined.warnings().get(0).message());
    }

    @Test
    void partOfACondorCanBeTakenOff() {
        Recognition parted = BOOK.withLayer("M-1", Layer.L).parted("L-1", 2);

        assertEquals(
                List.of(
                        "L-1 P6550+3 P6600-3 C7250-3 C7300+3",
                        "L-2 P6550+2 P6600-2 C7250-2 C7300+2",
                        "H-1 C25+4 C30+4",
                        "X-1 P6500-1"),
                Positions.lines(parted));
        assertEquals(4, BOOK.mostParted("M-1"));
        assertEquals(0, BOOK.mostParted("X-1"));
        assertThrows(IllegalArgumentException.class, () -> BOOK.parted("M-1", 5));
    }

    @Test
    void anotherLayerGivesAnotherName() {
        Recognition moved = BOOK.withLayer("M-1", Layer.S);

        assertEquals("S-1", moved.structures().get(0).id());
        assertEquals("you chose layer S", moved.proposal("S-1").why());
        assertThrows(IllegalArgumentException.class, () -> BOOK.withLayer("H-1", Layer.S));
    }

    @Test
    void aNameMustBeFree() {
        assertEquals(
                "wings",
                BOOK.renamed("M-1", " wings ").orThrow().structures().get(0).id());
        assertEquals(
                "there is a structure named H-1 already",
                BOOK.renamed("M-1", "H-1").faults().get(0).message());
        assertEquals(
                "a structure needs a name",
                BOOK.renamed("M-1", " ").faults().get(0).message());
    }

    @Test
    void whatIsNotWantedStaysMarkedThroughChanges() {
        Recognition without = BOOK.without("M-1");
        assertEquals(List.of("H-1 C25+4 C30+4", "X-1 P6500-1"), Positions.lines(without));
        assertEquals(List.of("H-1 C25+4 C30+4", "X-1 P6500-1"), Positions.lines(without.split("M-1")));
        assertEquals(List.of("H-1 C25+4 C30+4", "X-1 P6500-1"), Positions.lines(without.withLayer("M-1", Layer.S)));
        assertEquals(List.of("H-1 C25+4 C30+4", "X-1 P6500-1"), Positions.lines(without.parted("M-1", 2)));
        assertEquals(BOOK, without.including("M-1"));
        assertEquals(
                5,
                without.joined(Set.of("M-1", "X-1"))
                        .orThrow()
                        .structures()
                        .get(0)
                        .legs()
                        .size(),
                "joined with what is wanted it is wanted");
    }

    @Test
    void noChangeLosesOrMakesAContract() {
        for (int seed = 0; seed < BOOKS; seed++) {
            String[] texts = SeededBook.crowded(seed).positions();
            if (texts.length == 0) {
                continue;
            }
            Recognition book = Positions.recognised(Positions.of(texts));
            var contracts = Positions.contracts(book.legs());
            var random = new Random(seed);
            for (int i = 0; i < CHANGES; i++) {
                book = changed(book, random);
                assertEquals(contracts, Positions.contracts(book.legs()), "seed " + seed + ", change " + i);
            }
        }
    }

    private static Recognition changed(Recognition book, Random random) {
        var ids = new ArrayList<String>();
        book.proposals().forEach(each -> ids.add(each.structure().id()));
        String id = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(5)) {
            case 0 -> book.split(id);
            case 1 ->
                book.joined(new LinkedHashSet<>(Arrays.asList(ids.get(0), id))).orThrow();
            case 2 -> book.mostParted(id) == 0 ? book : book.parted(id, 1 + random.nextInt(book.mostParted(id)));
            case 3 -> book.without(id);
            default -> book.renamed(id, "name " + random.nextInt()).orThrow();
        };
    }
}
