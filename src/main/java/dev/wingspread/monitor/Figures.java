package dev.wingspread.monitor;

import dev.wingspread.base.Formats;
import dev.wingspread.market.MarketEvent;
import java.util.List;
import java.util.stream.Collectors;

/** Figures inside the phrases of the rules. */
final class Figures {

    private Figures() {}

    /** A level with no more decimals than it needs: {@code 65}, {@code 1.1}, {@code -0.15}. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** {@code CPI 2026-03-11, PPI 2026-03-12}. */
    static String events(List<MarketEvent> events) {
        return events.stream()
                .map(event -> event.type() + " " + Formats.date(event.date()))
                .collect(Collectors.joining(", "));
    }
}
