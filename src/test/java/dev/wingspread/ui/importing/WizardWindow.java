package dev.wingspread.ui.importing;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A window on a book of its own, and its wizard. */
final class WizardWindow {

    private final WorkstationViewModel model = new WorkstationViewModel(
            Workstations.importing(new MadeUpImports()),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private OpenBook before;

    /** On the sample where it lies: nothing may be saved. */
    WizardWindow() {
        before = opened(Workstations.sample("layered-hedged.json"));
    }

    /** @param folder where the book may be copied to */
    WizardWindow(Path folder) throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        before = opened(folder.resolve("layered-hedged.json"));
    }

    /** Opens another book. */
    void open(Path book) {
        before = opened(book);
    }

    private OpenBook opened(Path book) {
        model.opening().open(book);
        return now();
    }

    WorkstationViewModel model() {
        return model;
    }

    ImportViewModel wizard() {
        return model.importDesk().wizard();
    }

    /** The book as it was opened. */
    OpenBook before() {
        return before;
    }

    /** The book as it is. */
    OpenBook now() {
        return model.book().bookProperty().get().orElseThrow();
    }

    /** Shows files in the wizard. */
    void show(Path... files) {
        wizard().show(List.of(files), false);
    }

    /** The structures the wizard proposes. */
    List<ProposalRow> structures() {
        return wizard().proposals().rowsProperty().get().stream()
                .flatMap(group -> group.children().stream())
                .toList();
    }

    /** What the wizard says under the page. */
    String verdict() {
        return wizard().verdict().textProperty().get();
    }

    /** What the book holds now and did not hold before. */
    List<Structure> imported() {
        return now().portfolio().structures().stream()
                .filter(structure -> !before.portfolio().structures().contains(structure))
                .toList();
    }
}
