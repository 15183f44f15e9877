package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
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
 * Fidelity's positions: one table of all accounts, then a disclaimer and the date of download. The dash before the symbol
 * of an option marks it as one; whether it is sold stands in the quantity alone.
 */
final class FidelityPositionsReader implements BrokerReader {

    private static final String[] ACCOUNT = {"Account Number", "Account Name/Number"};

    @Override
    public BrokerFormat format() {
        return BrokerFormat.FIDELITY_POSITIONS;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.hasTitles(FidelityPositionsReader::areTitles);
    }

    private static boolean areTitles(Columns titles) {
        return titles.has(ACCOUNT)
                && titles.has("Symbol")
                && titles.has("Description")
                && titles.has("Quantity")
                && titles.has("Last Price", "Current Value");
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading extends TableReading {

        private static final String STRIKE = "\\$([\\d,]*\\.?\\d+)";
        private static final Pattern IN_WORDS =
                Pattern.compile("([A-Z]{1,5}\\d?) ([A-Z]{3} \\d{1,2},? \\d{2,4}) " + STRIKE + " (PUT|CALL).*");
        private static final Pattern KIND_FIRST =
                Pattern.compile("(PUT|CALL) \\(([A-Z]{1,5}\\d?)\\) .*?([A-Z]{3} \\d{1,2},? \\d{2,4}) " + STRIKE + ".*");
        private static final Pattern DOWNLOADED =
                Pattern.compile("Date downloaded (\\S+) ?(.*)", Pattern.CASE_INSENSITIVE);

        Reading(BrokerInput input) {
            super(BrokerFormat.FIDELITY_POSITIONS, input);
        }

        @Override
        boolean areTitles(Columns titles) {
            return FidelityPositionsReader.areTitles(titles);
        }

        @Override
        boolean takeOutside(CsvRow row, boolean isInTable) {
            Matcher downloaded = DOWNLOADED.matcher(row.cells().get(0).strip());
            if (downloaded.matches()) {
                takeDownload(downloaded.group(1), downloaded.group(2));
            }
            return downloaded.matches() || row.cells().stream().skip(1).allMatch(String::isBlank);
        }

        private void takeDownload(String day, String rest) {
            DateText.date(day)
                    .ifPresent(date ->
                            draft().asOf(DateText.time(rest).map(date::atTime).orElseGet(date::atStartOfDay)));
        }

        @Override
        void takeRow(CsvRow row, Columns table) {
            List<String> cells = row.cells();
            String symbol = table.cell(cells, "Symbol").toUpperCase(Locale.ROOT);
            String description =
                    table.cell(cells, "Description").replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
            Optional<SpelledContract.Code> code =
                    SpelledContract.code(symbol).or(() -> inWords(description)).or(() -> kindFirst(description));
            if (code.isPresent()) {
                takeOption(row, table, code.get());
            } else if (symbol.isEmpty() || symbol.contains("**") || symbol.startsWith("PENDING")) {
                draft().skipExpected(row, "it is cash or pending");
            } else if (symbol.startsWith("-") || description.endsWith(" PUT") || description.endsWith(" CALL")) {
                draft().skip(row, "the option is not spelled as '-SPXW261218P6600': enter it by hand");
            } else {
                OtherContract.of(symbol)
                        .ifPresentOrElse(
                                other -> draft().skip(row, other), () -> draft().skipExpected(row, "it is no option"));
            }
        }

        private static Optional<SpelledContract.Code> inWords(String description) {
            Matcher words = IN_WORDS.matcher(description);
            return words.matches()
                    ? code(words.group(1), words.group(2), words.group(3), words.group(4))
                    : Optional.empty();
        }

        private static Optional<SpelledContract.Code> kindFirst(String description) {
            Matcher words = KIND_FIRST.matcher(description);
            return words.matches()
                    ? code(words.group(2), words.group(3), words.group(4), words.group(1))
                    : Optional.empty();
        }

        private static Optional<SpelledContract.Code> code(String root, String day, String strike, String type) {
            Optional<LocalDate> expiry = DateText.date(day);
            OptionalDouble level = Cell.number(strike);
            return expiry.isEmpty() || level.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SpelledContract.Code(
                            root, expiry.get(), SpelledContract.typeOf(type).orElseThrow(), level.getAsDouble()));
        }

        private void takeOption(CsvRow row, Columns table, SpelledContract.Code code) {
            Optional<OtherContract> other = OtherContract.of(code.root());
            if (other.isPresent()) {
                draft().skip(row, other.get());
                return;
            }
            Loaded<SpelledContract> contract = code.contract();
            String quantity = table.cell(row.cells(), "Quantity");
            OptionalDouble contracts = Cell.number(quantity);
            if (!contract.isOk()) {
                draft().skip(row, contract.faults().get(0).text());
            } else if (contracts.isEmpty()) {
                draft().skip(row, "its quantity '" + quantity + "' is no number: enter it by hand");
            } else {
                OptionalDouble price = EntryPrice.of(
                        draft().price(
                                        row.line(),
                                        table.cell(row.cells(), "Average Cost Basis", "Cost Basis Per Share")),
                        draft().price(row.line(), table.cell(row.cells(), "Cost Basis Total", "Cost Basis")),
                        contracts.getAsDouble());
                draft().tellValueOfOtherSign(
                                row.line(),
                                Cell.number(table.cell(row.cells(), "Current Value")),
                                contracts.getAsDouble());
                draft().position(
                                row.line(),
                                contract.orThrow(),
                                contracts.getAsDouble(),
                                price,
                                Optional.empty(),
                                "",
                                draft().account(table.cell(row.cells(), ACCOUNT)));
            }
        }
    }
}
