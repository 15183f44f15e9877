package dev.wingspread.io.market;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.ListedExpiries;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.JsonPlace;
import dev.wingspread.io.json.ListField;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads one expiry of a market.
 *
 * <table>
 * <caption>Fields of an expiry</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code root}</td><td>SPX or SPXW under {@code spx}, VIX or VIXW under {@code vix}</td><td>fault</td></tr>
 * <tr><td>{@code expiry}</td><td>settlement date, no weekend; once for each root</td><td>fault</td></tr>
 * <tr><td>{@code asOf}</td><td>time of the quotes where it is not that of the market</td><td>the market's</td></tr>
 * <tr><td>{@code forward}</td><td>forward in points, above 0; SPX only</td><td>from parity or spot</td></tr>
 * <tr><td>{@code smile}</td><td>see {@link SmileReader}</td><td>fault unless there are quotes; under
 * {@code vix} estimated from VVIX</td></tr>
 * <tr><td>{@code quotes}</td><td>list of {@code strike} above 0, {@code type} C or P, {@code bid} and {@code ask} in
 * points, at least 0 (no such side); each option once. They go before the smile.</td><td>none</td></tr>
 * </table>
 *
 * <p>Warnings: dates the exchange does not list, expiries before {@code asOf}, a forward far from spot, crossed quotes.
 */
final class ExpiryReader {

    /** Carry moves a forward by a few per cent a year; a fifth is a typing error. */
    private static final double FAR_FROM_SPOT = 0.2;

    /** Crossed quotes of an index told one by one: a whole chain has some in most expiries. */
    private static final int MOST_TOLD = 3;

    private final Underlying underlying;
    private final Optional<LocalDate> asOf;
    private final OptionalDouble spot;
    private final Map<String, JsonPlace> placesOfExpiries = new HashMap<>();
    private int crossed;

    ExpiryReader(Underlying underlying, Optional<LocalDate> asOf, OptionalDouble spot) {
        this.underlying = underlying;
        this.asOf = asOf;
        this.spot = spot;
    }

    Optional<ExpiryQuotes> expiry(ObjectReader in) {
        in.knows("root", "expiry", "asOf", "forward", "smile", "quotes");
        Field<Root> root = in.word("root", Root.class)
                .required(underlying == Underlying.SPX ? "\"SPXW\"" : "\"VIX\"")
                .check(
                        given -> given.underlying() == underlying,
                        given -> given + " does not belong under " + (underlying == Underlying.SPX ? "spx" : "vix"),
                        "move the entry to the other list of expiries");
        Field<LocalDate> expiry = expiryDate(in, asOf);
        judgeDate(root, expiry, in);
        Field<LocalDateTime> ownTime = MarketReader.ownTime(in, asOf);
        NumberField forward = forward(in);
        Field<ObjectReader> smile = in.object("smile");
        Optional<SmileSpec> spec = smile.value().flatMap(inner -> SmileReader.smile(inner, underlying));
        ListField quotes = in.list("quotes");
        var strikes = new HashMap<String, JsonPlace>();
        List<OptionQuote> read = quotes.each(entry -> quote(entry, strikes));
        boolean isEmpty = !quotes.isGiven() || (quotes.value().isPresent() && quotes.size() == 0);
        if (underlying == Underlying.SPX && !smile.isGiven() && isEmpty) {
            in.remarks()
                    .fault(
                            in.place(),
                            FailureReason.MISSING,
                            "the expiry needs a smile or quotes",
                            "add \"smile\": { \"model\": \"SSVI\", \"atmVol\": 0.15 }, or remove the entry");
        }
        return in.ifFaultless(() -> new ExpiryQuotes(
                root.get(), expiry.get(), forward.optional(), spec, read, ownTime.value(), Optional.empty()));
    }

    /** The settlement date of an option or future. */
    static Field<LocalDate> expiryDate(ObjectReader in, Optional<LocalDate> asOf) {
        return in.date("expiry")
                .required("\"2026-03-18\"")
                .check(
                        date -> date.getYear() >= TradingCalendar.FIRST_YEAR,
                        date -> "is " + date + ", before the trading calendar starts in " + TradingCalendar.FIRST_YEAR,
                        "correct the date")
                .check(
                        date -> !TradingCalendar.isWeekend(date),
                        date -> "is " + date + ", a weekend, when nothing settles",
                        "correct the date")
                .expect(
                        date -> asOf.isEmpty() || !date.isBefore(asOf.get()),
                        date -> "is " + date + ", before the day of asOf",
                        "remove the entry or check the date");
    }

    private void judgeDate(Field<Root> root, Field<LocalDate> expiry, ObjectReader in) {
        if (root.value().isEmpty() || expiry.value().isEmpty()) {
            return;
        }
        JsonPlace first = placesOfExpiries.putIfAbsent(root.get() + " " + expiry.get(), in.place());
        if (first != null) {
            in.remarks()
                    .fault(
                            in.place(),
                            FailureReason.DUPLICATE,
                            root.get() + " " + expiry.get() + " is given twice, first at line " + first.line()
                                    + ", column " + first.column(),
                            "keep one of them");
        }
        ListedExpiries.doubt(root.get(), expiry.get())
                .ifPresent(doubt -> in.remarks()
                        .warning(expiry.place(), FailureReason.OUT_OF_RANGE, doubt, "check the date and the root"));
    }

    private NumberField forward(ObjectReader in) {
        NumberField forward = MarketReader.level(in, "forward");
        if (underlying == Underlying.VIX && forward.isGiven()) {
            forward.fault(
                    FailureReason.INCONSISTENT,
                    "forward is given for a VIX expiry, which is priced off its future",
                    "quote the future under vix.futures");
        }
        forward.expect(
                level -> spot.isEmpty() || Math.abs(level / spot.getAsDouble() - 1) <= FAR_FROM_SPOT,
                level -> "is more than 20 % away from spot",
                "check both levels");
        return forward;
    }

    private Optional<OptionQuote> quote(ObjectReader in, Map<String, JsonPlace> places) {
        in.knows("strike", "type", "bid", "ask");
        NumberField strike = MarketReader.level(in, "strike").required("5350");
        Field<String> type = in.word("type", List.of("C", "P")).required("\"P\"");
        NumberField bid = price(in, "bid");
        NumberField ask = price(in, "ask");
        judgeOption(in, strike, type, places);
        if (bid.orElse(0.0) > ask.orElse(Double.POSITIVE_INFINITY) && ++crossed <= MOST_TOLD) {
            in.remarks()
                    .warning(
                            bid.place(),
                            FailureReason.INCONSISTENT,
                            "the bid " + bid.get() + " is above the ask " + ask.get() + "; the quote is not used",
                            "correct the quote");
        }
        return in.ifFaultless(() -> new OptionQuote(
                strike.get(),
                type.get().equals("C") ? OptionType.CALL : OptionType.PUT,
                bid.optional(),
                ask.optional()));
    }

    /** Counts those not told one by one, after all expiries of the index; before the opening there may be hundreds. */
    void tellOfMoreCrossed(ObjectReader in) {
        if (crossed > MOST_TOLD) {
            in.remarks()
                    .warning(
                            in.place(),
                            FailureReason.INCONSISTENT,
                            crossed - MOST_TOLD + " more quotes have a bid above the ask; they are not used",
                            "correct the quotes");
        }
    }

    private static void judgeOption(
            ObjectReader in, NumberField strike, Field<String> type, Map<String, JsonPlace> places) {
        if (strike.value().isEmpty() || type.value().isEmpty()) {
            return;
        }
        JsonPlace first = places.putIfAbsent(type.get() + strike.get(), in.place());
        if (first != null) {
            in.remarks()
                    .fault(
                            in.place(),
                            FailureReason.DUPLICATE,
                            "the " + type.get() + " of strike " + strike.get() + " is quoted twice, first at line "
                                    + first.line() + ", column " + first.column(),
                            "keep one of them");
        }
    }

    private static NumberField price(ObjectReader in, String name) {
        return in.number(name)
                .hint("write a price in index points, or leave it out if there is none")
                .atLeast(0)
                .atMost(MarketReader.MAX_LEVEL);
    }
}
