package dev.wingspread.ui.importing;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.StatementOverlap;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.importing.ImportEffect.Asked;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the wizard says about what it holds: whether it can be accepted, and what that does. */
public final class ImportVerdict {

    private final ImportViewModel wizard;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper acceptText = new ReadOnlyStringWrapper("Add to book");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<String>> outline = new ReadOnlyObjectWrapper<>(List.of());

    ImportVerdict(ImportViewModel wizard) {
        this.wizard = wizard;
    }

    /** Looks at what the wizard holds now. */
    void judge() {
        List<String> lines =
                wizard.candidate().asked().map(asked -> outline(asked)).orElse(List.of());
        String trouble = trouble();
        ready.set(trouble.isEmpty());
        text.set(trouble.isEmpty() ? lines.stream().findFirst().orElse("") : trouble);
        acceptText.set(
                wizard.isNewBook() ? "Make the book" : wizard.isMarketOnly() ? "Take the market" : "Add to book");
        outline.set(lines);
    }

    /** What keeps it from being accepted, or what accepting does. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What the button says that accepts. */
    public ReadOnlyStringProperty acceptTextProperty() {
        return acceptText.getReadOnlyProperty();
    }

    /** Whether it can be accepted. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** What accepting does, a sentence each; what should be looked at before comes first. */
    public ReadOnlyObjectProperty<List<String>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** What keeps it from being accepted, in one sentence; empty if nothing does. */
    private String trouble() {
        ImportFiles files = wizard.files();
        if (files.files().isEmpty()) {
            return "Add files of a broker or of Cboe: drop them here or choose them.";
        }
        if (files.readingProperty().get()) {
            return files.progressProperty().get() + "…";
        }
        if (files.files().stream().allMatch(file -> file.content().isEmpty())) {
            return "None of the files can be used. What is wrong with each is listed on page Files.";
        }
        String market = wizard.market().trouble();
        if (!market.isEmpty()) {
            return market;
        }
        int open = wizard.rows().openProperty().get();
        if (open > 0) {
            return Formats.plural(open, "row was", "rows were")
                    + " not understood: type the position or leave the row out on page Not understood.";
        }
        if (wizard.candidate().asked().isEmpty()) {
            return "Nothing is ticked and no market is taken.";
        }
        if (!wizard.candidate().isComputed()) {
            return "The book is being valued…";
        }
        return wizard.candidate().fault();
    }

    /** What accepting does, a sentence each. */
    private List<String> outline(Asked asked) {
        List<String> lines = new ArrayList<>();
        addOverlaps(lines);
        List<Structure> structures = asked.structures();
        int legs = structures.stream()
                .mapToInt(structure -> structure.legs().size())
                .sum();
        String held = Formats.plural(structures.size(), "position", "positions") + " with "
                + Formats.plural(legs, "leg", "legs");
        if (wizard.isNewBook()) {
            lines.add("Makes a new book of " + held + ".");
        } else if (structures.isEmpty()) {
            lines.add("Takes another market for " + asked.before().displayName() + ".");
        } else {
            lines.add("Adds " + held + " to " + asked.before().displayName() + ".");
        }
        addMarket(lines, asked);
        addOmissions(lines);
        wizard.book().filter(book -> !wizard.isNewBook()).ifPresent(book -> addHeld(lines, book, structures));
        long assumed = wizard.proposals().assumed();
        if (assumed > 0) {
            lines.add("Something was assumed about " + Formats.plural(assumed, "contract", "contracts")
                    + ": see page Positions.");
        }
        return lines;
    }

    /** The market changes under everything that is held already. */
    private void addMarket(List<String> lines, Asked asked) {
        if (wizard.market().isTaken()) {
            String of = "the market of the files, " + time(asked.base());
            lines.add(
                    wizard.book().isEmpty()
                            ? "Values it in " + of + "."
                            : "Values " + (wizard.isNewBook() ? "it" : "everything in the book") + " in " + of
                                    + ", instead of the open one, "
                                    + time(wizard.book().orElse(asked.before())) + ".");
        }
    }

    private static String time(OpenBook book) {
        return Formats.time(book.market().asOf());
    }

    /** What two files hold would be counted twice. */
    private void addOverlaps(List<String> lines) {
        for (StatementOverlap overlap : wizard.files().overlapsProperty().get()) {
            lines.add(ImportFile.shortName(overlap.file()) + " and " + ImportFile.shortName(overlap.other())
                    + " both hold " + overlap.holding() + ": what both hold is counted twice. Take one of them out on"
                    + " page Files, unless they are of two accounts.");
        }
    }

    private void addOmissions(List<String> lines) {
        long structures = wizard.proposals().leftOut();
        long rows = wizard.rows().leftOut();
        long faulty = wizard.files().faulty();
        if (structures > 0) {
            lines.add("Left out: " + Formats.plural(structures, "position", "positions") + " without a tick.");
        }
        if (rows > 0) {
            lines.add("Left out: " + Formats.plural(rows, "row that was", "rows that were") + " not understood.");
        }
        if (faulty > 0) {
            lines.add(Formats.plural(faulty, "file", "files") + " could not be read.");
        }
    }

    /** What is held already would be held twice. */
    private static void addHeld(List<String> lines, OpenBook book, List<Structure> structures) {
        long held = ImportEffect.heldAlready(book.portfolio(), structures);
        if (held > 0) {
            lines.add(Formats.plural(held, "contract is", "contracts are") + " in " + book.displayName()
                    + " already and would be held twice. Compare the file with the book instead.");
        }
    }
}
