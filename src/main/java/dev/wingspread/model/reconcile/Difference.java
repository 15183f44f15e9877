package dev.wingspread.model.reconcile;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Instrument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A contract that is not held as the book says.
 *
 * @param cause what probably happened
 * @param inBook contract of the book, if it has one
 * @param bookQuantity signed contracts in the book, 0 if none
 * @param atBroker contract of the broker, if he has one; another one than the book's where the same position is probably
 *     meant
 * @param brokerQuantity signed contracts at the broker, 0 if none
 * @param text the difference and its probable cause in one sentence without a full stop
 * @param cure what to do
 * @param structures ids of the book's structures that hold the contract
 * @param lines lines of the broker's file
 */
public record Difference(
        Cause cause,
        Optional<Instrument> inBook,
        int bookQuantity,
        Optional<Instrument> atBroker,
        int brokerQuantity,
        String text,
        String cure,
        List<String> structures,
        List<Long> lines) {

    public Difference {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(inBook, "inBook");
        Objects.requireNonNull(atBroker, "atBroker");
        Checks.require(inBook.isPresent() || atBroker.isPresent(), "a difference is about a contract");
        Checks.notBlank(text, "text");
        Objects.requireNonNull(cure, "cure");
        structures = List.copyOf(structures);
        lines = List.copyOf(lines);
    }

    /** Whether the sentence tells nothing but both sides and the {@link Cause#meaning() meaning} of the cause. */
    public boolean isOfCauseAlone() {
        return switch (cause) {
            case NOT_IN_BOOK, NOT_AT_BROKER, SETTLED -> true;
            default -> text.endsWith(cause.meaning());
        };
    }

    /** What probably happened. */
    public enum Cause {
        /** The same option under the other root, SPX for SPXW or VIX for VIXW. */
        OTHER_ROOT("probably the same option under the other root"),
        /** The same option with an expiry a day off. */
        SHIFTED_DATE("probably the same option with its expiry a day off"),
        /** One side holds a multiple of the other: rows of lots counted beside their sum. */
        COUNTED_TWICE("one is twice the other, as where lots are counted beside their sum"),
        /** The signs differ. */
        OTHER_SIGN("long and short are exchanged"),
        /** Another number of contracts. */
        QUANTITY("another number of contracts"),
        /** The broker holds it, the book does not. */
        NOT_IN_BOOK("the broker has it, the book does not"),
        /** The book holds it, the broker does not. */
        NOT_AT_BROKER("the book has it, the broker does not"),
        /** The book holds it, the broker does not, and it has settled. */
        SETTLED("the book has it, and it has settled by the time of the statement");

        private final String meaning;

        Cause(String meaning) {
            this.meaning = meaning;
        }

        /** What it says of a contract, without a full stop. */
        public String meaning() {
            return meaning;
        }
    }
}
