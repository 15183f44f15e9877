package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.prompts.PromptCard;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was done, undo leads back to the start and redo to the end, through the same states. */
class UndoEverythingTest {

    private static final int ACTIONS = 40;

    private final UseCases useCases = Workstations.useCases();
    private final WorkstationViewModel window = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);

    /** Everything a trader sees that a step can change. */
    private record State(Object book, Object market, Object settings, Object scenario, Object leftOut, Object basket) {}

    @BeforeEach
    void openABook() {
        window.opening().open(Workstations.sample("over-hedged-contango.json"));
        window.prompts().atOnceProperty().set(true);
    }

    private OpenBook now() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private State state() {
        return new State(
                now().portfolio(),
                now().market().snapshot(),
                now().settings(),
                window.whatIf().state(),
                window.leftOut().leftOutProperty().get(),
                window.basket().basketProperty().get().map(trades -> trades.order()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoLeadsToTheStartAndRedoToTheEnd(long seed) {
        State start = state();
        double net = netVega();
        var random = new Random(seed);
        for (int i = 0; i < ACTIONS; i++) {
            act(random);
        }
        State end = state();
        assertNotEquals(start, end);

        List<State> wayBack = new ArrayList<>(List.of(end));
        while (!window.undoHistory().nextUndoProperty().get().isEmpty()) {
            window.undoHistory().undo();
            wayBack.add(state());
        }
        assertSame(start, state());
        assertEquals(net, netVega());
        assertTrue(wayBack.size() > ACTIONS / 4, "steps: " + wayBack.size());

        Collections.reverse(wayBack);
        for (State expected : wayBack.subList(1, wayBack.size())) {
            window.undoHistory().redo();
            assertSame(expected, state());
        }
        assertEquals("", window.undoHistory().nextRedoProperty().get());
        assertTrue(window.overlay().sheetProperty().get().isEmpty(), "no defect was told");
    }

    /** Part by part, so that a failure names the part. */
    private static void assertSame(State expected, State found) {
        assertEquals(expected.book(), found.book());
        assertEquals(expected.market(), found.market());
        assertEquals(expected.settings(), found.settings());
        assertEquals(expected.scenario(), found.scenario());
        assertEquals(expected.leftOut(), found.leftOut());
        assertEquals(expected.basket(), found.basket());
    }

    private double netVega() {
        return useCases.valuation().risk(now()).totals().book().netVega().totalUsd();
    }

    private void act(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> window.whatIf().vixPointsProperty().set(random.nextInt(20));
            case 1 -> window.whatIf().applyCell(-random.nextInt(5), random.nextInt(9), random.nextInt(30));
            case 2 ->
                window.whatIf()
                        .apply(
                                Episodes.ALL.get(random.nextInt(Episodes.ALL.size())),
                                random.nextBoolean() ? Replay.ABSOLUTE : Replay.RELATIVE);
            case 3 -> window.whatIf().reset();
            case 4 -> tick(random);
            case 5 -> changeASetting(random);
            case 6 -> changeTheMarket(random);
            case 7 -> closeAStructure();
            case 8 -> preview();
            default -> {
                if (random.nextBoolean()) {
                    window.basket().apply();
                } else {
                    window.basket().discard();
                }
            }
        }
    }

    private void tick(Random random) {
        List<PositionRow> rows = window.positions().rowsProperty().get();
        PositionRow side = rows.get(random.nextInt(Math.min(2, rows.size())));
        if (!side.children().isEmpty()) {
            window.positions()
                    .tick(
                            List.of(side.children()
                                    .get(random.nextInt(side.children().size()))),
                            random.nextBoolean());
        }
    }

    private void changeASetting(Random random) {
        window.forms().settings().show();
        window.forms().settings().row(Setting.NV10_LOW).textProperty().set("-0." + (11 + random.nextInt(20)));
        window.forms().settings().accept();
        window.forms().settings().cancel();
    }

    private void changeTheMarket(Random random) {
        window.forms().market().show();
        window.forms()
                .market()
                .formProperty()
                .get()
                .ifPresent(form -> form.vixSpot().textProperty().set("1" + random.nextInt(10)));
        window.forms().market().accept();
        window.forms().market().cancel();
    }

    private void closeAStructure() {
        var structures = now().portfolio().structures();
        if (structures.size() > 1) {
            OpenBook before = now();
            window.book()
                    .edits()
                    .edit(
                            before,
                            before.portfolio().withStructures(structures.subList(0, structures.size() - 1)),
                            "closed one");
        }
    }

    private void preview() {
        Optional<PromptCard> card = window.prompts().cardsProperty().get().stream()
                .filter(PromptCard::hasTrades)
                .findFirst();
        card.ifPresent(found -> window.prompts().preview(found.id()));
    }
}
