package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BookLineViewModelTest {

    private static final class Watch extends Clock {

        private Instant now = Workstations.CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return Workstations.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final OverlayViewModel overlay = new OverlayViewModel();
    private final BookLineViewModel line = new BookLineViewModel(Workstations.CLOCK, overlay);

    private void show(Optional<Path> market, UnaryOperator<OpenBook> change) {
        OpenBook book = change.apply(Workstations.useCases()
                .workspace()
                .open(Workstations.sample("layered-hedged.json"), market, SettingOverrides.NONE)
                .orThrow());
        line.show(book, Workstations.useCases().valuation().risk(book));
    }

    private OverlayViewModel.Sheet shownSheet() {
        return overlay.sheetProperty().get().orElseThrow();
    }

    @Test
    void goodInputsAreToldWithoutALegToLookAt() {
        show(Optional.empty(), UnaryOperator.identity());
        assertEquals("inputs: 100 % good", line.qualityProperty().get());
        assertEquals("Good inputs: 15 of 15 legs", line.qualityTrailProperty().get());
        assertTrue(line.goodProperty().get());
        line.showInputs();
        assertEquals(List.of(), shownSheet().lines());
        assertEquals(
                "15 of 15 legs priced; good inputs: 15 of 15 legs. Nothing speaks against any of them.",
                shownSheet().lead());
    }

    @Test
    void weakInputsAreToldByShareByFewWordsAndInFull() {
        show(Optional.of(Workstations.weakQuotes()), UnaryOperator.identity());
        assertEquals("inputs: 80 % good", line.qualityProperty().get());
        assertFalse(line.goodProperty().get());
        assertEquals("""
                Good inputs: 12 of 15 legs, 2 doubtful, 1 bad
                S-1 SPXW  240816C05670000  bad: crossed
                S-1 SPXW  240816P05145000  doubtful: no bid
                H-1 VIX   241016C00023000  doubtful: vol estimated
                Enter or a click lists them all""", line.qualityTrailProperty().get());
        line.showInputs();
        assertEquals("Inputs: 80 % good", shownSheet().title());
        assertEquals(
                new OverlayViewModel.Line(
                        "BAD  S-1 SPXW  240816C05670000",
                        "its bid 10.00 is above its ask 9.60",
                        "load the chain again in trading hours"),
                shownSheet().lines().get(0));
        assertEquals(3, shownSheet().lines().size());
        assertTrue(shownSheet()
                .copy()
                .contains("DOUBTFUL  H-1 VIX   241016C00023000: its vol is estimated from VVIX (import"));
    }

    @Test
    void aBookWithoutLegsTellsNoShare() {
        show(Optional.empty(), OpenBook::emptied);
        assertEquals("", line.qualityProperty().get());
        line.showInputs();
        assertEquals("Inputs", shownSheet().title());
    }

    @Test
    void levelsGetOlderWhileTheWindowIsOpen() {
        var watch = new Watch();
        var line = new BookLineViewModel(watch, new OverlayViewModel());
        line.refreshAge();
        assertEquals("", line.ageProperty().get());
        OpenBook book = Workstations.useCases()
                .workspace()
                .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        line.show(book, Workstations.useCases().valuation().risk(book));
        assertEquals("15 min old", line.ageProperty().get());
        assertEquals(false, line.oldProperty().get());
        watch.now = watch.now.plus(Duration.ofMinutes(20));
        line.refreshAge();
        assertEquals("35 min old", line.ageProperty().get());
        assertEquals(true, line.oldProperty().get());
    }
}
