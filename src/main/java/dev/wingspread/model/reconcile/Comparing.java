package dev.wingspread.model.reconcile;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.positions.ContractOrder;
import dev.wingspread.model.reconcile.Difference.Cause;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares two sides contract by contract and pairs what is probably the same position under another name.
 *
 * <p>A contract is paired with another where one side holds as many too few of the one as it holds too many of the other,
 * and at least one of them is held by one side alone. Pairs of another root come before those of another day, and those
 * before pairs of both; each contract takes the first partner in the order of contracts, so that the answer does not
 * depend on the order of book or file.
 */
final class Comparing {

    private final Side book;
    private final Side broker;
    private final Optional<LocalDateTime> statedAt;
    private final TreeSet<Instrument> open = new TreeSet<>(ContractOrder.BY_EXPIRY_AND_STRIKE);
    private final List<Difference> differences = new ArrayList<>();
    private int matched;

    /**
     * Two sides.
     *
     * @param statedAt time of the broker's statement, if it has one
     */
    Comparing(Side book, Side broker, Optional<LocalDateTime> statedAt) {
        this.book = book;
        this.broker = broker;
        this.statedAt = statedAt;
    }

    Reconciliation result() {
        var all = new TreeSet<>(ContractOrder.BY_EXPIRY_AND_STRIKE);
        book.contracts().forEach(all::add);
        broker.contracts().forEach(all::add);
        for (Instrument contract : all) {
            if (surplus(contract) != 0) {
                open.add(contract);
            } else if (book.quantity(contract) != 0) {
                matched++;
            }
        }
        tellSettled();
        pair(Cause.OTHER_ROOT, option -> List.of(other(option, otherRoot(option), option.expiry())));
        pair(Cause.SHIFTED_DATE, option -> onDaysBeside(option, option.root()));
        pair(Cause.SHIFTED_DATE, option -> onDaysBeside(option, otherRoot(option)));
        open.forEach(contract -> tell(cause(contract), contract, contract));
        differences.sort(Comparator.comparing(
                        (Difference each) -> each.inBook().or(each::atBroker).orElseThrow(),
                        ContractOrder.BY_EXPIRY_AND_STRIKE)
                .thenComparing(Difference::cause));
        return new Reconciliation(matched, differences);
    }

    /** Contracts the broker holds more than the book. */
    private long surplus(Instrument contract) {
        return broker.quantity(contract) - book.quantity(contract);
    }

    private boolean isOneSided(Instrument contract) {
        return broker.quantity(contract) == 0 || book.quantity(contract) == 0;
    }

    private void tellSettled() {
        List<Instrument> settled = open.stream()
                .filter(contract -> broker.quantity(contract) == 0 && hasSettled(contract))
                .toList();
        settled.forEach(contract -> {
            open.remove(contract);
            tell(Cause.SETTLED, contract, contract);
        });
    }

    /** A statement of a day without a time is one of its end. */
    private boolean hasSettled(Instrument contract) {
        return statedAt.map(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? !time.toLocalDate().isBefore(contract.expiry())
                        : !time.isBefore(SettlementClock.settlement(contract)))
                .orElse(false);
    }

    private void pair(Cause cause, Function<OptionContract, List<Instrument>> likeIt) {
        for (Instrument contract : List.copyOf(open)) {
            if (!open.contains(contract) || !(contract instanceof OptionContract option)) {
                continue;
            }
            Optional<Instrument> partner = likeIt.apply(option).stream()
                    .filter(other -> open.contains(other) && surplus(other) == -surplus(contract))
                    .filter(other -> isOneSided(contract) || isOneSided(other))
                    .findFirst();
            partner.ifPresent(other -> {
                open.remove(contract);
                open.remove(other);
                boolean isBooks = isBooks(contract, other);
                tell(cause, isBooks ? contract : other, isBooks ? other : contract);
            });
        }
    }

    /** Whether of two names the first is the book's: the one that the book alone holds, else the other is the broker's. */
    private boolean isBooks(Instrument one, Instrument other) {
        if (broker.quantity(one) == 0 || book.quantity(other) == 0) {
            return true;
        }
        return !(broker.quantity(other) == 0 || book.quantity(one) == 0);
    }

    private static Root otherRoot(OptionContract option) {
        return switch (option.root()) {
            case SPX -> Root.SPXW;
            case SPXW -> Root.SPX;
            case VIX -> Root.VIXW;
            case VIXW -> Root.VIX;
        };
    }

    /** The same option the day before and after, and on the trading days before and after. */
    private static List<Instrument> onDaysBeside(OptionContract option, Root root) {
        LocalDate expiry = option.expiry();
        return Stream.of(
                        TradingCalendar.previousTradingDay(expiry),
                        expiry.minusDays(1),
                        expiry.plusDays(1),
                        TradingCalendar.nextTradingDay(expiry))
                .distinct()
                .map(day -> other(option, root, day))
                .toList();
    }

    private static Instrument other(OptionContract option, Root root, LocalDate expiry) {
        return root.underlying() == Underlying.SPX
                ? new SpxOption(root, expiry, option.type(), option.strike())
                : new VixOption(root, expiry, option.type(), option.strike());
    }

    private Cause cause(Instrument contract) {
        long ours = book.quantity(contract);
        long theirs = broker.quantity(contract);
        if (ours == 0) {
            return Cause.NOT_IN_BOOK;
        }
        if (theirs == 0) {
            return Cause.NOT_AT_BROKER;
        }
        if (ours == -theirs) {
            return Cause.OTHER_SIGN;
        }
        return ours == 2 * theirs || theirs == 2 * ours ? Cause.COUNTED_TWICE : Cause.QUANTITY;
    }

    private void tell(Cause cause, Instrument inBook, Instrument atBroker) {
        differences.add(new DifferenceText(book, broker, statedAt).of(cause, inBook, atBroker));
    }
}
