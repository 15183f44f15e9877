package dev.wingspread.model.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.recognition.ProposedStructure.Ground;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StructureRecognitionTest {

    private static final String[] CONDOR = {
        "SPXW 261218 P 6550 +2 15.2",
        "SPXW 261218 P 6600 -2 18.4",
        "SPXW 261218 C 7250 -2 9.8",
        "SPXW 261218 C 7300 +2 7.55"
    };

    @Test
    void fourOptionsThatFitAreTheOnlyCondorThereIs() {
        Recognition found = Positions.recognised(Positions.of(CONDOR));

        assertEquals(List.of("M-1 P6550+2 P6600-2 C7250-2 C7300+2"), Positions.lines(found));
        ProposedStructure condor = found.proposals().get(0);
        assertEquals(Ground.FOUND, condor.ground());
        assertEquals(
                "no other options of SPXW 2026-12-18 fit; layer M by 28 days to expiry now, as the day of entry is"
                        + " unknown, which no layer holds: it is the nearest",
                condor.why());
    }

    @Test
    void everyLegKeepsItsPrice() {
        IronCondor condor = (IronCondor)
                Positions.recognised(Positions.of(CONDOR)).structures().get(0);

        assertEquals(OptionalDouble.of(15.2), condor.longPut().entryPrice());
        assertEquals(OptionalDouble.of(7.55), condor.longCall().entryPrice());
    }

    @Test
    void wingsNeedNotBeEven() {
        assertEquals(
                List.of("M-1 P6500+1 P6600-1 C7250-1 C7275+1"),
                Positions.lines(Positions.recognised(Positions.of(
                        "SPXW 261218 P 6500 +1",
                        "SPXW 261218 P 6600 -1",
                        "SPXW 261218 C 7250 -1",
                        "SPXW 261218 C 7275 +1"))));
    }

    @Test
    void aShortStrikeServesCondorsOfSeveralSizes() {
        Recognition found = Positions.recognised(Positions.of(
                "SPXW 261218 P 6500 +2 9",
                "SPXW 261218 P 6550 +3 12",
                "SPXW 261218 P 6600 -5 18.4",
                "SPXW 261218 C 7250 -5 9.8",
                "SPXW 261218 C 7300 +3 7",
                "SPXW 261218 C 7350 +2 5"));

        assertEquals(
                List.of("M-1 P6500+2 P6600-2 C7250-2 C7350+2", "M-2 P6550+3 P6600-3 C7250-3 C7300+3"),
                Positions.lines(found));
        assertEquals(
                List.of(OptionalDouble.of(18.4), OptionalDouble.of(18.4)),
                found.structures().stream()
                        .map(each -> ((IronCondor) each).shortPut().entryPrice())
                        .toList(),
                "both keep the price of the contract they share");
        assertEquals(
                List.of(Ground.FOUND, Ground.FOUND),
                found.proposals().stream().map(ProposedStructure::ground).toList(),
                "no other way makes two structures of these legs");
    }

    @Test
    void ofSeveralWaysTheOneWhoseWingsServeMostContractsIsChosen() {
        Recognition found = Positions.recognised(Positions.of(
                "SPXW 261218 P 6500 +5",
                "SPXW 261218 P 6520 +5",
                "SPXW 261218 P 6550 -5",
                "SPXW 261218 P 6570 -5",
                "SPXW 261218 C 7250 -5",
                "SPXW 261218 C 7270 -5",
                "SPXW 261218 C 7300 +5",
                "SPXW 261218 C 7320 +5"));

        assertEquals(
                List.of("M-1 P6500+5 P6550-5 C7250-5 C7300+5", "M-2 P6520+5 P6570-5 C7270-5 C7320+5"),
                Positions.lines(found));
        assertEquals(Ground.CHOSEN, found.proposals().get(0).ground());
        assertTrue(
                found.proposals()
                        .get(0)
                        .why()
                        .startsWith("the long put 6520 would fit too; wings that serve most contracts come first"),
                found.proposals().get(0).why());
    }

    @Test
    void aCondorRolledUpPastTheOtherKeepsItsOwnCalls() {
        // The puts of the upper condor are above the calls of the lower one: only one way makes two condors.
        Recognition found = Positions.recognised(Positions.of(
                "SPXW 261218 P 6400 +1",
                "SPXW 261218 P 6450 -1",
                "SPXW 261218 C 6600 -1",
                "SPXW 261218 C 6650 +1",
                "SPXW 261218 P 6700 +1",
                "SPXW 261218 P 6750 -1",
                "SPXW 261218 C 6900 -1",
                "SPXW 261218 C 6950 +1"));

        assertEquals(
                List.of("M-1 P6400+1 P6450-1 C6600-1 C6650+1", "M-2 P6700+1 P6750-1 C6900-1 C6950+1"),
                Positions.lines(found));
    }

    @Test
    void aSpreadWithoutItsCounterpartStaysLoose() {
        Recognition found = Positions.recognised(
                Positions.of("SPXW 261218 P 6550 +2", "SPXW 261218 P 6600 -2", "SPXW 261224 C 7300 -1"));

        assertEquals(List.of("X-1 P6550+2 P6600-2", "X-2 C7300-1"), Positions.lines(found));
        assertEquals(
                "there is no call spread of this expiry that would make the puts a condor",
                found.proposals().get(0).why());
        assertEquals(Ground.LEFT_OVER, found.proposals().get(0).ground());
    }

    @Test
    void aContractHeldLongAndShortIsInTwoStructures() {
        Recognition found = Positions.recognised(List.of(
                Positions.position("SPXW 261218 P 6500 +3", "…417", "", Optional.empty()),
                Positions.position("SPXW 261218 P 6550 +2", "…417", "", Optional.empty()),
                Positions.position("SPXW 261218 P 6550 -1", "…982", "", Optional.empty())));

        for (var proposal : found.proposals()) {
            List<Instrument> contracts =
                    proposal.structure().legs().stream().map(Leg::instrument).toList();
            assertEquals(contracts.stream().distinct().toList(), contracts);
        }
        assertEquals(2, found.proposals().size());
        assertEquals(
                "some of these contracts are held long and short at once",
                found.proposals().get(0).why());
    }

    @Test
    void rootsAndExpiriesAreNeverMixed() {
        assertEquals(
                List.of("X-1 P6550+1 P6600-1", "X-2 C7250-1 C7300+1"),
                Positions.lines(Positions.recognised(Positions.of(
                        "SPX 261218 P 6550 +1",
                        "SPX 261218 P 6600 -1",
                        "SPXW 261218 C 7250 -1",
                        "SPXW 261218 C 7300 +1"))));
    }

    @Test
    void anIronButterflyIsNoCondor() {
        Recognition found = Positions.recognised(Positions.of(
                "SPXW 261218 P 6550 +1", "SPXW 261218 P 6600 -1", "SPXW 261218 C 6600 -1", "SPXW 261218 C 6650 +1"));

        assertEquals(List.of("X-1 P6550+1 P6600-1 C6600-1 C6650+1"), Positions.lines(found));
        assertTrue(found.proposals().get(0).why().startsWith("the strikes make no condor"));
    }

    @Test
    void aCondorInTwoAccountsIsFoundAfterThoseOfEachAccount() {
        List<BrokerPosition> positions =
                new ArrayList<>(Positions.in("…001", "", "SPXW 261218 P 6550 +2", "SPXW 261218 P 6600 -2"));
        positions.addAll(Positions.in("…002", "", "SPXW 261218 C 7250 -3", "SPXW 261218 C 7300 +3"));
        positions.addAll(Positions.in("…002", "", "SPXW 261218 P 6500 +1", "SPXW 261218 P 6550 -1"));

        Recognition found = Positions.recognised(positions);

        assertEquals(
                List.of("M-1 P6500+1 P6550-1 C7250-1 C7300+1", "M-2 P6550+2 P6600-2 C7250-2 C7300+2"),
                Positions.lines(found));
        assertEquals("account …002", found.structures().get(0).note());
        assertEquals("", found.structures().get(1).note());
        assertTrue(found.proposals().get(1).why().contains("in several accounts"));
    }

    @Test
    void whatTheFileGroupsIsTold() {
        List<BrokerPosition> positions = new ArrayList<>(Positions.in(
                "",
                "IC wide",
                "SPXW 261218 P 6500 +1",
                "SPXW 261218 P 6550 -1",
                "SPXW 261218 C 7300 -1",
                "SPXW 261218 C 7350 +1"));
        positions.addAll(Positions.in(
                "",
                "IC tight",
                "SPXW 261218 P 6540 +1",
                "SPXW 261218 P 6600 -1",
                "SPXW 261218 C 7250 -1",
                "SPXW 261218 C 7310 +1"));
        positions.addAll(Positions.in("", "hedge", "VIX 270120 C 27.5 +4"));

        Recognition found = Positions.recognised(positions);

        assertEquals(
                List.of("M-1 P6500+1 P6550-1 C7300-1 C7350+1", "M-2 P6540+1 P6600-1 C7250-1 C7310+1", "H-1 C27+4"),
                Positions.lines(found));
        found.proposals().forEach(each -> assertEquals(Ground.TOLD, each.ground()));
        assertEquals("IC wide", found.structures().get(0).note());
        assertTrue(found.proposals().get(1).why().startsWith("the file groups them as \"IC tight\""));
    }

    @Test
    void contractsThatTwoTradesHoldBothWaysDoNotCancel() {
        List<BrokerPosition> positions = new ArrayList<>(Positions.in(
                "",
                "a",
                "SPXW 261218 P 6500 +1",
                "SPXW 261218 P 6550 -1",
                "SPXW 261218 C 7300 -1",
                "SPXW 261218 C 7350 +1"));
        positions.addAll(Positions.in(
                "",
                "b",
                "SPXW 261218 P 6550 +1",
                "SPXW 261218 P 6600 -1",
                "SPXW 261218 C 7250 -1",
                "SPXW 261218 C 7300 +1"));

        assertEquals(
                List.of("M-1 P6500+1 P6550-1 C7300-1 C7350+1", "M-2 P6550+1 P6600-1 C7250-1 C7300+1"),
                Positions.lines(Positions.recognised(positions)));
    }

    @Test
    void whatWasOpenedOnOneDayBelongsTogether() {
        LocalDate monday = LocalDate.of(2026, 11, 16);
        LocalDate tuesday = LocalDate.of(2026, 11, 17);
        List<BrokerPosition> positions = new ArrayList<>(Positions.openedOn(
                monday,
                "SPXW 261218 P 6500 +1",
                "SPXW 261218 P 6570 -1",
                "SPXW 261218 C 7250 -1",
                "SPXW 261218 C 7320 +1"));
        positions.addAll(Positions.openedOn(
                tuesday,
                "SPXW 261218 P 6520 +1",
                "SPXW 261218 P 6550 -1",
                "SPXW 261218 C 7270 -1",
                "SPXW 261218 C 7300 +1"));

        Recognition found = Positions.recognised(positions);

        assertEquals(
                List.of("M-1 P6500+1 P6570-1 C7250-1 C7320+1", "M-2 P6520+1 P6550-1 C7270-1 C7300+1"),
                Positions.lines(found));
        assertEquals(Optional.of(monday), found.structures().get(0).openedOn());
        assertTrue(found.proposals().get(0).why().contains("opened together on 2026-11-16"));
        assertTrue(found.proposals().get(0).why().endsWith("layer M by 32 days to expiry at entry"));
    }

    @Test
    void vixCallsMakeALadderWithTheCallsSoldAboveThem() {
        Recognition found = Positions.recognised(Positions.of(
                "VIX 261216 C 20 +4",
                "VIX 270120 C 25 +4",
                "VIX 270120 C 40 -2",
                "VIXW 261209 C 30 -1",
                "VIX 270120 P 15 -1"));

        assertEquals(List.of("H-1 C20+4 C25+4 C40-2", "X-1 C30-1", "X-2 P15-1"), Positions.lines(found));
        assertEquals(
                List.of(
                        "long VIX calls of 2 expiries, with 2 calls sold above them",
                        "no long VIX call of this expiry is below it to cover it",
                        "VIX puts belong to no ladder"),
                found.proposals().stream().map(ProposedStructure::why).toList());
    }

    @Test
    void aCallSoldBelowTheLongOnesIsNotCovered() {
        assertEquals(
                List.of("H-1 C25+1", "X-1 C20-1"),
                Positions.lines(Positions.recognised(Positions.of("VIX 270120 C 20 -1", "VIX 270120 C 25 +1"))));
    }

    @Test
    void namesAreFreeInTheBookTheyJoin() {
        Recognition first = Positions.recognised(Positions.of(CONDOR));
        Portfolio held = Portfolio.EMPTY.withStructures(first.structures());

        Recognition second = StructureRecognition.of(Positions.of(CONDOR), Positions.TODAY, Settings.DEFAULT, held);

        assertEquals("M-2", second.structures().get(0).id());
    }

    @Test
    void layersFollowTheDaysToExpiryAtEntry() {
        var layers = new LayerChoice(Positions.TODAY, Settings.DEFAULT);
        LocalDate expiry = LocalDate.of(2026, 12, 18);

        assertEquals(
                Layer.L, layers.of(expiry, Optional.of(expiry.minusDays(75))).layer());
        assertEquals(
                Layer.S, layers.of(expiry, Optional.of(expiry.minusDays(25))).layer(), "nearer to 21 than to 30");
        assertEquals(
                Layer.M, layers.of(expiry, Optional.of(expiry.minusDays(26))).layer());
        assertEquals(
                Layer.L, layers.of(expiry, Optional.of(expiry.minusDays(400))).layer());
        assertEquals(Layer.S, layers.of(expiry, Optional.of(expiry)).layer());
        assertEquals(
                Layer.M,
                layers.of(expiry, Optional.of(expiry.plusDays(1))).layer(),
                "nobody enters after the expiry, so the day counts as unknown");
        assertEquals(
                "layer L by 75 days to expiry at entry",
                layers.of(expiry, Optional.of(expiry.minusDays(75))).why());
    }
}
