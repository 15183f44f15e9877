package dev.wingspread.model.reconcile;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.positions.ContractName;
import dev.wingspread.model.reconcile.Difference.Cause;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Differences in words.
 *
 * @param book the book's side
 * @param broker the broker's side
 * @param statedAt time of the broker's statement, if it has one
 */
record DifferenceText(Side book, Side broker, Optional<LocalDateTime> statedAt) {

    Difference of(Cause cause, Instrument inBook, Instrument atBroker) {
        long ours = book.quantity(inBook);
        long theirs = broker.quantity(atBroker);
        return new Difference(
                cause,
                Optional.of(inBook).filter(any -> ours != 0),
                inRange(ours),
                Optional.of(atBroker).filter(any -> theirs != 0),
                inRange(theirs),
                text(cause, inBook, atBroker),
                cure(cause, atBroker),
                book.structures(inBook),
                broker.lines(atBroker));
    }

    /** More contracts than can be counted are as many as can. */
    private static int inRange(long quantity) {
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, quantity));
    }

    private String text(Cause cause, Instrument inBook, Instrument atBroker) {
        String ours = ContractName.of(inBook) + " " + quantity(book.quantity(inBook));
        String theirs = inBook.equals(atBroker)
                ? quantity(broker.quantity(atBroker))
                : ContractName.of(atBroker) + " " + quantity(broker.quantity(atBroker));
        String both = "the book has " + ours + ", the broker " + theirs + ": ";
        return switch (cause) {
            case OTHER_ROOT ->
                both
                        + cause.meaning()
                        + (broker.isAssumed(atBroker) ? ", which the file does not tell" : "")
                        + howMany(inBook, atBroker);
            case SHIFTED_DATE -> both + cause.meaning() + howMany(inBook, atBroker);
            case COUNTED_TWICE, OTHER_SIGN, QUANTITY -> both + cause.meaning();
            case NOT_IN_BOOK ->
                "the broker has " + ContractName.of(atBroker) + " " + quantity(broker.quantity(atBroker))
                        + ", the book does not";
            case NOT_AT_BROKER -> "the book has " + ours + ", the broker does not";
            case SETTLED ->
                "the book has " + ours + ", which has settled by "
                        + statedAt.map(time -> Formats.date(time.toLocalDate())).orElse("then");
        };
    }

    /** Where the sides have some of both names, how many contracts it is about. */
    private String howMany(Instrument inBook, Instrument atBroker) {
        long moved = Math.abs(broker.quantity(inBook) - book.quantity(inBook));
        boolean isAll = broker.quantity(inBook) == 0 && book.quantity(atBroker) == 0;
        return isAll ? "" : ", " + Formats.plural(moved, "contract", "contracts") + " of it";
    }

    private String cure(Cause cause, Instrument atBroker) {
        return switch (cause) {
            case OTHER_ROOT ->
                broker.isAssumed(atBroker)
                        ? "ask the broker, and correct the book if it is " + root(atBroker)
                        : "write " + root(atBroker) + " in the book";
            case SHIFTED_DATE ->
                "write " + Formats.date(atBroker.expiry()) + " in the book, if the broker's file is right";
            case COUNTED_TWICE -> "look which side has a trade twice, and correct it";
            case OTHER_SIGN -> "turn the sign in the book, if the broker's file is right";
            case QUANTITY -> "enter the missing trade, or correct the number of contracts";
            case NOT_IN_BOOK -> "import it into the book";
            case NOT_AT_BROKER -> "take it out if it was closed, or add the account that holds it";
            case SETTLED -> "take it out of the book";
        };
    }

    private static String root(Instrument contract) {
        return contract instanceof OptionContract option ? option.root().name() : contract.symbol();
    }

    private static String quantity(long contracts) {
        return Formats.quantity(inRange(contracts));
    }
}
