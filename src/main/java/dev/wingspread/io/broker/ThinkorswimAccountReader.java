package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * thinkorswim's account statement: sections under one another, of which the history of trades tells what was opened
 * together and the section of options, if there is one, what is open in the end.
 */
final class ThinkorswimAccountReader implements BrokerReader {

    private static final String KIND = "Account";
    private static final String OF_FUTURES = "FUTURES";
    private static final String HISTORY = "ACCOUNT TRADE HISTORY";

    @Override
    public BrokerFormat format() {
        return BrokerFormat.THINKORSWIM_ACCOUNT;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return ThinkorswimPreamble.says(input, KIND)
                || input.opening().stream()
                        .anyMatch(line -> line.strip().toUpperCase(Locale.ROOT).startsWith(HISTORY));
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        return new Reading(input).statement();
    }

    /** One file being read. */
    private static final class Reading {

        private final BrokerInput input;
        private final StatementDraft draft;
        private final ThinkorswimCash cash = new ThinkorswimCash();
        private final ThinkorswimTrades trades;
        private final ThinkorswimHoldings holdings;
        private @Nullable Columns money;
        private @Nullable Columns history;
        private @Nullable Columns options;
        private boolean hasHistory;
        private boolean hasOptions;
        private String section = "";
        private String account = "";
        private Optional<LocalDate> through = Optional.empty();

        Reading(BrokerInput input) {
            this.input = input;
            draft = new StatementDraft(BrokerFormat.THINKORSWIM_ACCOUNT, input);
            trades = new ThinkorswimTrades(draft, cash);
            holdings = new ThinkorswimHoldings(draft);
        }

        Loaded<BrokerStatement> statement() {
            input.forEachRow(draft, this::take);
            if (!hasHistory && !hasOptions) {
                draft.fault(
                        input.whole(),
                        "the sections Account Trade History and Options are missing",
                        "export the account statement with the trade history shown");
            }
            asOf().ifPresent(draft::asOf);
            if (hasOptions) {
                holdings.split(trades.open(), account);
            } else {
                trades.takeOpen(through, account);
            }
            return draft.finished();
        }

        /** The last day of the statement, or the time of its last trade if that is on the same day. */
        private Optional<LocalDateTime> asOf() {
            Optional<LocalDateTime> end = through.map(LocalDate::atStartOfDay);
            Optional<LocalDateTime> last = trades.latest();
            return end.isPresent() && last.isPresent() && last.get().isBefore(end.get()) ? end : last.or(() -> end);
        }

        private void take(CsvRow row) {
            String line = String.join(",", row.cells());
            if (ThinkorswimPreamble.isOf(line, KIND)) {
                account = ThinkorswimPreamble.account(line);
                through = ThinkorswimPreamble.through(line);
                return;
            }
            Columns titles = Columns.of(row.cells());
            if (takeTitles(titles)) {
                return;
            }
            if (isNameOfSection(row)) {
                section = row.cells().get(0).strip().toUpperCase(Locale.ROOT);
                leaveTables();
            } else if (history != null) {
                trades.take(row, history);
            } else if (options != null) {
                holdings.take(row, options);
            } else if (money != null) {
                cash.take(row.cells(), money);
            }
        }

        private void leaveTables() {
            money = null;
            history = null;
            options = null;
        }

        /** Whether a row is that of the titles of a section, of one that is of use or not. */
        private boolean takeTitles(Columns titles) {
            if (titles.has("Exec Time") && titles.has("Symbol") && titles.has("Strike")) {
                leaveTables();
                history = titles;
                hasHistory = true;
            } else if (titles.has("Option Code") && titles.has("Qty")) {
                leaveTables();
                options = titles;
                hasOptions |= !section.startsWith(OF_FUTURES);
            } else if (titles.has("Date") && titles.has("Time") && titles.has("Description")) {
                leaveTables();
                money = titles;
            } else {
                return false;
            }
            return true;
        }

        /** A lone text in the first cell; rows of the history begin with an empty one. */
        private static boolean isNameOfSection(CsvRow row) {
            return !row.cells().get(0).isBlank() && row.cells().stream().skip(1).allMatch(String::isBlank);
        }
    }
}
