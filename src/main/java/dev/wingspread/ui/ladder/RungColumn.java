package dev.wingspread.ui.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.VixOption;
import dev.wingspread.strategy.ladder.LadderStanding.Line;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** The columns of the rungs, two figures in each: one above the other. */
enum RungColumn {
    CONTRACT(
            "Expiry",
            "contract",
            "When it settles, and what it is",
            76,
            line -> Formats.shortDate(line.instrument().expiry()),
            line -> contract(line.instrument())),
    HELD(
            "Held",
            "wanted",
            "Contracts in the book, and how many the plan wants; a dash where the plan leaves them alone",
            50,
            line -> Formats.count(line.held()),
            line -> whole(line.target())),
    ROLL(
            "Roll on",
            "into",
            "First trading day on which it is nearer than ladder.minDte, and the month it would go into",
            66,
            line -> line.rollOn().map(Formats::shortDate).orElse(Formats.UNKNOWN),
            line -> line.rollInto().map(Formats::month).orElse(Formats.UNKNOWN)),
    COST(
            "Cost $",
            "even at VIX",
            "Premium paid, or at the ask where nothing is held; settlement of VIX at which it comes back",
            64,
            line -> Formats.usd(line.costUsd()),
            line -> Formats.points(line.breakEvenVix())),
    THETA(
            "Theta",
            "roll-down",
            "Dollars a day of what is held: by time alone, and what sliding down the VIX curve adds",
            58,
            line -> Formats.signedUsd(line.thetaUsdPerDay()),
            line -> Formats.signedUsd(line.rolldownUsdPerDay())),
    PRICE(
            "Price",
            "future",
            "Value of one contract and level of its VIX future, points",
            52,
            line -> Formats.points(line.pricePoints()),
            line -> Formats.points(line.futurePoints())),
    DELTA(
            "Delta",
            "days",
            "Delta of one contract to its future, and calendar days to expiry",
            46,
            line -> delta(line.delta()),
            line -> Formats.count(line.dte()));

    private final String title;
    private final String second;
    private final String meaning;
    private final double width;
    private final Function<Line, String> above;
    private final Function<Line, String> below;

    RungColumn(
            String title,
            String second,
            String meaning,
            double width,
            Function<Line, String> above,
            Function<Line, String> below) {
        this.title = title;
        this.second = second;
        this.meaning = meaning;
        this.width = width;
        this.above = above;
        this.below = below;
    }

    private static String contract(Instrument instrument) {
        if (instrument instanceof VixFuture) {
            return "VX future";
        }
        var option = (VixOption) instrument;
        return Formats.strike(option.strike()) + (option.type().isCall() ? " call" : " put");
    }

    private static String whole(OptionalInt contracts) {
        return contracts.isPresent() ? Formats.count(contracts.getAsInt()) : Formats.UNKNOWN;
    }

    private static String delta(OptionalDouble delta) {
        return delta.isPresent() ? Formats.ratio(delta.getAsDouble()) : Formats.UNKNOWN;
    }

    /** Name of the upper figure. */
    String title() {
        return title;
    }

    /** Name of the lower figure. */
    String second() {
        return second;
    }

    String meaning() {
        return meaning;
    }

    /** Width in pixels at the usual text size. */
    double width() {
        return width;
    }

    boolean isWords() {
        return this == CONTRACT;
    }

    String above(Line line) {
        return above.apply(line);
    }

    String below(Line line) {
        return below.apply(line);
    }
}
