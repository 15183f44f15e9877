package dev.wingspread.io.json;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects everything there is to say about one file: faults, which refuse it, and warnings, which do not. */
public final class Remarks {

    private static final Comparator<Failure> IN_FILE_ORDER = Comparator.comparingInt((Failure remark) ->
                    remark.location().map(place -> place.line()).orElse(0))
            .thenComparingInt(
                    remark -> remark.location().map(place -> place.column()).orElse(0));

    private final String file;
    private final List<Failure> faults = new ArrayList<>();
    private final List<Failure> warnings = new ArrayList<>();

    /** Nothing to say yet about a file of this name. */
    public Remarks(String file) {
        this.file = file;
    }

    /** Something that refuses the file. */
    public void fault(JsonPlace place, FailureReason reason, String message, String cure) {
        faults.add(Failure.at(place.in(file), reason, Quoted.oneLine(message), Quoted.oneLine(cure)));
    }

    /** A fault found elsewhere, at a place of this file. */
    public void fault(JsonPlace place, Failure fault) {
        fault(place, fault.reason(), fault.message(), fault.cure());
    }

    /** Something the user should know, though the file is read. */
    public void warning(JsonPlace place, FailureReason reason, String message, String cure) {
        warnings.add(Failure.at(place.in(file), reason, Quoted.oneLine(message), Quoted.oneLine(cure)));
    }

    /** Number of faults so far. */
    int faultCount() {
        return faults.size();
    }

    /**
     * The value with its warnings, or all the faults, both in file order.
     *
     * @throws IllegalStateException if there is neither a value nor a fault
     */
    public <T> Loaded<T> result(Optional<T> value) {
        faults.sort(IN_FILE_ORDER);
        warnings.sort(IN_FILE_ORDER);
        return faults.isEmpty()
                ? Loaded.of(value.orElseThrow(() -> new IllegalStateException("no value and no fault")), warnings)
                : Loaded.failed(faults, warnings);
    }
}
