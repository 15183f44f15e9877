package dev.wingspread.model.positions;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Leg;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A position in one contract as a broker's file gives it.
 *
 * @param leg contract, signed quantity, and entry price per contract in index points where the file tells it
 * @param openedOn day it was opened, if the file tells it
 * @param group what the file itself says belongs together: the name of a trade or group, the number of an order; empty if
 *     it says nothing
 * @param account the last characters of the account's number, the rest hidden; empty if the file names none
 * @param lines lines of the file it was read from, rising
 * @param assumption what had to be assumed about the contract, such as its root; empty if nothing
 */
public record BrokerPosition(
        Leg leg,
        Optional<LocalDate> openedOn,
        String group,
        String account,
        List<Long> lines,
        Optional<String> assumption) {

    public BrokerPosition {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(account, "account");
        lines = List.copyOf(lines);
        Checks.require(!lines.isEmpty(), "a position comes from a line");
        Objects.requireNonNull(assumption, "assumption");
    }
}
