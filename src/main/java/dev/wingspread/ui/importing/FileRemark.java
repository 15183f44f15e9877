package dev.wingspread.ui.importing;

import dev.wingspread.app.RepeatedWarnings;
import dev.wingspread.app.StatementOverlap;
import dev.wingspread.base.Failure;
import dev.wingspread.base.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A remark on a file: why it is of no use, or what was assumed.
 *
 * @param kind how grave it is
 * @param place where, such as {@code line 12}; empty for the whole file
 * @param text what is wrong
 * @param cure what to do, possibly empty
 */
public record FileRemark(Kind kind, String place, String text, String cure) {

    /** How grave a remark is. */
    public enum Kind {
        /** It keeps the file from being used. */
        FAULT("Fault"),
        /** Another file says the same of the same account. */
        TWICE("Counted twice"),
        /** The file does not say it. */
        ASSUMED("Assumed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** All remarks on a file, faults first; what is said of many lines is told once. */
    static List<FileRemark> on(ImportFile file) {
        return of(file.faults(), file.warnings());
    }

    /** The same of any faults and warnings. */
    static List<FileRemark> of(List<Failure> faults, List<Failure> warnings) {
        return Stream.concat(of(faults, Kind.FAULT), of(warnings, Kind.ASSUMED)).toList();
    }

    private static Stream<FileRemark> of(List<Failure> said, Kind kind) {
        return RepeatedWarnings.of(said).stream()
                .map(told -> new FileRemark(
                        kind,
                        told.lines().isEmpty()
                                ? told.first()
                                        .location()
                                        .map(SourceLocation::pointer)
                                        .orElse("")
                                : told.place(),
                        told.first().message(),
                        told.first().cure()));
    }

    /** What a file holds that another one holds too. */
    static FileRemark of(StatementOverlap overlap) {
        return new FileRemark(
                Kind.TWICE,
                "",
                "it holds " + overlap.holding() + " as " + ImportFile.shortName(overlap.other()) + " does",
                "take one of the two files out, unless they are of two accounts");
    }

    /** The kind and the place. */
    String heading() {
        return place.isEmpty() ? kind.word() : kind.word() + ", " + place;
    }

    /** The remark in one line. */
    String sentence() {
        return heading() + ": " + text + (cure.isEmpty() ? "" : " (" + cure + ")");
    }
}
