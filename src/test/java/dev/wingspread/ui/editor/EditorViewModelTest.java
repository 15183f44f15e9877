package dev.wingspread.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Structure;
import dev.wingspread.model.StructureKind;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.ui.editor.CondorFields.Role;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms for positions, as somebody types into them. */
class EditorViewModelTest {

    private final UseCases useCases = Workstations.useCases();
    private final WorkstationViewModel model = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private final EditorViewModel editor = model.forms().editor();
    private final PositionForm form = editor.form();

    @BeforeEach
    void openTheBook() {
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private Structure structure(String id) {
        return book().portfolio().structure(id).orElseThrow();
    }

    private static void type(EditorField field, String text) {
        field.textProperty().set(text);
    }

    private Change change(String figure) {
        return editor.changesProperty().get().stream()
                .filter(change -> change.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPositionOfEveryShippedBookGoesThroughItsFormUnchanged() {
        for (String name : List.of("layered-hedged.json", "breached-backwardation.json", "over-hedged-contango.json")) {
            model.opening().open(Workstations.sample(name));
            OpenBook before = book();
            for (Structure structure : before.portfolio().structures()) {
                editor.edit(structure.id());
                assertTrue(editor.readyProperty().get(), structure.id());
                assertEquals(Optional.of(structure), form.judged(id -> false));
                editor.confirm();
                assertFalse(editor.openProperty().get());
            }
            assertEquals(before, book(), "nothing was changed");
            assertEquals("", model.undoHistory().nextUndoProperty().get());
        }
    }

    @Test
    void aChangedStrikeIsOneStepThatCanBeUndone() {
        OpenBook before = book();
        editor.edit("S-1");
        type(form.condor().strike(Role.SHORT_PUT), "5200");
        type(form.condor().contracts(), "8");
        assertTrue(editor.readyProperty().get());
        editor.confirm();
        var condor = (IronCondor) structure("S-1");
        assertEquals(5200, condor.k2());
        assertEquals(8, condor.contracts());
        assertEquals(
                before.portfolio().structures().size(),
                book().portfolio().structures().size());
        assertEquals("Changed S-1", model.undoHistory().nextUndoProperty().get());
        model.undoHistory().undo();
        assertEquals(before.portfolio(), book().portfolio());
    }

    @Test
    void theEffectIsWhatTheReportSaysBeforeAndAfter() {
        OpenBook before = book();
        editor.edit("S-1");
        type(form.condor().contracts(), "12");
        OpenBook after = before.withPortfolio(
                before.portfolio().with("S-1", form.judged(id -> false).orElseThrow()));
        var was = useCases.valuation().risk(before).totals();
        var is = useCases.valuation().risk(after).totals();
        assertEquals(Formats.dollars(was.marginRegTUsd()), change("Margin").before());
        assertEquals(Formats.dollars(is.marginRegTUsd()), change("Margin").after());
        assertEquals(
                Formats.signedDollars(is.book().netVega().totalUsd()),
                change("Net vega").after());
        assertEquals("$4,230", change("Net credit").before());
        assertEquals("$8,460", change("Net credit").after());
        assertEquals(before, book(), "nothing is done until it is confirmed");
    }

    @Test
    void faultsStandAtTheirFieldsInTheWordsOfTheFile() {
        editor.edit("S-1");
        type(form.openedOn(), "31 July");
        type(form.fees(), "-3");
        type(form.condor().contracts(), "0");
        type(form.condor().price(Role.LONG_CALL), "cheap");
        type(form.condor().expiry(), "SPXW 2024-08-17");
        assertTrue(form.openedOn().problemProperty().get().startsWith("Opened on must be a date"));
        assertTrue(
                form.fees().problemProperty().get().startsWith("Fees "),
                form.fees().problemProperty().get());
        assertEquals(
                "the number of condors must be 1 to 1000000 but is 0",
                form.condor().contracts().problemProperty().get());
        assertTrue(
                form.condor().price(Role.LONG_CALL).problemProperty().get().startsWith("Entry price must be a number"));
        assertTrue(form.condor().expiry().problemProperty().get().contains("falls on a weekend"));
        assertFalse(editor.readyProperty().get());
        assertEquals(List.of(), editor.changesProperty().get());
        OpenBook before = book();
        editor.confirm();
        assertEquals(before, book());
        assertTrue(editor.openProperty().get());
    }

    @Test
    void strikesInTheWrongOrderAreToldOfTheLegsTogether() {
        editor.edit("S-1");
        type(form.condor().strike(Role.SHORT_PUT), "5800");
        assertEquals(
                "not an iron condor: the short put strike 5800 is not below the short call strike 5670",
                form.legsProblemProperty().get());
        type(form.condor().strike(Role.SHORT_PUT), "5195");
        assertEquals("", form.legsProblemProperty().get());
        assertTrue(editor.readyProperty().get());
    }

    @Test
    void aNameIsTakenOnlyOnce() {
        editor.edit("S-1");
        type(form.id(), "M-1");
        assertEquals(
                "the id 'M-1' is already used in this book",
                form.id().problemProperty().get());
        type(form.id(), "S-7");
        editor.confirm();
        assertEquals(Optional.empty(), book().portfolio().structure("S-1"));
        assertEquals("S-7", book().portfolio().structures().get(0).id(), "it keeps its place");
    }

    @Test
    void aNewFormDoesNotShoutAtFieldsNobodyHasTouched() {
        editor.create();
        EditorField strike = form.condor().strike(Role.LONG_PUT);
        assertEquals("", strike.problemProperty().get());
        assertEquals("Fill in what is missing.", editor.verdictProperty().get());
        assertFalse(editor.readyProperty().get());
        type(strike, "5");
        type(strike, "");
        assertEquals("the strike is missing", strike.problemProperty().get());
        assertEquals("Correct the marked fields.", editor.verdictProperty().get());
    }

    @Test
    void aNewCondorTakesItsNameDayAndLayerFromTheMarket() {
        editor.create();
        assertEquals("2024-07-31", form.openedOn().textProperty().get());
        type(form.condor().expiry(), "SPXW 2024-08-16");
        form.condor().layerProperty().set(Layer.S);
        type(form.id(), "S-2");
        type(form.condor().strike(Role.LONG_PUT), "5100");
        type(form.condor().strike(Role.SHORT_PUT), "5150");
        type(form.condor().strike(Role.SHORT_CALL), "5700");
        type(form.condor().strike(Role.LONG_CALL), "5750");
        editor.takeMarketPrices();
        assertTrue(Double.parseDouble(form.condor().credit().textProperty().get()) > 0);
        editor.confirm();
        assertEquals("Added S-2", model.undoHistory().nextUndoProperty().get());
        assertTrue(((IronCondor) structure("S-2")).entryCreditPoints().isPresent());
    }

    @Test
    void aTypedNetCreditGoesToTheShortLegs() {
        editor.edit("S-1");
        form.condor().applyCredit("8.05");
        assertEquals("19.8", form.condor().price(Role.SHORT_PUT).textProperty().get());
        assertEquals("5.4", form.condor().price(Role.SHORT_CALL).textProperty().get());
        assertEquals("15.3", form.condor().price(Role.LONG_PUT).textProperty().get());
        editor.confirm();
        assertEquals(8.05, ((IronCondor) structure("S-1")).entryCreditPoints().orElseThrow(), 1e-9);
    }

    @Test
    void arrowsGoToTheNextStrikeOfTheMarket() {
        editor.edit("S-1");
        editor.stepStrike(Role.SHORT_PUT, 1);
        assertEquals("5200", form.condor().strike(Role.SHORT_PUT).textProperty().get());
        editor.stepStrike(Role.SHORT_PUT, -2);
        assertEquals("5190", form.condor().strike(Role.SHORT_PUT).textProperty().get());
    }

    @Test
    void aSettledOrUnlistedExpiryIsTakenWithAWarning() {
        editor.edit("S-1");
        type(form.openedOn(), "");
        type(form.condor().expiry(), "SPX 2024-08-14");
        assertTrue(
                form.condor().expiry().remarkProperty().get().startsWith("SPX options settling in the morning expire"),
                form.condor().expiry().remarkProperty().get());
        assertTrue(editor.readyProperty().get());
        type(form.condor().expiry(), "SPXW 2024-07-26");
        assertTrue(editor.readyProperty().get());
        assertFalse(editor.remarksProperty().get().isEmpty());
    }

    @Test
    void vixCallsAreBuiltFromExpiryAndStrike() {
        editor.create();
        form.kindProperty().set(StructureKind.VIX_CALL_LADDER);
        assertEquals("H-2", form.id().textProperty().get());
        LegRow first = form.ladder().rows().get(0);
        type(first.contract(), "VIX 2024-08-21");
        type(first.strike(), "20");
        type(first.quantity(), "10");
        form.ladder().add();
        LegRow second = form.ladder().rows().get(1);
        assertEquals("VIX 2024-08-21", second.contract().textProperty().get());
        type(second.strike(), "30");
        type(second.quantity(), "-12");
        assertEquals(
                "not a VIX call ladder: more calls are sold than bought for 2024-08-21",
                form.legsProblemProperty().get());
        type(second.quantity(), "-10");
        assertTrue(editor.readyProperty().get(), "a call spread");
        form.ladder().remove(second);
        editor.confirm();
        var ladder = (VixCallLadder) structure("H-2");
        assertEquals(1, ladder.legs().size());
        assertEquals(20, ((dev.wingspread.model.VixOption) ladder.legs().get(0).instrument()).strike());
    }

    @Test
    void looseLegsTakeAnySymbol() {
        editor.create();
        form.kindProperty().set(StructureKind.LOOSE_LEGS);
        LegRow row = form.loose().rows().get(0);
        type(row.contract(), "VXU24");
        type(row.quantity(), "-2");
        type(row.price(), "16.5");
        editor.confirm();
        var loose = (LooseLegs) structure("X-1");
        assertEquals(-2, loose.legs().get(0).quantity());
        editor.edit("X-1");
        type(form.loose().rows().get(0).contract(), "VXU");
        assertTrue(form.loose().rows().get(0).contract().problemProperty().get().contains("is not an option or VIX"));
    }

    @Test
    void aCopyGetsANameOfItsOwn() {
        editor.duplicate("S-1");
        assertEquals("S-2", form.id().textProperty().get());
        editor.confirm();
        assertEquals(structure("S-1").legs(), structure("S-2").legs());
    }

    @Test
    void theFormClosesWhenItsPositionIsGone() {
        editor.edit("S-1");
        model.opening().open(Workstations.sample("unhedged.json"));
        assertEquals(
                book().portfolio().structure("S-1").isPresent(),
                editor.openProperty().get());
        editor.cancel();
        editor.edit("nobody");
        assertFalse(editor.openProperty().get());
    }

    @Test
    void detailsAreOneStepNameIncluded() {
        OpenBook before = book();
        DetailsViewModel details = model.forms().details();
        details.show();
        type(details.name(), "Renamed");
        details.phaseProperty().set(Phase.CONFIRMED);
        details.thetaTightenProperty().set(true);
        details.vegaBand().textProperty().set("3");
        assertFalse(details.readyProperty().get());
        details.vegaBand().textProperty().set("1.5");
        details.confirm();
        assertEquals("Renamed", book().displayName());
        assertEquals(1.5, book().portfolio().flags().vegaBandMultiplier());
        assertEquals(Phase.CONFIRMED, book().portfolio().phase());
        model.undoHistory().undo();
        assertEquals(before.portfolio(), book().portfolio());
    }

    @Test
    void aNameTheFileCannotHoldIsRefused() {
        DetailsViewModel details = model.forms().details();
        details.show();
        type(details.name(), "x".repeat(101));
        assertTrue(details.name().problemProperty().get().startsWith("name is longer than 100"));
        assertFalse(details.readyProperty().get());
    }
}
