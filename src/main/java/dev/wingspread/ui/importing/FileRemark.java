package dev.wingspread.ui.importing;

import dev.wingspread.base.Failure;
import java.util.List;
import java.util.stream.Stream;

/**
 * A remark on a file: why it is of no use, or what was assumed.
 *
 * @param isFault whether it keeps the file from being used
 * @param place where, such as {@code line 12}; empty for the whole file
 * @param text what is wrong
 * @param cure what to do, possibly empty
 */
public record FileRemark(boolean isFault, String place, String text, String cure) {

    /** All remarks on a file, faults first. */
    static List<FileRemark> on(ImportFile file) {
        return Stream.concat(
                        file.faults().stream().map(fault -> of(fault, true)),
                        file.warnings().stream().map(warning -> of(warning, false)))
                .toList();
    }

    static FileRemark of(Failure said, boolean isFault) {
        String place = said.location()
                .map(where -> where.line() > 0 ? "line " + where.line() : where.pointer())
                .orElse("");
        return new FileRemark(isFault, place, said.message(), said.cure());
    }

    /** The remark in one line. */
    String sentence() {
        String where = place.isEmpty() ? "" : place + ": ";
        return where + text + (cure.isEmpty() ? "" : " (" + cure + ")");
    }
}
