package dev.wingspread.io.broker;

import dev.wingspread.model.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows of positions of which some are sums and some the lots of these sums. Where a contract has sums, its lots tell only
 * when it was opened.
 */
final class IbPositions {

    /** What a row of a position stands for. */
    enum Level {
        /** The position as a whole. */
        SUMMARY,
        /** A part of it, bought or sold at one time. */
        LOT,
        /** The file does not say. */
        UNLABELLED;

        /** The level a word stands for; empty for one that is none. */
        static Optional<Level> of(String word) {
            return switch (word.strip().toUpperCase(Locale.ROOT)) {
                case "SUMMARY" -> Optional.of(SUMMARY);
                case "LOT" -> Optional.of(LOT);
                case "" -> Optional.of(UNLABELLED);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A row.
     *
     * @param reported day the position is reported of, if told: of several the last counts
     * @param account number of the account, blank if not told
     * @param model model portfolio within the account, usually blank
     */
    record Row(
            long line,
            Level level,
            SpelledContract contract,
            double quantity,
            OptionalDouble price,
            Optional<LocalDate> reported,
            Optional<LocalDate> openedOn,
            String account,
            String model) {}

    /** Rows that stand for the same. */
    private record Key(Instrument instrument, String account, String model) {}

    private static final int MOST_TOLD = 20;

    private final BrokerInput input;
    private final StatementDraft draft;
    private final boolean sumsAreUnique;
    private final List<Row> rows = new ArrayList<>();

    /**
     * Begins to collect.
     *
     * @param sumsAreUnique whether the file says so much of each row that one contract has one sum
     */
    IbPositions(BrokerInput input, StatementDraft draft, boolean sumsAreUnique) {
        this.input = input;
        this.draft = draft;
        this.sumsAreUnique = sumsAreUnique;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** The last day any row is reported of. */
    Optional<LocalDate> lastDay() {
        return rows.stream().flatMap(row -> row.reported().stream()).max(Comparator.naturalOrder());
    }

    /** Statements of several accounts may end on different days. */
    private Map<String, LocalDate> lastDays() {
        var days = new HashMap<String, LocalDate>();
        for (Row row : rows) {
            row.reported()
                    .ifPresent(day -> days.merge(row.account(), day, (one, other) -> one.isAfter(other) ? one : other));
        }
        return days;
    }

    /** Hands the positions on; contracts given twice for reasons nobody can tell become faults. */
    void settle() {
        Map<String, LocalDate> lastDays = lastDays();
        Map<Key, List<Row>> contracts = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.reported().isPresent() && !row.reported().get().equals(lastDays.get(row.account()))) {
                draft.skipExpected(
                        row.line(),
                        row.contract().instrument().symbol(),
                        "it is the position of an earlier day, "
                                + row.reported().get());
            } else {
                contracts
                        .computeIfAbsent(
                                new Key(row.contract().instrument(), row.account(), row.model()),
                                key -> new ArrayList<>(1))
                        .add(row);
            }
        }
        rows.clear();
        int faults = 0;
        // What was handed on is let go: a file may hold as many contracts as there is room for in ten times its size.
        for (Iterator<List<Row>> each = contracts.values().iterator(); each.hasNext(); each.remove()) {
            List<Row> same = each.next();
            Optional<String> doubt = doubt(same);
            if (doubt.isEmpty()) {
                handOn(same);
            } else if (faults++ < MOST_TOLD) {
                draft.fault(
                        input.line(same.get(1).line()),
                        doubt.get(),
                        "tick the field \"Level of Detail\" in the query and run it again");
            }
        }
    }

    private Optional<String> doubt(List<Row> same) {
        long sums = count(same, Level.SUMMARY);
        long unlabelled = count(same, Level.UNLABELLED);
        boolean isDoubtful = unlabelled > 1 || (unlabelled > 0 && sums > 0) || (sums > 1 && isUnique(same));
        return isDoubtful
                ? Optional.of(same.get(0).contract().instrument().symbol().replaceAll("\\s+", " ")
                        + " is given several times, first in line "
                        + same.get(0).line()
                        + ", and the file does not tell positions from lots")
                : Optional.empty();
    }

    /** Without an account's number, several sums may be those of several accounts. */
    private boolean isUnique(List<Row> same) {
        return sumsAreUnique && !same.get(0).account().isBlank();
    }

    private static long count(List<Row> same, Level level) {
        return same.stream().filter(row -> row.level() == level).count();
    }

    private void handOn(List<Row> same) {
        boolean hasSum = same.stream().anyMatch(row -> row.level() != Level.LOT);
        Optional<LocalDate> opened =
                same.stream().flatMap(row -> row.openedOn().stream()).min(Comparator.naturalOrder());
        for (Row row : same) {
            if (hasSum && row.level() == Level.LOT) {
                draft.skipExpected(
                        row.line(),
                        row.contract().instrument().symbol(),
                        "it is a lot of a position that is counted as a whole");
            } else {
                draft.position(
                        row.line(),
                        row.contract(),
                        row.quantity(),
                        row.price(),
                        hasSum ? opened : row.openedOn(),
                        "",
                        draft.account(row.account()));
            }
        }
    }
}
