package dev.wingspread.model.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PUT = "SPXW  260313P05750000";
    private static final Settings USUAL =
            Settings.of(Preset.DEFAULT, SettingOverrides.NONE).orThrow();

    private static Leg leg(String symbol, int quantity, double price) {
        return new Leg(Symbols.parse(symbol, Optional.empty()).orThrow(), quantity, OptionalDouble.of(price));
    }

    private static Structure loose(String id, Leg... legs) {
        return new LooseLegs(id, Optional.empty(), OptionalDouble.empty(), "", List.of(legs));
    }

    private static Portfolio book(Structure... structures) {
        return Portfolio.EMPTY.withStructures(List.of(structures));
    }

    private static BrokerPosition position(String symbol, int quantity, double price, String assumption) {
        return new BrokerPosition(
                leg(symbol, quantity, price),
                Optional.empty(),
                "",
                "",
                List.of(2L),
                assumption.isEmpty() ? Optional.empty() : Optional.of(assumption));
    }

    private static Reconciliation compared(Portfolio book, List<BrokerPosition> held) {
        return Reconciliation.of(
                book,
                new BrokerStatement(BrokerFormat.TWS_PORTFOLIO, Optional.empty(), held.size(), held, List.of(), 0));
    }

    private static Portfolio corrected(Portfolio book, List<BrokerPosition> held) {
        return new Correction(book, held, USUAL, TODAY)
                .taking(compared(book, held).differences());
    }

    @Test
    void afterTakingEverythingBookAndBrokerAgree() {
        Portfolio book = book(
                loose("X-1", leg(PUT, -2, 12.5), leg("SPXW  260313C06200000", 1, 3)),
                loose("X-2", leg("VIX   260415C00025000", 10, 1.1)));
        List<BrokerPosition> held = List.of(
                position(PUT, -3, 12.9, ""),
                position("VIX   260415C00025000", 10, 1.2, ""),
                position("VIX   260520C00030000", 5, 0.9, ""));
        Portfolio after = corrected(book, held);
        assertTrue(compared(after, held).isAgreed(), after.toString());
        assertEquals(12.5, after.legs().get(0).entryPrice().orElseThrow(), "the book knows what was paid");
    }

    @Test
    void aTurnedPositionHasTheBrokersPrice() {
        Portfolio after = corrected(book(loose("X-1", leg(PUT, 2, 12.5))), List.of(position(PUT, -2, 9.5, "")));
        assertEquals(List.of(leg(PUT, -2, 9.5)), after.legs());
    }

    @Test
    void whatIsNewInTheBookIsRecognisedUnderFreeNames() {
        List<BrokerPosition> condor = List.of(
                position("SPXW  260417P05500000", 3, 8, ""),
                position("SPXW  260417P05550000", -3, 10, ""),
                position("SPXW  260417C06300000", -3, 7, ""),
                position("SPXW  260417C06350000", 3, 5, ""),
                position(PUT, 1, 2, ""));
        Portfolio after = corrected(book(loose("X-1", leg(PUT, 1, 2))), condor);
        assertEquals(
                List.of(StructureKind.LOOSE_LEGS, StructureKind.IRON_CONDOR),
                after.structures().stream().map(Structure::kind).toList());
    }

    @Test
    void aContractHeldInTwoPlacesIsLeftToAPerson() {
        Portfolio book = book(loose("X-1", leg(PUT, 1, 2)), loose("X-2", leg(PUT, 2, 2)));
        List<BrokerPosition> held = List.of(position(PUT, 5, 2, ""));
        Difference difference = compared(book, held).differences().get(0);
        assertTrue(new Correction(book, held, USUAL, TODAY).whyNot(difference).isPresent());
        assertEquals(book, corrected(book, held));
    }

    @Test
    void aRootIsTakenWhereTheFileTellsItAndNotWhereItIsAssumed() {
        Portfolio book = book(loose("X-1", leg("SPXW  260320P05500000", -1, 4)));
        List<BrokerPosition> told = List.of(position("SPX   260320P05500000", -1, 4, ""));
        assertEquals(
                List.of(leg("SPX   260320P05500000", -1, 4)),
                corrected(book, told).legs());
        List<BrokerPosition> assumed = List.of(position("SPX   260320P05500000", -1, 4, "assumed"));
        assertEquals(book, corrected(book, assumed));
    }
}
