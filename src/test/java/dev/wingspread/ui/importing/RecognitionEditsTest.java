package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.importing.ImportViewModel.Target;
import dev.wingspread.ui.importing.UnreadRow.State;
import dev.wingspread.ui.testing.MadeUpImports;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures of the preview by size and by name, without a toolkit. The first is a condor of five contracts. */
class RecognitionEditsTest {

    private final WizardWindow window = new WizardWindow();
    private final ImportViewModel wizard = window.wizard();
    private final ProposalEdit edit = wizard.proposalEdit();

    @BeforeEach
    void openWizard() {
        window.show(MadeUpImports.PORTFOLIO);
    }

    private ProposalRow structure(String name) {
        return window.structures().stream()
                .filter(row -> row.label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Names and sizes of the condors of a layer. */
    private List<String> sizes(String layer) {
        return window.structures().stream()
                .filter(row -> row.label().startsWith(layer))
                .map(row -> row.label() + " " + row.quantity())
                .toList();
    }

    private void answer(String typed) {
        edit.entry().textProperty().set(typed);
        edit.accept();
    }

    private String problem() {
        return edit.entry().problemProperty().get();
    }

    private boolean isAsking() {
        return edit.askedProperty().get().isPresent();
    }

    @Test
    void contractsAreTakenOffACondorAsOneOfTheirOwn() {
        assertEquals(List.of("S-2 -5"), sizes("S"));
        edit.part(List.of(structure("S-2")));
        assertEquals(
                "Contracts of each leg to take off S-2, 1 to 4",
                edit.askedProperty().get().orElseThrow().question());
        assertEquals("2", edit.entry().trimmed(), "half of it is offered");
        answer("3");
        assertFalse(isAsking());
        assertEquals(List.of("S-2 -2", "S-3 -3"), sizes("S"));
        assertEquals("you took it off S-2", structure("S-3").why());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|type how many contracts come off",
                "three|'three' is no number of contracts",
                "1.5|'1.5' is no number of contracts",
                "0|at least 1 and at most 4, so that some of every leg stay",
                "5|at least 1 and at most 4, so that some of every leg stay"
            })
    void whatCannotBeTakenOffIsSaidAtTheField(String typed, String said) {
        edit.part(List.of(structure("S-2")));
        answer(typed);
        assertEquals(said, problem());
        assertTrue(isAsking());
        assertEquals(List.of("S-2 -5"), sizes("S"));
    }

    @Test
    void aStructureGetsAnotherNameAndComesIntoTheBookUnderIt() {
        edit.rename(List.of(structure("S-2")));
        assertEquals("S-2", edit.entry().trimmed());
        answer(" August ");
        assertFalse(isAsking());
        wizard.rows().leaveOutRest();
        wizard.accept();
        assertTrue(window.now().portfolio().structures().stream()
                .map(Structure::id)
                .toList()
                .contains("August"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a structure needs a name; choose another name",
                "M-2|there is a structure named M-2 already; choose another name",
                "M-1|there is a structure named M-1 already; choose another name"
            })
    void aNameOfAnotherStructureOrOneOfTheBookIsRefused(String typed, String said) {
        edit.rename(List.of(structure("S-2")));
        answer(typed);
        assertEquals(said, problem());
        assertTrue(isAsking());
    }

    @Test
    void halvesThatHoldTheSameAreDecidedOnEachByItself() {
        edit.part(List.of(structure("M-2")));
        answer("2");
        assertEquals(List.of("M-2 -2", "M-3 -2"), sizes("M"));
        wizard.proposals().layer(List.of(structure("M-3")), Layer.L);
        wizard.proposals().toggle(List.of(structure("L-2")));
        assertTrue(structure("M-2").isIn());
        assertFalse(structure("L-2").isIn());
        wizard.proposals().split(List.of(structure("M-2"), structure("L-2")));
        assertEquals(
                4,
                window.structures().stream()
                        .filter(row -> row.children().size() == 2)
                        .filter(row -> row.label().startsWith("X"))
                        .count(),
                "both halves are in their spreads");
    }

    @Test
    void whatWasDecidedStaysWhenARowIsTypedInAndGoesWithAsRecognised() {
        edit.part(List.of(structure("S-2")));
        answer("2");
        edit.rename(List.of(structure("S-3")));
        answer("August");
        UnreadRow row = wizard.rows().selectedProperty().get().orElseThrow();
        row.symbol().textProperty().set("SPXW  240830P05100000");
        row.quantity().textProperty().set("2");
        wizard.rows().fixSelected();
        assertEquals(State.FIXED, row.stateProperty().get());
        assertEquals("-2", structure("August").quantity());

        wizard.proposals().undecide();
        assertEquals(List.of("S-2 -5"), sizes("S"));
        assertTrue(window.structures().stream().noneMatch(each -> each.label().equals("August")));
    }

    @Test
    void aNameThatTheOpenBookHasFallsAwayWhereThatIsJoined() {
        wizard.targetProperty().set(Target.NEW_BOOK);
        edit.rename(List.of(structure("S-1")));
        answer("L-1");
        assertEquals("-5", structure("L-1").quantity());
        wizard.targetProperty().set(Target.OPEN_BOOK);
        assertEquals(List.of(), sizes("L"));
        assertEquals(List.of("S-2 -5"), sizes("S"));
    }

    @Test
    void onlyOneStructureIsAskedAboutAndOneContractIsNotParted() {
        List<ProposalRow> two = List.of(structure("S-2"), structure("M-2"));
        assertFalse(edit.canPart(two));
        assertFalse(edit.canRename(two));
        edit.rename(two);
        assertFalse(isAsking());
        assertTrue(edit.canPart(structure("S-2").children()), "legs stand for their condor");
        edit.part(List.of(structure("X-1")));
        answer("1");
        assertEquals(List.of("X-1 +1", "X-2 +1"), sizes("X"));
        assertFalse(edit.canPart(List.of(structure("X-1"))));
    }

    @Test
    void theQuestionGoesWithWhatItIsAbout() {
        edit.part(List.of(structure("S-2")));
        wizard.proposals().split(List.of(structure("S-2")));
        assertFalse(isAsking());
        edit.rename(List.of(structure("M-2")));
        assertTrue(edit.cancel());
        assertFalse(edit.cancel());
    }
}
