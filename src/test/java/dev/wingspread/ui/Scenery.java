package dev.wingspread.ui;

import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A state of the window that is painted: the book it opens and what is done to it, each step once the one before has come
 * to rest.
 */
record Scenery(String name, Path book, List<Step> steps) {

    /** The book most are of. */
    static final String USUAL = "layered-hedged.json";

    /** Something done to the window. */
    interface Step extends Consumer<WorkstationViewModel> {}

    static Scenery of(String name, String sample, Step... steps) {
        return new Scenery(name, Workstations.sample(sample), List.of(steps));
    }
}
