package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions wait for each other; none is lost and none is asked twice. */
class OverlayViewModelTest {

    private final OverlayViewModel overlay = new OverlayViewModel();

    private static Sheet sheet(String title, Choice... choices) {
        return new Sheet(title, "", List.of(), "", List.of(choices));
    }

    private String shown() {
        return overlay.sheetProperty().get().map(Sheet::title).orElse("");
    }

    @Test
    void aSecondSheetWaitsUntilTheFirstIsAnswered() {
        var answered = new ArrayList<String>();
        var yes = new Choice("Yes", () -> answered.add("first"));
        overlay.show(sheet("first", yes));
        overlay.show(sheet("second"));
        overlay.show(sheet("third"));
        assertEquals("first", shown());
        overlay.choose(yes);
        assertEquals(List.of("first"), answered);
        assertEquals("second", shown());
        overlay.dismiss();
        assertEquals("third", shown());
        overlay.dismiss();
        assertEquals("", shown());
    }

    @Test
    void whatAnAnswerLeadsToComesBeforeWhatWaits() {
        var replace = new Choice("Replace", () -> overlay.show(sheet("really?")));
        overlay.show(sheet("replace?", replace));
        overlay.show(sheet("waiting"));
        overlay.choose(replace);
        assertEquals("really?", shown());
        overlay.dismiss();
        assertEquals("waiting", shown());
    }

    @Test
    void whatFailsOverAndOverIsToldOnce() {
        for (int i = 0; i < 1000; i++) {
            overlay.showDefect(new IllegalStateException("broken on purpose"));
        }
        overlay.dismiss();
        assertEquals("", shown());
    }
}
