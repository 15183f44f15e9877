package dev.wingspread.ui.term;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.ui.support.TsvCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figures of the view as tables to copy. */
final class TermTables {

    private TermTables() {}

    static String curves(TermStructure curves) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("Kind", "Expiry", "Days", "Today", "What-if"));
        table.add(List.of("VIX", "spot", "0", Formats.points(curves.vixSpot()), Formats.points(curves.vixSpotAfter())));
        curves.futures()
                .forEach(future -> table.add(List.of(
                        "VX future",
                        Formats.date(future.expiry()),
                        Formats.count(future.dte()),
                        Formats.points(future.price()),
                        Formats.points(future.after()))));
        curves.atm()
                .forEach(atm -> table.add(List.of(
                        atm.root() + " ATM vol %",
                        Formats.date(atm.expiry()),
                        Formats.count(atm.dte()),
                        Formats.vol(atm.vol()),
                        Formats.vol(atm.after()))));
        return TsvCopy.text(table);
    }

    static String smile(ExpirySmile smile) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("Kind", "Strike", "Vol %", "What-if %", "Bid %", "Ask %", "Error pts", "Held"));
        for (ExpirySmile.Point point : smile.points()) {
            table.add(List.of(
                    "smile",
                    Formats.points(point.strike()),
                    Formats.vol(point.vol()),
                    text(point.after()),
                    "",
                    "",
                    "",
                    ""));
        }
        for (ExpirySmile.Quoted quote : smile.quotes()) {
            table.add(List.of(
                    "quote " + quote.vols().type().letter(),
                    Formats.strike(quote.vols().strike()),
                    Formats.vol(quote.smile()),
                    "",
                    text(quote.vols().bid()),
                    text(quote.vols().ask()),
                    TermCharts.error(quote),
                    ""));
        }
        for (ExpirySmile.Held held : smile.held()) {
            table.add(List.of(
                    "held " + held.type().letter(),
                    Formats.strike(held.strike()),
                    Formats.vol(held.vol()),
                    "",
                    "",
                    "",
                    "",
                    Formats.quantity(held.quantity())));
        }
        return TsvCopy.text(table);
    }

    private static String text(OptionalDouble vol) {
        return vol.isPresent() ? Formats.vol(vol) : "";
    }
}
