package dev.wingspread.strategy;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Trades in the words of an order. */
public final class OrderText {

    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private OrderText() {}

    /** Such as {@code buy 12 VIX 260415C24 @1.07, 6 VIX 260519C26 @1.27, cost $2,046}. */
    public static String of(List<Trade> trades) {
        String orders = List.of(1, -1).stream()
                .map(side -> side(trades, side))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("; "));
        double cost = trades.stream().mapToDouble(Trade::costUsd).sum();
        return orders + ", " + (cost < 0 ? "credit " + Formats.dollars(-cost) : "cost " + Formats.dollars(cost));
    }

    private static String side(List<Trade> trades, int side) {
        String orders = trades.stream()
                .filter(trade -> Integer.signum(trade.quantity()) == side)
                .map(trade -> Math.abs(trade.quantity()) + " " + contract(trade.instrument()) + " @"
                        + Formats.points(trade.pricePoints()))
                .collect(Collectors.joining(", "));
        return orders.isEmpty() ? "" : (side > 0 ? "buy " : "sell ") + orders;
    }

    /** A contract as short as traders write it: {@code VIX 260415C24}, {@code SPXW 260313P5750}, {@code VXH26}. */
    public static String contract(Instrument instrument) {
        return instrument.match(OrderText::option, OrderText::option, future -> future.symbol());
    }

    private static String option(OptionContract option) {
        return option.root() + " " + date(option.expiry()) + (option.type().isCall() ? "C" : "P")
                + Formats.strike(option.strike());
    }

    private static String date(LocalDate expiry) {
        return expiry.format(EXPIRY);
    }
}
