package dev.wingspread.io.broker;

import dev.wingspread.io.broker.IbContract.Answer;
import dev.wingspread.io.broker.IbContract.Left;
import dev.wingspread.io.broker.IbContract.Ours;
import dev.wingspread.io.broker.IbPositions.Level;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/** Open positions of a Flex query, whose XML and CSV differ in names alone. Which fields there are is up to the user. */
final class IbFlexRows {

    /** The fields of a position. */
    interface Fields {

        /** The first field of these names that is there; blank if none is. */
        String of(String... names);
    }

    private final StatementDraft draft;
    private final IbPositions positions;
    private Optional<LocalDate> lastDay = Optional.empty();
    private Optional<LocalDateTime> written = Optional.empty();

    IbFlexRows(BrokerInput input, StatementDraft draft) {
        this.draft = draft;
        positions = new IbPositions(input, draft, true);
    }

    /** What is said of the statement the next positions belong to. */
    void begin(String toDate, String whenGenerated) {
        lastDay = IbDates.date(toDate).or(() -> lastDay);
        written = IbDates.dateAndTime(whenGenerated).or(() -> written);
    }

    /**
     * Takes a position.
     *
     * @param text the row for people
     * @param statementAccount number of the account the statement is of; blank if unknown
     */
    void take(long line, String text, Fields fields, String statementAccount) {
        String word = fields.of("levelOfDetail", "Level Of Detail");
        Optional<Level> level = Level.of(word);
        if (level.isEmpty()) {
            draft.skip(line, text, "the level of detail '" + word + "' is neither SUMMARY nor LOT");
            return;
        }
        Optional<LocalDate> reported = IbDates.date(fields.of("reportDate"));
        Answer answer = new IbContract(
                        fields.of("assetCategory", "assetClass"),
                        fields.of("symbol"),
                        fields.of("description"),
                        fields.of("underlyingSymbol"),
                        fields.of("expiry"),
                        fields.of("putCall", "Put/Call"),
                        fields.of("strike"),
                        fields.of("multiplier"))
                .find(new IbRoots(), reported.or(() -> lastDay));
        if (answer instanceof Left left) {
            draft.skip(line, text, left.why());
            return;
        }
        String quantity = fields.of("position", "quantity");
        OptionalDouble contracts = Cell.number(quantity);
        if (contracts.isEmpty()) {
            draft.skip(line, text, "'" + quantity + "' is no number of contracts");
            return;
        }
        String account = fields.of("accountId", "clientAccountId");
        positions.add(new IbPositions.Row(
                line,
                level.get(),
                ((Ours) answer).contract(),
                contracts.getAsDouble(),
                draft.price(line, fields.of("costBasisPrice", "openPrice")),
                reported,
                IbDates.date(fields.of("openDateTime", "holdingPeriodDateTime")),
                account.isBlank() ? statementAccount : account,
                fields.of("model")));
    }

    /** Hands all positions on. */
    void settle() {
        IbDates.asOf(positions.lastDay().or(() -> lastDay), written).ifPresent(draft::asOf);
        positions.settle();
    }
}
