package dev.wingspread.testing;

import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A market. {@link #aMarket()} is calm contango on 2 March 2026: SPX 6000 with three expiries, VIX 17 with three futures
 * and their options; {@link #aBareMarket()} has the two spot levels alone.
 */
public final class MarketBuilder {

    private final List<ExpiryQuotes> spxExpiries = new ArrayList<>();
    private final List<ExpiryQuotes> vixExpiries = new ArrayList<>();
    private final List<FutureQuote> futures = new ArrayList<>();
    private final List<DailyClose> spxCloses = new ArrayList<>();
    private final List<DailyClose> vixCloses = new ArrayList<>();
    private final List<MarketEvent> events = new ArrayList<>();
    private LocalDateTime asOf = LocalDateTime.parse("2026-03-02T15:45:00");
    private double spx = 6000;
    private double vix = 17;
    private OptionalDouble vvix = OptionalDouble.empty();
    private OptionalDouble rate = OptionalDouble.of(0.04);
    private OptionalDouble dividendYield = OptionalDouble.of(0.012);

    private MarketBuilder() {}

    public static MarketBuilder aBareMarket() {
        return new MarketBuilder();
    }

    public static MarketBuilder aMarket() {
        return aBareMarket()
                .spxSmile(Root.SPXW, "2026-03-13", ssvi(0.132))
                .spxSmile(Root.SPXW, "2026-04-10", ssvi(0.148))
                .spxSmile(Root.SPX, "2026-05-15", ssvi(0.158))
                .future("2026-03-18", 18.0)
                .future("2026-04-15", 18.9)
                .future("2026-05-19", 19.6)
                .vixSmile(Root.VIX, "2026-03-18", ssvi(0.98))
                .vixSmile(Root.VIX, "2026-04-15", ssvi(0.80))
                .vixSmile(Root.VIX, "2026-05-19", ssvi(0.70));
    }

    /** An SSVI slice of default shape. */
    public static SmileSpec ssvi(double atmVol) {
        return new SmileSpec.Ssvi(atmVol, OptionalDouble.empty(), OptionalDouble.empty());
    }

    public static SmileSpec flat(double vol) {
        return new SmileSpec.Flat(vol);
    }

    public MarketBuilder at(String time) {
        asOf = LocalDateTime.parse(time);
        return this;
    }

    public MarketBuilder spx(double level) {
        spx = level;
        return this;
    }

    public MarketBuilder vix(double level) {
        vix = level;
        return this;
    }

    public MarketBuilder vvix(double level) {
        vvix = OptionalDouble.of(level);
        return this;
    }

    public MarketBuilder rate(double value) {
        rate = OptionalDouble.of(value);
        return this;
    }

    public MarketBuilder withoutRates() {
        rate = OptionalDouble.empty();
        dividendYield = OptionalDouble.empty();
        return this;
    }

    public MarketBuilder spxSmile(Root root, String expiry, SmileSpec smile) {
        return expiry(root, expiry, OptionalDouble.empty(), Optional.of(smile), List.of());
    }

    public MarketBuilder spxSmile(Root root, String expiry, double forward, SmileSpec smile) {
        return expiry(root, expiry, OptionalDouble.of(forward), Optional.of(smile), List.of());
    }

    public MarketBuilder vixSmile(Root root, String expiry, SmileSpec smile) {
        return expiry(root, expiry, OptionalDouble.empty(), Optional.of(smile), List.of());
    }

    public MarketBuilder quotes(Root root, String expiry, Optional<SmileSpec> smile, List<OptionQuote> quotes) {
        return expiry(root, expiry, OptionalDouble.empty(), smile, quotes);
    }

    /** An entry as it stands, replacing one of the same root and date. */
    public MarketBuilder expiry(
            Root root, String date, OptionalDouble forward, Optional<SmileSpec> smile, List<OptionQuote> quotes) {
        return with(new ExpiryQuotes(root, LocalDate.parse(date), forward, smile, quotes));
    }

    /** An entry with a time and a review of its own, replacing one of the same root and date. */
    public MarketBuilder with(ExpiryQuotes entry) {
        List<ExpiryQuotes> side = entry.root().underlying() == Underlying.SPX ? spxExpiries : vixExpiries;
        side.removeIf(other -> other.root() == entry.root() && other.expiry().equals(entry.expiry()));
        side.add(entry);
        return this;
    }

    public MarketBuilder future(String expiry, double price) {
        return with(new FutureQuote(LocalDate.parse(expiry), price));
    }

    /** A future with a time of its own, replacing one of the same date. */
    public MarketBuilder with(FutureQuote quote) {
        futures.removeIf(other -> other.expiry().equals(quote.expiry()));
        futures.add(quote);
        return this;
    }

    public MarketBuilder withoutFuture(String expiry) {
        futures.removeIf(other -> other.expiry().equals(LocalDate.parse(expiry)));
        return this;
    }

    public MarketBuilder withoutVixSmiles() {
        vixExpiries.clear();
        return this;
    }

    public MarketBuilder spxClose(String date, double close) {
        spxCloses.add(new DailyClose(LocalDate.parse(date), close));
        return this;
    }

    public MarketBuilder vixClose(String date, double close) {
        vixCloses.add(new DailyClose(LocalDate.parse(date), close));
        return this;
    }

    public MarketBuilder event(MarketEvent event) {
        events.add(event);
        return this;
    }

    public MarketSnapshot snapshot() {
        return new MarketSnapshot(
                asOf,
                "test",
                rate,
                dividendYield,
                new SpxQuotes(spx, spxExpiries),
                new VixQuotes(vix, vvix, futures, vixExpiries),
                spxCloses,
                vixCloses,
                List.of(),
                List.of(),
                events);
    }

    public Market build() {
        return build(Settings.DEFAULT);
    }

    public Market build(Settings settings) {
        return Market.of(snapshot(), settings);
    }
}
