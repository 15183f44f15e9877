package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedValuationTest {

    private final OpenBook book = Workstations.useCases()
            .workspace()
            .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();

    private final GuardedValuation onWindowThread =
            new GuardedValuation(Workstations.useCases().valuation(), new UiThread() {
                @Override
                public void run(Runnable task) {
                    task.run();
                }

                @Override
                public boolean isCurrent() {
                    return true;
                }
            });

    @Test
    void nothingIsValuedOnTheWindowsThread() {
        var shock = book.model().shock(6);
        assertThrows(IllegalStateException.class, () -> onWindowThread.risk(book));
        assertThrows(IllegalStateException.class, () -> onWindowThread.whatIf(book, shock));
        assertThrows(IllegalStateException.class, () -> onWindowThread.payoff(book, shock, true, () -> false));
        assertThrows(
                IllegalStateException.class,
                () -> onWindowThread.map(book, MapRequest.spxByVix(shock, List.of(0.0), List.of(0.0)), () -> false));
    }
}
