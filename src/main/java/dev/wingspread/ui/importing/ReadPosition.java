package dev.wingspread.ui.importing;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Root;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.positions.BrokerPosition;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A position with the file it was read from.
 *
 * @param file name of the file
 * @param position what was read
 */
record ReadPosition(String file, BrokerPosition position) {

    Instrument instrument() {
        return position.leg().instrument();
    }

    /** Where it stands, such as {@code portfolio.csv line 12, 13}. */
    String place() {
        return file + " line " + position.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether the file did not tell its root, so that it may as well be the other one. */
    boolean isRootAssumed() {
        return position.assumption().isPresent() && otherRoot(instrument()).isPresent();
    }

    /** The same under the other root; as it is where there is none. */
    ReadPosition flipped() {
        Leg leg = position.leg();
        return otherRoot(leg.instrument())
                .map(other -> new ReadPosition(
                        file,
                        new BrokerPosition(
                                new Leg(other, leg.quantity(), leg.entryPrice()),
                                position.openedOn(),
                                position.group(),
                                position.account(),
                                position.lines(),
                                Optional.of("you chose " + other.root() + " where the file does not tell the root"))))
                .orElse(this);
    }

    /** The same S&P 500 option under the other root; both are listed for the day of the monthly expiry. */
    private static Optional<SpxOption> otherRoot(Instrument instrument) {
        return instrument instanceof SpxOption option
                ? Optional.of(new SpxOption(
                        option.root() == Root.SPX ? Root.SPXW : Root.SPX,
                        option.expiry(),
                        option.type(),
                        option.strike()))
                : Optional.empty();
    }
}
