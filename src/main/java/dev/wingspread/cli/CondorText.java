package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.risk.CondorMeasures;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
import dev.wingspread.risk.Exposure;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.condor.SpxExpiry;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A search for condors for people. */
final class CondorText {

    /** Above it, in per cent a year, digits say nothing and only widen the table. */
    private static final double MOST_PER_CENT = 9_999;

    private static final double PER_CENT = 100;

    /** Below it cents matter. */
    private static final double SMALL_USD = 100;

    private static final double A_MILLION = 1e6;

    private static final String NOTICE = "Model figures, not advice: probabilities are risk-neutral, without a view on"
            + " drift and without early management; margin is by rule, not your broker's. Returns a year are large and"
            + " one-sided: read them beside the greatest loss.";

    private final OpenBook book;
    private final CondorSearch search;
    private final List<BookEffect> effects;

    CondorText(OpenBook book, CondorSearch search, List<BookEffect> effects) {
        this.book = book;
        this.search = search;
        this.effects = effects;
    }

    String print() {
        var text = new StringBuilder();
        text.append(heading());
        if (search.candidates().isEmpty()) {
            text.append('\n').append(Paragraph.wrapped("", search.why()));
        } else {
            text.append("\nStrikes and credits (points a condor)\n")
                    .append(strikes().print());
            text.append(
                            "\nProbabilities, break-evens outside the expected move EM, and sensitivities of the position in $\n")
                    .append(odds().print());
            text.append(
                            "\nReturns on net margin, held to expiry: simple, with all kept, expected; fees to open, both ways\n")
                    .append(returns().print());
            if (!effects.isEmpty()) {
                text.append("\n").append(book.displayName()).append(", before and after\n");
                text.append(effects().print());
            }
            text.append('\n').append(Paragraph.wrapped("", counts()));
        }
        search.remarks().forEach(remark -> text.append(Paragraph.wrapped("note: ", remark)));
        return text.append(Paragraph.wrapped("note: ", NOTICE)).toString();
    }

    private String heading() {
        CondorRequest request = search.request();
        String expiries = request.expiries().stream().map(SpxExpiry::text).collect(Collectors.joining(", "));
        String layer = request.layer().map(wanted -> "layer " + wanted + ": ").orElse("");
        return Paragraph.wrapped("", "Iron condors of " + layer + expiries)
                + "as of " + Formats.time(book.market().asOf()) + ", " + book.marketName() + ", SPX "
                + Formats.points(book.market().spxSpot()) + ", VIX "
                + Formats.points(book.market().vixSpot()) + "\n"
                + Paragraph.wrapped("", wanted(request));
    }

    private static String wanted(CondorRequest request) {
        String aim;
        if (request.selection() instanceof CondorRequest.ByDelta delta) {
            aim = "deltas nearest " + Formats.delta(delta.put()) + " put and " + Formats.delta(delta.call()) + " call";
        } else {
            var pop = (CondorRequest.ByPop) request.selection();
            aim = "probability of profit nearest " + Formats.share(pop.target()) + " % within "
                    + Formats.share(pop.min()) + " to " + Formats.share(pop.max()) + " %";
        }
        return aim + ", wings " + Formats.strike(request.putWidth()) + ", credit at least "
                + Formats.share(request.minCreditRatio()) + " % of the width"
                + (request.isMoveHard() ? ", break-evens outside the expected move" : "");
    }

    private TextTable strikes() {
        boolean hasOneRoot = search.request().expiries().stream()
                        .map(SpxExpiry::root)
                        .distinct()
                        .count()
                == 1;
        var table = new TextTable()
                .numbers("#")
                .words("Expiry")
                .words("Strikes")
                .numbers("Deltas")
                .numbers("Mid")
                .numbers("Natural")
                .numbers("Fill")
                .numbers("Qty")
                .words("Break-evens");
        for (int i = 0; i < search.candidates().size(); i++) {
            CondorCandidate candidate = search.candidates().get(i);
            IronCondor condor = candidate.condor();
            table.row(
                    Formats.count(i + 1),
                    (hasOneRoot ? "" : condor.root() + " ") + condor.expiry(),
                    PositionTables.strikes(condor),
                    Formats.ratio(candidate.putDelta()) + "/" + Formats.ratio(candidate.callDelta()),
                    Formats.points(candidate.midPoints()),
                    Formats.points(candidate.naturalPoints()),
                    Formats.points(candidate.fillPoints()),
                    Formats.count(condor.contracts()),
                    candidate.measures().breakEvens().stream()
                            .map(Formats::level)
                            .collect(Collectors.joining("/")));
        }
        return table;
    }

    private TextTable odds() {
        var table = new TextTable()
                .numbers("#")
                .numbers("DTE")
                .numbers("POP %")
                .numbers("Logn. %")
                .numbers("Shorts %")
                .numbers("1-|Δ| %")
                .numbers("EM")
                .words("Outside")
                .numbers("Delta")
                .numbers("Theta")
                .numbers("Vega")
                .numbers("Net vega");
        for (int i = 0; i < search.candidates().size(); i++) {
            CondorCandidate candidate = search.candidates().get(i);
            CondorMeasures measures = candidate.measures();
            Exposure exposure = candidate.exposure();
            table.row(
                    Formats.count(i + 1),
                    Formats.count(SettlementClock.daysToExpiry(
                            book.market().asOf(), candidate.condor().expiry())),
                    Formats.share(measures.pop()),
                    Formats.share(measures.popLognormal()),
                    Formats.share(measures.popBetweenShorts()),
                    Formats.share(candidate.popByDelta()),
                    Formats.points(measures.expectedMovePoints()),
                    measures.breakEvensOutsideMove().map(CondorText::outside).orElse(Formats.UNKNOWN),
                    Math.abs(exposure.deltaSpxUsdPerPt()) < SMALL_USD
                            ? Formats.points(exposure.deltaSpxUsdPerPt())
                            : money(exposure.deltaSpxUsdPerPt()),
                    money(exposure.thetaUsdPerDay()),
                    money(exposure.vegaSpxUsdPerVolPt()),
                    money(exposure.netVega().totalUsd()));
        }
        return table;
    }

    private static String outside(OutsideMove move) {
        if (move.low() == move.high()) {
            return move.low() ? "both" : "neither";
        }
        return move.low() ? "put" : "call";
    }

    private TextTable returns() {
        var table = new TextTable()
                .numbers("#")
                .numbers("Profit $")
                .numbers("Max loss $")
                .numbers("Margin $")
                .numbers("Net $")
                .numbers("ROM %")
                .numbers("Year %")
                .numbers("IRR %")
                .numbers("Exp. %")
                .numbers("Fees $")
                .numbers("2-way $");
        for (int i = 0; i < search.candidates().size(); i++) {
            CondorCandidate candidate = search.candidates().get(i);
            CondorMeasures measures = candidate.measures();
            table.row(
                    Formats.count(i + 1),
                    money(measures.maxProfitUsd()),
                    money(measures.maxLossUsd()),
                    money(measures.marginRegTUsd()),
                    money(measures.netMarginUsd()),
                    Formats.share(measures.returnOnMargin()),
                    yearly(measures.annualisedReturn()),
                    yearly(measures.irrIfMaxProfit()),
                    yearly(measures.irrExpected()),
                    fees(candidate.feesToOpenUsd()),
                    fees(candidate.feesToOpenAndCloseUsd()));
        }
        return table;
    }

    /** Whole dollars; millions in short, so that the table fits the line. */
    private static String money(double usd) {
        return Math.abs(usd) < A_MILLION ? Formats.usd(usd) : Formats.shortUsd(usd);
    }

    private static String money(OptionalDouble usd) {
        return usd.isPresent() ? money(usd.getAsDouble()) : Formats.UNKNOWN;
    }

    private static String fees(double usd) {
        return usd < SMALL_USD ? Formats.cents(usd) : money(usd);
    }

    private static String yearly(OptionalDouble ratio) {
        return ratio.isPresent() && ratio.getAsDouble() * PER_CENT > MOST_PER_CENT
                ? ">" + Formats.level(MOST_PER_CENT)
                : Formats.share(ratio);
    }

    private TextTable effects() {
        var table = new TextTable()
                .numbers("#")
                .numbers("nv10")
                .numbers("after")
                .numbers("Hedge ratio")
                .numbers("after")
                .numbers("Theta % of margin")
                .numbers("after");
        for (int i = 0; i < effects.size(); i++) {
            BookEffect.Figures before = effects.get(i).before();
            BookEffect.Figures after = effects.get(i).after();
            table.row(
                    Formats.count(i + 1),
                    Formats.signedRatio(before.nv10()),
                    Formats.signedRatio(after.nv10()),
                    Formats.ratio(before.hedgeRatio()),
                    Formats.ratio(after.hedgeRatio()),
                    Formats.rate(before.thetaPctOfMargin()),
                    Formats.rate(after.thetaPctOfMargin()));
        }
        return table;
    }

    private String counts() {
        String rejected = search.rejected().entrySet().stream()
                .map(entry ->
                        Formats.count(entry.getValue()) + " " + entry.getKey().text())
                .collect(Collectors.joining(", "));
        return "Of " + Formats.plural(search.examined(), "pair", "pairs") + " of short strikes "
                + Formats.count(search.passed()) + " will do" + (rejected.isEmpty() ? "" : "; " + rejected) + ".";
    }
}
