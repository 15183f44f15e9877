package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.IbContract.Answer;
import dev.wingspread.io.broker.IbContract.Left;
import dev.wingspread.io.broker.IbContract.Ours;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TWS, Account window, "Export Portfolio". A contract is told by what advanced contract display puts in brackets behind
 * it; without these neither the root nor the day of expiry is known.
 */
final class TwsPortfolioReader implements BrokerReader {

    private static final String DESCRIPTION = "Financial Instrument Description";
    private static final String TITLE_LINE = "portfolio";
    private static final String SETTING = "tick \"Advanced Contract display\" under \"Configure Export Settings...\""
            + " of the export's dialog in TWS and export again";

    private static final Pattern BRACKET = Pattern.compile("(.*)\\[\\s*(.*?)\\s+([\\d.,]+)\\s*]\\s*");
    private static final Pattern MARKED_ROW =
            Pattern.compile(".*\\[[A-Z]{1,6} *\\d{6}[CP]\\d{8} +\\d+].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("\\b([A-Z]{3})(\\d{4})\\b");
    private static final Pattern DATED_NAME =
            Pattern.compile("(?:.*[/\\\\])?(?:filtered_)?portfolio\\.(\\d{8})\\.csv", Pattern.CASE_INSENSITIVE);

    @Override
    public BrokerFormat format() {
        return BrokerFormat.TWS_PORTFOLIO;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        List<String> first = input.opening().stream()
                .filter(line -> !line.isBlank())
                .limit(3)
                .toList();
        return !first.isEmpty()
                && (isTitleLine(first.get(0))
                        || first.stream().anyMatch(line -> line.contains(DESCRIPTION))
                        || first.stream()
                                .anyMatch(line -> MARKED_ROW.matcher(line).matches()));
    }

    private static boolean isTitleLine(String line) {
        return line.replaceAll("[\",;\\s]", "").toLowerCase(Locale.ROOT).equals(TITLE_LINE);
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        var reading = new Reading(new StatementDraft(format(), input));
        Matcher name = DATED_NAME.matcher(input.file());
        if (name.matches()) {
            IbDates.asOf(IbDates.date(name.group(1)), Optional.empty()).ifPresent(reading.draft::asOf);
        }
        input.forEachRow(reading.draft, reading::take);
        reading.tellMissingTitles(input);
        return reading.draft.finished();
    }

    /** One reading of a file. */
    private static final class Reading {

        private final StatementDraft draft;
        private Optional<Columns> columns = Optional.empty();
        private Optional<CsvRow> firstOther = Optional.empty();

        Reading(StatementDraft draft) {
            this.draft = draft;
        }

        void take(CsvRow row) {
            if (isTitles(row)) {
                columns = Optional.of(Columns.of(row.cells()));
            } else if (columns.isPresent()) {
                position(row, columns.get());
            } else if (firstOther.isEmpty() && !isTitleLine(String.join(",", row.cells()))) {
                firstOther = Optional.of(row);
            }
        }

        private static boolean isTitles(CsvRow row) {
            return row.cells().stream().anyMatch(cell -> Cell.title(cell).equals(Cell.title(DESCRIPTION)));
        }

        void tellMissingTitles(BrokerInput input) {
            boolean isBySemicolons = firstOther
                    .filter(row -> row.cells().stream().anyMatch(cell -> cell.contains(DESCRIPTION + ";")))
                    .isPresent();
            if (columns.isEmpty() && isBySemicolons) {
                draft.fault(
                        input.whole(),
                        "the cells are separated by semicolons, as a spreadsheet saves them",
                        "use the file as TWS exported it, with commas");
            } else if (columns.isEmpty()) {
                draft.fault(
                        firstOther.map(row -> input.line(row.line())).orElseGet(input::whole),
                        "the column \"" + DESCRIPTION + "\" is missing: exports in other languages than English are not"
                                + " supported",
                        "set the language of TWS to English and export again");
            } else if (!columns.get().has("Position")) {
                draft.fault(input.whole(), "the column \"Position\" is missing", "export the portfolio again with it");
            }
        }

        private void position(CsvRow row, Columns table) {
            String text = table.cell(row.cells(), DESCRIPTION);
            if (text.isBlank()) {
                draft.skipExpected(row, "it names no contract");
                return;
            }
            Answer answer = contract(text, table.cell(row.cells(), "Security Type"));
            if (answer instanceof Left left) {
                draft.skip(row, left.why());
            } else if (answer instanceof Ours ours) {
                String cell = table.cell(row.cells(), "Position");
                OptionalDouble quantity = Cell.number(cell);
                if (quantity.isEmpty()) {
                    draft.skip(row, "'" + cell + "' is no number of contracts");
                    return;
                }
                draft.position(
                        row.line(),
                        ours.contract(),
                        quantity.getAsDouble(),
                        draft.price(row.line(), table.cell(row.cells(), "Average Price")),
                        Optional.empty(),
                        "",
                        draft.account(table.cell(row.cells(), "Account", "Account Number")));
            }
        }

        private static Answer contract(String text, String category) {
            Matcher bracket = BRACKET.matcher(text);
            String before = bracket.matches() ? bracket.group(1).strip() : text;
            String underlying = before.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
            if (!bracket.matches()) {
                boolean isOurs = OtherContract.of(underlying).isEmpty() || underlying.startsWith("VX");
                return isOurs && isDerivative(category)
                        ? new Left(new OtherContract("the row tells neither root nor day of expiry: " + SETTING, false))
                        : described(category, text, "", underlying).find(new IbRoots(), Optional.empty());
            }
            return described(category, bracket.group(2), bracket.group(3), underlying)
                    .find(new IbRoots(), month(before));
        }

        /** Without security type anything may be an option. */
        private static boolean isDerivative(String category) {
            String type = category.strip().toUpperCase(Locale.ROOT);
            return type.isEmpty() || type.equals("OPT") || type.equals("FUT");
        }

        private static IbContract described(String category, String symbol, String multiplier, String underlying) {
            return new IbContract(category, symbol, "", underlying, "", "", "", multiplier);
        }

        /** The first day of the month a description names: {@code VIX DEC2026}. */
        private static Optional<LocalDate> month(String before) {
            Matcher month = MONTH.matcher(before.toUpperCase(Locale.ROOT));
            return month.find() ? DateText.date("1 " + month.group(1) + " " + month.group(2)) : Optional.empty();
        }
    }
}
