package dev.wingspread.app;

import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one state of a book differs from another, in a few words each. */
public final class BookChanges {

    private BookChanges() {}

    /** From one state to the other: structures in the order of the book, then what holds for the whole of it. */
    public static List<String> between(Portfolio before, Portfolio after) {
        var changes = new ArrayList<String>();
        for (Structure structure : after.structures()) {
            Optional<Structure> old = before.structure(structure.id());
            if (old.isEmpty()) {
                changes.add("added " + structure.id());
            } else if (!old.get().equals(structure)) {
                changes.add("changed " + structure.id());
            }
        }
        for (Structure structure : before.structures()) {
            if (after.structure(structure.id()).isEmpty()) {
                changes.add("deleted " + structure.id());
            }
        }
        addDifference(changes, "another name", before.name(), after.name());
        addDifference(changes, "phase " + after.phase(), before.phase(), after.phase());
        boolean isSameSettings =
                before.preset() == after.preset() && before.overrides().equals(after.overrides());
        addDifference(changes, "other settings", true, isSameSettings);
        addDifference(changes, "other regime flags", before.flags(), after.flags());
        addDifference(changes, "another market file", before.market(), after.market());
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add("another order of the positions");
        }
        return changes;
    }

    private static void addDifference(List<String> changes, String words, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(words);
        }
    }
}
