package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.SmileFit;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.TermStructure;
import java.util.OptionalDouble;

/** Curves and smiles for people. */
final class TermText {

    private static final double PER_CENT = 100;
    /** Every so manieth point of a smile is printed; csv has all of them. */
    private static final int STRIDE = 6;

    private TermText() {}

    static String curves(OpenBook book, TermStructure curves) {
        var text = new StringBuilder(heading(book));
        var vix = new TextTable().words("VIX").numbers("Days").numbers("Today").numbers("Scenario");
        vix.row("spot", "0", Formats.points(curves.vixSpot()), Formats.points(curves.vixSpotAfter()));
        curves.futures()
                .forEach(future -> vix.row(
                        Formats.date(future.expiry()),
                        Formats.count(future.dte()),
                        Formats.points(future.price()),
                        Formats.points(future.after())));
        text.append("VIX curve (points)\n").append(vix.print());
        text.append("second future over first ")
                .append(percent(curves.slope()))
                .append(", in the scenario ")
                .append(percent(curves.slopeAfter()))
                .append('\n');
        var atm = new TextTable()
                .words("Root")
                .words("Expiry")
                .numbers("Days")
                .numbers("Today")
                .numbers("Scenario");
        curves.atm()
                .forEach(each -> atm.row(
                        each.root().name(),
                        Formats.date(each.expiry()),
                        Formats.count(each.dte()),
                        Formats.vol(each.vol()),
                        Formats.vol(each.after())));
        text.append("\nSPX at the money (vol, % a year)\n").append(atm.print());
        if (!curves.fits().isEmpty()) {
            text.append("\nSmiles fitted to quotes (errors of the mids' vols, vol points)\n")
                    .append(fits(curves));
        }
        text.append("\nArbitrage\n");
        if (curves.warnings().isEmpty()) {
            text.append("none found in the smiles given\n");
        }
        curves.warnings().forEach(warning -> text.append(Paragraph.wrapped("- ", warning.text())));
        return text.toString();
    }

    private static String fits(TermStructure curves) {
        var table = new TextTable()
                .words("Root")
                .words("Expiry")
                .words("Model")
                .numbers("Strikes")
                .numbers("Used")
                .numbers("Median")
                .numbers("RMS")
                .numbers("Worst")
                .numbers("at");
        for (TermStructure.Fitted each : curves.fits()) {
            SmileFit fit = each.fit();
            table.row(
                    each.root().name(),
                    Formats.date(each.expiry()),
                    fit.model().name(),
                    Formats.count(each.strikes()),
                    Formats.count(fit.strikes()),
                    Formats.ratio(fit.medianVolPoints()),
                    Formats.ratio(fit.rmsVolPoints()),
                    Formats.ratio(fit.worstVolPoints()),
                    Formats.strike(fit.worstStrike()));
        }
        return table.print();
    }

    private static String percent(OptionalDouble ratio) {
        return ratio.isPresent() ? Formats.signedPercent(PER_CENT * ratio.getAsDouble()) : Formats.UNKNOWN;
    }

    private static String heading(OpenBook book) {
        return book.displayName() + "\nas of " + Formats.time(book.market().asOf()) + ", " + book.marketName() + "\n\n";
    }

    static String smile(OpenBook book, ExpirySmile smile) {
        var text = new StringBuilder(heading(book));
        text.append(Paragraph.wrapped(
                "",
                smile.choice().root() + " " + smile.choice().expiry() + ", " + Formats.count(smile.dte())
                        + " days, forward " + Formats.points(smile.forward()) + ": " + smile.model() + ", "
                        + Formats.vol(smile.atmVol()) + " % at the money"
                        + smile.fit().map(TermText::fitted).orElse("")));
        var curve = new TextTable().numbers("Strike").numbers("Vol %").numbers("Scenario");
        for (int i = 0; i < smile.points().size(); i += STRIDE) {
            ExpirySmile.Point point = smile.points().get(i);
            curve.row(Formats.points(point.strike()), Formats.vol(point.vol()), Formats.vol(point.after()));
        }
        text.append('\n').append(curve.print());
        if (!smile.quotes().isEmpty()) {
            text.append("\nQuotes (vol, %; error: smile less mid, vol points)\n")
                    .append(quotes(smile));
        }
        if (!smile.held().isEmpty()) {
            var held = new TextTable()
                    .numbers("Held")
                    .words("Type")
                    .numbers("Strike")
                    .numbers("Vol %");
            smile.held()
                    .forEach(each -> held.row(
                            Formats.quantity(each.quantity()),
                            each.type().name(),
                            Formats.strike(each.strike()),
                            Formats.vol(each.vol())));
            text.append('\n').append(held.print());
        }
        smile.warnings().forEach(warning -> text.append(Paragraph.wrapped("- ", warning.text())));
        return text.toString();
    }

    private static String fitted(SmileFit fit) {
        return "; fitted to " + Formats.plural(fit.strikes(), "strike", "strikes") + ", error "
                + Formats.ratio(fit.medianVolPoints()) + " vol points at the median, RMS "
                + Formats.ratio(fit.rmsVolPoints()) + ", worst " + Formats.ratio(fit.worstVolPoints()) + " at "
                + Formats.strike(fit.worstStrike());
    }

    private static String quotes(ExpirySmile smile) {
        var table = new TextTable()
                .numbers("Strike")
                .words("Type")
                .numbers("Bid")
                .numbers("Ask")
                .numbers("Smile")
                .numbers("Error");
        smile.quotes()
                .forEach(quote -> table.row(
                        Formats.strike(quote.vols().strike()),
                        quote.vols().type().name(),
                        Formats.vol(quote.vols().bid()),
                        Formats.vol(quote.vols().ask()),
                        Formats.vol(quote.smile()),
                        quote.error().isPresent()
                                ? Formats.signedRatio(PER_CENT * quote.error().getAsDouble())
                                : Formats.UNKNOWN));
        return table.print();
    }
}
