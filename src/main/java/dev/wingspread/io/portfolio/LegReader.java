package dev.wingspread.io.portfolio;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.ListedExpiries;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.JsonPlace;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.io.json.Remarks;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Symbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the legs of one structure.
 *
 * <table>
 * <caption>Fields of a leg</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code symbol}</td><td>option (OSI, padded or compact) of root SPX, SPXW, VIX or VIXW, or VIX future as VXH26;
 * a one-digit year is the first such month from {@code openedOn} on</td><td>fault</td></tr>
 * <tr><td>{@code quantity}</td><td>whole number of contracts, positive is long; not 0, at most 1,000,000</td>
 * <td>fault</td></tr>
 * <tr><td>{@code price}</td><td>entry price in index points per contract, 0 to 1,000,000</td><td>unknown</td></tr>
 * </table>
 *
 * <p>Warnings: an expiry the exchange does not list, a position opened after its expiry, a contract that occurs twice.
 */
final class LegReader {

    private static final int MAX_QUANTITY = 1_000_000;
    private static final double MAX_PRICE = 1_000_000;

    private final Optional<LocalDate> openedOn;
    private final Map<String, JsonPlace> placesOfSymbols = new HashMap<>();

    LegReader(Optional<LocalDate> openedOn) {
        this.openedOn = openedOn;
    }

    Optional<Leg> leg(ObjectReader in) {
        in.knows("symbol", "quantity", "price");
        Field<String> symbol = in.text("symbol").required("\"SPXW  260313P05750000\"");
        Optional<Instrument> instrument =
                symbol.value().flatMap(text -> instrument(text, symbol.place(), in.remarks()));
        Field<Integer> quantity = in.whole("quantity")
                .required("10")
                .check(
                        number -> number != 0,
                        number -> "is 0",
                        "write a positive number for long, a negative for short")
                .check(
                        number -> Math.abs(number) <= MAX_QUANTITY,
                        number -> "is " + number + ", more than 1,000,000 contracts",
                        "write the number of contracts");
        NumberField price = in.number("price")
                .hint("write the price paid or received per contract in index points, or leave it out if it is unknown")
                .atLeast(0)
                .atMost(MAX_PRICE);
        return in.ifFaultless(() -> new Leg(instrument.orElseThrow(), quantity.get(), price.optional()));
    }

    private Optional<Instrument> instrument(String text, JsonPlace place, Remarks remarks) {
        Loaded<Instrument> parsed = Symbols.parse(text, openedOn);
        for (Failure fault : parsed.faults()) {
            remarks.fault(place, fault);
        }
        parsed.value().ifPresent(instrument -> warn(instrument, place, remarks));
        return parsed.value();
    }

    private void warn(Instrument instrument, JsonPlace place, Remarks remarks) {
        if (instrument instanceof OptionContract option) {
            ListedExpiries.doubt(option.root(), option.expiry())
                    .ifPresent(doubt -> remarks.warning(
                            place, FailureReason.OUT_OF_RANGE, doubt, "check the date and the root of the symbol"));
        }
        openedOn.filter(day -> day.isAfter(instrument.expiry()))
                .ifPresent(day -> remarks.warning(
                        place,
                        FailureReason.INCONSISTENT,
                        "opened on " + day + ", after the expiry " + instrument.expiry(),
                        "check openedOn and the symbol"));
        JsonPlace first = placesOfSymbols.putIfAbsent(instrument.symbol(), place);
        if (first != null) {
            remarks.warning(
                    place,
                    FailureReason.DUPLICATE,
                    instrument.symbol() + " occurs twice in this structure, first at line " + first.line(),
                    "join the two legs if they are one position");
        }
    }
}
