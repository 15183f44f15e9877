package dev.wingspread.ui.importing;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.importing.ImportEffect.Asked;
import java.util.ArrayList;
import java.util.List;

/** What the wizard says about what it holds. */
final class ImportVerdict {

    private ImportVerdict() {}

    /** What keeps it from being accepted, in one sentence; empty if nothing does. */
    static String of(ImportViewModel wizard) {
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
    static List<String> outline(ImportViewModel wizard, Asked asked) {
        List<String> lines = new ArrayList<>();
        List<Structure> structures = asked.structures();
        int legs = structures.stream()
                .mapToInt(structure -> structure.legs().size())
                .sum();
        String held = Formats.plural(structures.size(), "position", "positions") + " with "
                + Formats.plural(legs, "leg", "legs");
        if (wizard.isNewBook()) {
            lines.add("Makes a new book of " + held + ".");
        } else if (structures.isEmpty()) {
            lines.add("Values " + asked.before().displayName() + " in the market of the files.");
        } else {
            lines.add("Adds " + held + " to " + asked.before().displayName() + ".");
        }
        addOmissions(lines, wizard);
        wizard.book().filter(book -> !wizard.isNewBook()).ifPresent(book -> addHeld(lines, book, structures));
        long assumed = wizard.proposals().assumed();
        if (assumed > 0) {
            lines.add("Something was assumed about " + Formats.plural(assumed, "contract", "contracts")
                    + ": see page Positions.");
        }
        return lines;
    }

    private static void addOmissions(List<String> lines, ImportViewModel wizard) {
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
