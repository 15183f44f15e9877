package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A market as it was written down: levels and quotes, nothing derived.
 *
 * @param asOf time of the levels, New York wall clock; it decides every time to expiry
 * @param source where the levels come from, free text
 * @param rate continuously compounded rate, decimal a year; empty means {@link #DEFAULT_RATE}
 * @param dividendYield continuous dividend yield, decimal a year; empty means {@link #DEFAULT_DIVIDEND_YIELD}
 * @param spx S&amp;P 500 levels
 * @param vix VIX levels
 * @param spxCloses past S&amp;P 500 closes
 * @param vixCloses past VIX closes
 * @param advanceDecline past breadth
 * @param yields past Treasury yields
 * @param events scheduled releases
 */
public record MarketSnapshot(
        LocalDateTime asOf,
        String source,
        OptionalDouble rate,
        OptionalDouble dividendYield,
        SpxQuotes spx,
        VixQuotes vix,
        List<DailyClose> spxCloses,
        List<DailyClose> vixCloses,
        List<AdvanceDecline> advanceDecline,
        List<TreasuryYields> yields,
        List<MarketEvent> events) {

    /** Assumed where no rate is given. */
    public static final double DEFAULT_RATE = 0.04;

    /** Assumed where no dividend yield is given. */
    public static final double DEFAULT_DIVIDEND_YIELD = 0.013;

    /** What is said where neither rate nor dividend yield is given. */
    public static final Set<String> ASSUMPTIONS =
            Set.of(assumed("rate", DEFAULT_RATE), assumed("dividendYield", DEFAULT_DIVIDEND_YIELD));

    public MarketSnapshot {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        rate.ifPresent(value -> Checks.finite(value, "rate"));
        dividendYield.ifPresent(value -> Checks.finite(value, "dividendYield"));
        Objects.requireNonNull(spx, "spx");
        Objects.requireNonNull(vix, "vix");
        spxCloses = List.copyOf(spxCloses);
        vixCloses = List.copyOf(vixCloses);
        advanceDecline = List.copyOf(advanceDecline);
        yields = List.copyOf(yields);
        events = List.copyOf(events);
    }

    /**
     * Says what is used in place of a rate that is not given.
     *
     * @param name its name in a market file
     * @param value what is used, decimal a year
     */
    public static String assumed(String name, double value) {
        return name + " is not given; " + value + " is assumed";
    }

    /** The same market, said to come from elsewhere. */
    public MarketSnapshot withSource(String words) {
        return new MarketSnapshot(
                asOf, words, rate, dividendYield, spx, vix, spxCloses, vixCloses, advanceDecline, yields, events);
    }

    /** The same market with what is known about each expiry replaced. */
    public MarketSnapshot withExpiries(List<ExpiryQuotes> spxExpiries, List<ExpiryQuotes> vixExpiries) {
        return new MarketSnapshot(
                asOf,
                source,
                rate,
                dividendYield,
                new SpxQuotes(spx.spot(), spxExpiries),
                new VixQuotes(vix.spot(), vix.vvix(), vix.futures(), vixExpiries),
                spxCloses,
                vixCloses,
                advanceDecline,
                yields,
                events);
    }

    /** The same market with further scheduled releases; one of a day and type that is known already is left out. */
    public MarketSnapshot withEvents(List<MarketEvent> further) {
        var all = new ArrayList<>(events);
        for (MarketEvent event : further) {
            boolean isKnown =
                    all.stream().anyMatch(known -> known.date().equals(event.date()) && known.type() == event.type());
            if (!isKnown) {
                all.add(event);
            }
        }
        return new MarketSnapshot(
                asOf, source, rate, dividendYield, spx, vix, spxCloses, vixCloses, advanceDecline, yields, all);
    }
}
