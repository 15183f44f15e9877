package dev.wingspread.ui.importing;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.reconcile.Difference;
import dev.wingspread.model.reconcile.Difference.Cause;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of the table of differences.
 *
 * @param difference what differs
 * @param whyNot why the broker's word cannot be taken without a person's; empty if it can
 */
public record DifferenceRow(Difference difference, Optional<String> whyNot) {

    static final Comparator<DifferenceRow> BY_CONTRACT =
            Comparator.comparing(DifferenceRow::expiry).thenComparing(DifferenceRow::contract);
    static final Comparator<DifferenceRow> BY_CAUSE = Comparator.comparing(
                    (DifferenceRow row) -> row.difference().cause())
            .thenComparing(BY_CONTRACT);
    static final Comparator<DifferenceRow> BY_BOOK =
            Comparator.comparingInt((DifferenceRow row) -> row.difference().bookQuantity());
    static final Comparator<DifferenceRow> BY_BROKER =
            Comparator.comparingInt((DifferenceRow row) -> row.difference().brokerQuantity());

    private Instrument either() {
        return difference.inBook().or(difference::atBroker).orElseThrow();
    }

    private LocalDate expiry() {
        return either().expiry();
    }

    /** The contract, and in what the broker's is another one. */
    String contract() {
        String ours = either().symbol();
        boolean isRenamed = difference.inBook().isPresent()
                && difference.atBroker().isPresent()
                && !difference.inBook().equals(difference.atBroker());
        return isRenamed
                ? ours + " → " + whatDiffers(either(), difference.atBroker().orElseThrow())
                : ours;
    }

    private static String whatDiffers(Instrument ours, Instrument theirs) {
        if (!(ours instanceof OptionContract one) || !(theirs instanceof OptionContract other)) {
            return theirs.symbol();
        }
        String root = one.root() == other.root() ? "" : other.root().name();
        String day = one.expiry().equals(other.expiry()) ? "" : Formats.date(other.expiry());
        return (root + " " + day).strip();
    }

    String inBook() {
        return quantity(difference.bookQuantity());
    }

    String atBroker() {
        return quantity(difference.brokerQuantity());
    }

    private static String quantity(int contracts) {
        return contracts == 0 ? Formats.UNKNOWN : Formats.quantity(contracts);
    }

    String cause() {
        return words(difference.cause());
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case OTHER_ROOT -> "other root";
            case SHIFTED_DATE -> "date shifted";
            case COUNTED_TWICE -> "counted twice";
            case OTHER_SIGN -> "other sign";
            case QUANTITY -> "quantity";
            case NOT_IN_BOOK -> "not in the book";
            case NOT_AT_BROKER -> "not at the broker";
            case SETTLED -> "settled";
        };
    }

    String structures() {
        return String.join(", ", difference.structures());
    }

    String lines() {
        return difference.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    String cure() {
        return difference.cure();
    }

    /** Whether the broker's word can be taken as it is. */
    boolean canTake() {
        return whyNot.isEmpty();
    }

    /** Everything about it in sentences. */
    String sentences() {
        return capital(difference.text()) + ". " + (cure().isEmpty() ? "" : capital(cure()) + ". ")
                + whyNot.map(reason -> "The broker's word cannot be taken as it is: " + reason + ".")
                        .orElse("");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    List<String> cells() {
        return List.of(contract(), inBook(), atBroker(), cause(), structures(), lines(), cure());
    }
}
