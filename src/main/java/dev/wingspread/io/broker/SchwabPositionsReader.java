package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schwab's positions of one account or of all, one table each under the name of the account. */
final class SchwabPositionsReader implements BrokerReader {

    private static final Pattern FIRST_LINE =
            Pattern.compile("\"?Positions for (?:account )?(.*?)(?: as of (.*?))?\"?,*", Pattern.CASE_INSENSITIVE);
    private static final String ALL_ACCOUNTS = "ALL-ACCOUNTS";
    private static final String[] QUANTITY = {"Qty (Quantity)", "Quantity", "Qty"};

    @Override
    public BrokerFormat format() {
        return BrokerFormat.SCHWAB_POSITIONS;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.hasTitles(SchwabPositionsReader::areTitles)
                && (input.hasTitles(titles -> titles.has("Mkt Val (Market Value)", "Qty (Quantity)"))
                        || input.opening().stream()
                                .limit(3)
                                .anyMatch(
                                        line -> FIRST_LINE.matcher(line.strip()).matches()));
    }

    private static boolean areTitles(Columns titles) {
        return titles.has("Symbol") && titles.has("Description") && titles.has(QUANTITY);
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading extends TableReading {

        private static final Pattern OPTION =
                Pattern.compile("([A-Z0-9$./]{1,7}) (\\d{1,2}/\\d{1,2}/\\d{2,4}) ([\\d,]*\\.?\\d+) ([CP]|CALL|PUT)");
        private static final Pattern CLOCK_FIRST = Pattern.compile("(.*?)(?: ET)?,? (\\d{4}/\\d{1,2}/\\d{1,2})");
        private static final List<String> CASH =
                List.of("CASH & CASH INVESTMENTS", "FUTURES CASH", "FUTURES POSITIONS MARKET VALUE");

        private static final int MOST_COMMAS_OF_A_NAME = 3;

        private boolean isOfAllAccounts;
        private String account = "";

        /** Whether the row before was a total, with which the table of an account ends. */
        private boolean isAfterTotal;

        Reading(BrokerInput input) {
            super(BrokerFormat.SCHWAB_POSITIONS, input);
        }

        @Override
        boolean areTitles(Columns titles) {
            return SchwabPositionsReader.areTitles(titles);
        }

        @Override
        boolean takeOutside(CsvRow row, boolean isInTable) {
            boolean mayBeName = isOfAllAccounts && (isAfterTotal || !isInTable);
            isAfterTotal = false;
            String first = row.cells().get(0).strip();
            Matcher firstLine = FIRST_LINE.matcher(first);
            if (!isInTable && firstLine.matches()) {
                takeFirstLine(firstLine);
                return true;
            }
            if (OPTION.matcher(spaced(first)).matches()) {
                return false;
            }
            if (row.cells().stream().skip(1).allMatch(String::isBlank)) {
                takeLoneText(row, first, isInTable);
                return true;
            }
            // Names are not quoted, whatever commas they hold.
            String line = String.join(",", row.cells()).replaceAll("[,\\s]+$", "");
            boolean isName = mayBeName
                    && !isTotal(spaced(first))
                    && line.chars().filter(c -> c == ',').count() <= MOST_COMMAS_OF_A_NAME;
            if (isName) {
                takeName(line);
            }
            return isName;
        }

        private void takeFirstLine(Matcher line) {
            isOfAllAccounts = line.group(1).toUpperCase(Locale.ROOT).startsWith(ALL_ACCOUNTS);
            account = isOfAllAccounts ? "" : draft().account(line.group(1), AccountName.ofLine(line.group(1)));
            Optional.ofNullable(line.group(2)).flatMap(Reading::time).ifPresent(draft()::asOf);
        }

        /** {@code 04:10 PM ET, 2026/11/20}, or day before time. */
        private static Optional<LocalDateTime> time(String text) {
            Matcher clockFirst = CLOCK_FIRST.matcher(text.strip());
            return clockFirst.matches()
                    ? DateText.date(clockFirst.group(2))
                            .flatMap(day -> DateText.time(clockFirst.group(1)).map(day::atTime))
                    : DateText.dateAndTime(text);
        }

        /** In a file of all accounts the name of each stands above its table. */
        private void takeLoneText(CsvRow row, String text, boolean isInTable) {
            if (isTotal(spaced(text))) {
                takeTotal(row);
            } else if (isOfAllAccounts && !text.isEmpty()) {
                takeName(text);
            } else if (isInTable && !text.isEmpty()) {
                draft().skipExpected(row, "it is a text, no position");
            }
        }

        private void takeName(String text) {
            account = draft().account(text, AccountName.ofLine(text));
        }

        private void takeTotal(CsvRow row) {
            draft().skipExpected(row, "it is cash or a total");
            isAfterTotal = true;
        }

        private static String spaced(String text) {
            return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        }

        @Override
        void takeRow(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String symbol = spaced(table.cell(cells, "Symbol"));
            Matcher option = OPTION.matcher(symbol);
            if (isTotal(symbol)) {
                takeTotal(row);
            } else if (option.matches()) {
                takeOption(row, table, option);
            } else if (isOption(table.cell(cells, "Asset Type", "Security Type"))) {
                takeUnreadable(row, symbol);
            } else {
                OtherContract.of(symbol)
                        .ifPresentOrElse(
                                other -> draft().skip(row, other), () -> draft().skipExpected(row, "it is no option"));
            }
        }

        private static boolean isTotal(String symbol) {
            return CASH.contains(symbol) || symbol.endsWith("TOTAL");
        }

        private static boolean isOption(String type) {
            return type.equalsIgnoreCase("Option");
        }

        private void takeUnreadable(CsvRow row, String symbol) {
            OtherContract.of(symbol.split(" ", 2)[0])
                    .ifPresentOrElse(
                            other -> draft().skip(row, other),
                            () -> draft().skip(
                                            row,
                                            "the option is not spelled as 'SPXW 12/18/2026 6600.00 P': enter it by hand"));
        }

        private void takeOption(CsvRow row, Columns table, Matcher option) {
            Optional<OtherContract> other = OtherContract.of(option.group(1));
            if (other.isPresent()) {
                draft().skip(row, other.get());
                return;
            }
            Root root = Root.ofName(option.group(1)).orElseThrow();
            OptionType type = SpelledContract.typeOf(option.group(4)).orElseThrow();
            Optional<LocalDate> expiry = DateText.date(option.group(2));
            OptionalDouble strike = Cell.number(option.group(3));
            if (expiry.isEmpty() || strike.isEmpty()) {
                draft().skip(row, "its expiry or strike cannot be read: enter it by hand");
                return;
            }
            take(row, table, SpelledContract.ofNamed(root, expiry.get(), type, strike.getAsDouble()));
        }

        private void take(CsvRow row, Columns table, Loaded<SpelledContract> contract) {
            String quantity = table.cell(row.cells(), QUANTITY);
            OptionalDouble contracts = Cell.number(quantity);
            if (!contract.isOk()) {
                draft().skip(row, contract.faults().get(0).text());
            } else if (contracts.isEmpty()) {
                draft().skip(row, "its quantity '" + quantity + "' is no number: enter it by hand");
            } else {
                OptionalDouble price = EntryPrice.of(
                        draft().price(
                                        row.line(),
                                        table.cell(row.cells(), "Cost/Share", "Cost Per Share", "Average Price")),
                        draft().price(row.line(), table.cell(row.cells(), "Cost Basis", "Cost Basis (Cost Basis)")),
                        contracts.getAsDouble());
                draft().tellValueOfOtherSign(
                                row.line(),
                                Cell.number(
                                        table.cell(row.cells(), "Mkt Val (Market Value)", "Mkt Val", "Market Value")),
                                contracts.getAsDouble());
                draft().position(
                                row.line(),
                                contract.orThrow(),
                                contracts.getAsDouble(),
                                price,
                                Optional.empty(),
                                "",
                                account);
            }
        }
    }
}
