package dev.wingspread.io.market;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.ListedExpiries;
import dev.wingspread.io.json.Decimals;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonTree;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads market files, format version 1: a JSON object in UTF-8 with these fields. Levels are index points, vols, rates and
 * yields decimals ({@code 0.132} is 13.2 %), times New York wall clock without offset.
 *
 * <table>
 * <caption>Fields of a market</caption>
 * <tr><th>field</th><th>value</th><th>left out</th></tr>
 * <tr><td>{@code formatVersion}</td><td>1; a newer one is refused without judging the rest</td><td>fault</td></tr>
 * <tr><td>{@code asOf}</td><td>{@code 2026-03-02T15:45} or with seconds, 1998 to 2199</td><td>fault</td></tr>
 * <tr><td>{@code source}</td><td>text</td><td>empty</td></tr>
 * <tr><td>{@code rate}</td><td>continuously compounded, a year, -0.5 to 0.5</td><td>0.04, warned about</td></tr>
 * <tr><td>{@code dividendYield}</td><td>continuous, a year, -0.5 to 0.5</td><td>0.013, warned about</td></tr>
 * <tr><td>{@code spx}</td><td>{@code spot} above 0; {@code expiries}, see {@link ExpiryReader} (none)</td><td>fault</td></tr>
 * <tr><td>{@code vix}</td><td>{@code spot} above 0; {@code vvix} in vol points (unknown); {@code futures}, each {@code
 * expiry}, {@code price} above 0 and {@code asOf} (the market's), one per expiry (none); {@code expiries} (none)</td><td>fault</td></tr>
 * <tr><td>{@code closes}</td><td>{@code spx} and {@code vix}: lists of {@code date} and {@code close} above 0</td>
 * <td>none</td></tr>
 * <tr><td>{@code advanceDecline}</td><td>list of {@code date}, {@code advancers}, {@code decliners}, at least 0</td>
 * <td>none</td></tr>
 * <tr><td>{@code yields}</td><td>list of {@code date}, {@code y2}, {@code y10}</td><td>none</td></tr>
 * <tr><td>{@code events}</td><td>list of {@code date}, {@code type} FOMC, CPI or PPI, {@code time} as {@code 08:30}
 * (unknown), {@code note} (empty)</td><td>none</td></tr>
 * </table>
 *
 * <p>No level may exceed 1,000,000. Lists by date may stand in any order and are read sorted; a date given twice is a
 * fault. {@code null} counts as left out. All faults are reported at once, in the order of the file.
 */
public final class MarketReader {

    static final FileFormat FORMAT = new FileFormat("a market file", 1, "asOf", "structures", "a portfolio file");

    static final double MAX_LEVEL = 1_000_000;
    private static final double MAX_RATE = 0.5;
    private static final double USUAL_MAX_VIX = 200;

    private MarketReader() {}

    /**
     * Reads a market.
     *
     * @param bytes the file
     * @param file name of the file as the user knows it
     * @return the market with warnings, or every fault
     */
    public static Loaded<MarketSnapshot> read(byte[] bytes, String file) {
        return FORMAT.read(JsonTree.parse(bytes, file), file, MarketReader::market);
    }

    /**
     * Reads a market.
     *
     * @param text the text of the file
     * @param file name of the file as the user knows it
     * @return the market with warnings, or every fault
     */
    public static Loaded<MarketSnapshot> read(String text, String file) {
        return FORMAT.read(JsonTree.parse(text, file), file, MarketReader::market);
    }

    private static Optional<MarketSnapshot> market(ObjectReader in) {
        in.knows(
                FileFormat.VERSION_FIELD,
                "asOf",
                "source",
                "rate",
                "dividendYield",
                "spx",
                "vix",
                "closes",
                "advanceDecline",
                "yields",
                "events");
        Field<LocalDateTime> asOf = in.wallClock("asOf")
                .required("\"2026-03-02T15:45:00\"")
                .check(
                        time -> time.getYear() >= TradingCalendar.FIRST_YEAR,
                        time -> "is " + time + ", before the trading calendar starts in " + TradingCalendar.FIRST_YEAR,
                        "correct the date")
                .expect(
                        time -> TradingCalendar.isTradingDay(time.toLocalDate()),
                        time -> "is " + time.toLocalDate() + ", no trading day",
                        "check the date");
        Optional<LocalDate> day = asOf.value().map(LocalDateTime::toLocalDate);
        Field<String> source = in.text("source");
        OptionalDouble rate = rate(in, "rate", MarketSnapshot.DEFAULT_RATE);
        OptionalDouble dividendYield = rate(in, "dividendYield", MarketSnapshot.DEFAULT_DIVIDEND_YIELD);
        Optional<SpxQuotes> spx = in.object("spx")
                .required("{ \"spot\": 6000.0, \"expiries\": [ ] }")
                .value()
                .flatMap(inner -> spx(inner, day));
        Optional<VixQuotes> vix = in.object("vix")
                .required("{ \"spot\": 17.0, \"futures\": [ ], \"expiries\": [ ] }")
                .value()
                .flatMap(inner -> vix(inner, day));
        HistoryReader history = HistoryReader.read(in, day);
        return in.ifFaultless(() -> new MarketSnapshot(
                asOf.get(),
                source.orElse(""),
                rate,
                dividendYield,
                spx.orElseThrow(),
                vix.orElseThrow(),
                history.spxCloses(),
                history.vixCloses(),
                history.advanceDecline(),
                history.yields(),
                history.events()));
    }

    private static OptionalDouble rate(ObjectReader in, String name, double assumed) {
        NumberField rate = decimalRate(in, name);
        if (!rate.isGiven()) {
            in.remarks()
                    .warning(
                            rate.place(),
                            FailureReason.ASSUMED,
                            MarketSnapshot.assumed(name, assumed),
                            "add \"" + name + "\": " + Decimals.plain(assumed));
        }
        return rate.optional();
    }

    static NumberField decimalRate(ObjectReader in, String name) {
        return in.number(name).hint("rates are decimals: write 0.04 for 4 %").between(-MAX_RATE, MAX_RATE);
    }

    private static Optional<SpxQuotes> spx(ObjectReader in, Optional<LocalDate> day) {
        in.knows("spot", "expiries");
        NumberField spot = level(in, "spot").required("6000.0");
        var reader = new ExpiryReader(Underlying.SPX, day, spot.optional());
        List<ExpiryQuotes> expiries = in.list("expiries").each(reader::expiry);
        reader.tellOfMoreCrossed(in);
        return in.ifFaultless(() -> new SpxQuotes(spot.get(), expiries));
    }

    private static Optional<VixQuotes> vix(ObjectReader in, Optional<LocalDate> day) {
        in.knows("spot", "vvix", "futures", "expiries");
        NumberField spot = level(in, "spot").required("17.0").usuallyAtMost(USUAL_MAX_VIX);
        NumberField vvix = level(in, "vvix");
        var dates = new UniqueDates("the future of");
        List<FutureQuote> futures = in.list("futures").each(entry -> future(entry, dates, day));
        var reader = new ExpiryReader(Underlying.VIX, day, OptionalDouble.empty());
        List<ExpiryQuotes> expiries = in.list("expiries").each(reader::expiry);
        reader.tellOfMoreCrossed(in);
        return in.ifFaultless(() -> new VixQuotes(spot.get(), vvix.optional(), futures, expiries));
    }

    private static Optional<FutureQuote> future(ObjectReader in, UniqueDates dates, Optional<LocalDate> day) {
        in.knows("expiry", "price", "asOf");
        Field<LocalDate> expiry = dates.require(ExpiryReader.expiryDate(in, day));
        expiry.value()
                .flatMap(ListedExpiries::doubtAboutFuture)
                .ifPresent(doubt ->
                        in.remarks().warning(expiry.place(), FailureReason.OUT_OF_RANGE, doubt, "check the date"));
        NumberField price = level(in, "price").required("18.0").usuallyAtMost(USUAL_MAX_VIX);
        Field<LocalDateTime> asOf = ownTime(in, day);
        return in.ifFaultless(() -> new FutureQuote(expiry.get(), price.get(), asOf.value()));
    }

    /** The time of quotes or of a price where it is not that of the market. */
    static Field<LocalDateTime> ownTime(ObjectReader in, Optional<LocalDate> marketDay) {
        return in.wallClock("asOf")
                .check(
                        time -> time.getYear() >= TradingCalendar.FIRST_YEAR,
                        time -> "is " + time + ", before the trading calendar starts in " + TradingCalendar.FIRST_YEAR,
                        "correct the date")
                .expect(
                        time -> marketDay.isEmpty() || !time.toLocalDate().isAfter(marketDay.get()),
                        time -> "is " + time + ", on a later day than the market's asOf",
                        "check both times");
    }

    static NumberField level(ObjectReader in, String name) {
        return in.number(name).above(0).atMost(MAX_LEVEL);
    }
}
