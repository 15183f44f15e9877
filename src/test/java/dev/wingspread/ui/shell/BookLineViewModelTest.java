package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.testing.Workstations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
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
