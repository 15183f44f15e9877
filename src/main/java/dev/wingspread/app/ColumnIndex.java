package dev.wingspread.app;

import dev.wingspread.base.EditDistance;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the columns of a table stand.
 *
 * @param names the column names as given
 * @param positions position of each name, from 0
 */
record ColumnIndex(List<String> names, Map<String, Integer> positions) {

    /** A column whose name differs in this many letters may be meant. */
    private static final int MISSPELT_LETTERS = 3;

    ColumnIndex {
        names = List.copyOf(names);
        positions = Map.copyOf(positions);
    }

    /** The columns a header row names, or one fault for each that is missing, given twice, or in the way of a result. */
    static Loaded<ColumnIndex> of(CsvRow header, RowFormula formula, String file) {
        var place = new SourceLocation(file, "", (int) header.line(), 1);
        if (header.fault().isPresent()) {
            return Loaded.failed(Failure.at(
                    place,
                    FailureReason.SYNTAX,
                    "the line of column names is malformed: " + header.fault().get(),
                    "give a CSV table saved as UTF-8"));
        }
        var positions = new HashMap<String, Integer>();
        var faults = new ArrayList<Failure>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip();
            if (!name.isEmpty() && positions.putIfAbsent(name, i) != null) {
                faults.add(Failure.at(
                        place, FailureReason.DUPLICATE, "the column " + name + " is given twice", "drop one of them"));
            }
        }
        addMissing(positions.keySet(), formula, place, faults);
        addTaken(positions.keySet(), formula, place, faults);
        return faults.isEmpty()
                ? Loaded.of(new ColumnIndex(header.cells(), positions))
                : Loaded.failed(faults, List.of());
    }

    private static void addMissing(
            Set<String> present, RowFormula formula, SourceLocation place, List<Failure> faults) {
        List<String> missing = formula.mandatory().stream()
                .filter(name -> !present.contains(name))
                .toList();
        if (missing.size() == formula.mandatory().size()) {
            faults.add(Failure.at(
                    place,
                    FailureReason.MISSING,
                    "this is no table of options: the line names none of its columns",
                    "begin the table with " + String.join(",", formula.mandatory())));
            return;
        }
        for (String name : missing) {
            String cure = present.stream()
                    .filter(other -> !formula.mandatory().contains(other))
                    .filter(other -> EditDistance.between(other, name) < Math.min(MISSPELT_LETTERS, name.length()))
                    .min(Comparator.<String>comparingInt(other -> EditDistance.between(other, name))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(other -> "is '" + other + "' meant?")
                    .orElse("the table needs " + String.join(",", formula.mandatory()));
            faults.add(Failure.at(place, FailureReason.MISSING, "the column " + name + " is missing", cure));
        }
    }

    private static void addTaken(Set<String> present, RowFormula formula, SourceLocation place, List<Failure> faults) {
        var results = new ArrayList<>(formula.numbers());
        results.add(formula.remark());
        for (String name : results) {
            if (present.contains(name)) {
                faults.add(Failure.at(
                        place,
                        FailureReason.DUPLICATE,
                        "the column " + name + " is a column of the result too",
                        "drop or rename it"));
            }
        }
    }

    /** The columns of the result. */
    TableHeader header(RowFormula formula) {
        return new TableHeader(names, Set.copyOf(formula.numeric()), formula.numbers(), formula.remark());
    }

    /** The cells of a row under these columns. */
    RowCells cells(CsvRow row) {
        List<String> given = row.cells();
        Optional<String> fault = row.fault();
        int columns = names.size();
        if (given.size() != columns) {
            boolean onlyBlanksTooMany = given.size() > columns
                    && given.subList(columns, given.size()).stream().allMatch(String::isBlank);
            if (fault.isEmpty() && !onlyBlanksTooMany) {
                fault = Optional.of("the row has " + given.size() + " cells instead of " + columns);
            }
            given = fitted(given, columns);
        }
        return new RowCells(positions, given, fault);
    }

    private static List<String> fitted(List<String> cells, int columns) {
        var fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted;
    }
}
