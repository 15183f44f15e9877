package dev.wingspread.io.broker;

import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an activity statement says around its positions: language, day, account, and what its texts stand for. */
final class IbStatementOverview {

    /** Sections hardly any statement is without. */
    private static final Set<String> SECTIONS = Set.of(
            "account information",
            "net asset value",
            "change in nav",
            "mark-to-market performance summary",
            "realized & unrealized performance summary",
            "cash report",
            "open positions",
            "long open positions",
            "short open positions",
            "trades",
            "financial instrument information");

    private static final String INSTRUMENTS = "financial instrument information";
    private static final String BETWEEN_DAYS = " - ";
    private static final int FEWEST_CELLS = 4;

    private final IbRoots roots = new IbRoots();
    private Columns instruments = Columns.of(List.of());
    private boolean isEnglish;
    private boolean hasPositions;
    private String account = "";
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<LocalDateTime> written = Optional.empty();

    private IbStatementOverview() {}

    /** Goes through a file. */
    static IbStatementOverview of(BrokerInput input) {
        var overview = new IbStatementOverview();
        CsvReader csv = input.csv();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            if (row.get().cells().size() >= 2) {
                overview.take(row.get().cells());
            }
        }
        return overview;
    }

    private void take(List<String> cells) {
        String section = Cell.title(cells.get(0));
        isEnglish |= SECTIONS.contains(section);
        hasPositions |= IbActivityReader.isPositions(section);
        if (cells.size() < FEWEST_CELLS) {
            return;
        }
        boolean isData = Cell.title(cells.get(1)).equals("data");
        switch (section) {
            case "statement" -> statement(cells.get(2), cells.get(3));
            case "account information" -> account(cells.get(2), cells.get(3));
            case INSTRUMENTS -> {
                if (isData) {
                    instrument(cells);
                } else {
                    instruments = Columns.of(cells);
                }
            }
            default -> {
                // Nothing about positions.
            }
        }
    }

    private void statement(String name, String value) {
        switch (Cell.title(name)) {
            case "field name" -> isEnglish = true;
            case "period" -> lastDay = lastDay.or(() -> lastOf(value));
            case "whengenerated", "when generated" -> written = written.or(() -> IbDates.dateAndTime(value));
            default -> {
                // Titles and addresses.
            }
        }
    }

    /** {@code November 20, 2026}, or {@code November 1, 2026 - November 20, 2026}. */
    private static Optional<LocalDate> lastOf(String period) {
        int dash = period.lastIndexOf(BETWEEN_DAYS);
        return IbDates.date(dash < 0 ? period : period.substring(dash + BETWEEN_DAYS.length()));
    }

    /** {@code U1234567 (Custom Consolidated)}. */
    private void account(String name, String value) {
        if (account.isEmpty() && Cell.title(name).equals("account")) {
            account = value.strip().split("\\s+", 2)[0];
        }
    }

    /** A contract may go by several symbols. */
    private void instrument(List<String> cells) {
        var names = new ArrayList<String>();
        for (String title : new String[] {"Symbol", "Description", "Security ID"}) {
            names.addAll(List.of(instruments.cell(cells, title).split(",")));
        }
        roots.learn(names);
    }

    /** Whether any section is named as in statements in English. */
    boolean isEnglish() {
        return isEnglish;
    }

    boolean hasPositions() {
        return hasPositions;
    }

    /** Number of the account; blank if none is told. */
    String account() {
        return account;
    }

    /** The last day of the statement. */
    Optional<LocalDate> lastDay() {
        return lastDay.or(() -> written.map(LocalDateTime::toLocalDate));
    }

    Optional<LocalDateTime> asOf() {
        return IbDates.asOf(lastDay, written);
    }

    IbRoots roots() {
        return roots;
    }
}
