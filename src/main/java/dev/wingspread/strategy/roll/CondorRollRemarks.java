package dev.wingspread.strategy.roll;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.PriceRemarks;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.strategy.condor.SpxExpiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the trader should know of the roll of a condor.
 *
 * @param portfolio the book it is in
 * @param condor what is rolled
 */
record CondorRollRemarks(Portfolio portfolio, IronCondor condor, Market market, Settings settings) {

    /** The remarks, what it costs first. */
    List<String> of(List<Trade> trades, OptionalDouble realisedUsd, CondorRoll.Opened opened) {
        CondorCandidate candidate = opened.candidate();
        var remarks = new ArrayList<String>();
        remarks.add(cost(trades));
        remarks.add(breakEvens(candidate));
        if (opened.isAimMissed()) {
            remarks.add("no condor of " + expiry(candidate).text() + " that meets the settings has both break-evens"
                    + " outside one expected move: " + sidesInside(candidate) + " still inside");
        }
        remarks.add(
                realisedUsd.isPresent()
                        ? "closing realises " + Formats.signedDollars(realisedUsd) + " before fees"
                        : "what closing realises is not known, as an entry price is missing");
        candidate
                .widthDifference(opened.request())
                .ifPresent(difference -> remarks.add(difference + ", as no strike lies nearer"));
        LayerExpiries.outsideText(condor.layer(), expiry(candidate), market, settings)
                .ifPresent(remarks::add);
        remarks.addAll(PriceRemarks.of(trades));
        addClashes(candidate, remarks);
        return remarks;
    }

    private String cost(List<Trade> trades) {
        double cost = trades.stream().mapToDouble(Trade::costUsd).sum();
        double perCondor = cost / (OptionContract.OPTION_MULTIPLIER * condor.contracts());
        return "net " + (cost > 0 ? "debit" : "credit") + " of " + Formats.dollars(Math.abs(cost)) + ", fees included: "
                + Formats.points(Math.abs(perCondor)) + " points a condor";
    }

    private static SpxExpiry expiry(CondorCandidate opened) {
        return new SpxExpiry(opened.condor().root(), opened.condor().expiry());
    }

    /** Both break-evens, or the only one and that the other side has none. */
    private String breakEvens(CondorCandidate opened) {
        List<Double> levels = opened.measures().breakEvens();
        Optional<ExpirySlice> slice =
                market.slice(opened.condor().root(), opened.condor().expiry()).value();
        String move = slice.map(own -> " against an expected move of " + Formats.level(own.expectedMovePoints())
                        + " around " + Formats.level(own.forward()))
                .orElse("");
        String named = levels.stream()
                .map(level -> Formats.level(level)
                        + slice.map(own -> isInside(level, own) ? " (inside)" : " (outside)")
                                .orElse(""))
                .collect(Collectors.joining(" and "));
        if (levels.size() == 1) {
            String other = isPutSide(levels.get(0), opened) ? "call" : "put";
            return "new break-even " + named + move + "; the " + other
                    + " side has none, as its wing is narrower than the credit";
        }
        return "new break-evens " + named + move;
    }

    private static boolean isInside(double level, ExpirySlice slice) {
        return Math.abs(level - slice.forward()) < slice.expectedMovePoints();
    }

    private static boolean isPutSide(double level, CondorCandidate opened) {
        return level < opened.condor().k2() / 2 + opened.condor().k3() / 2;
    }

    private String sidesInside(CondorCandidate opened) {
        ExpirySlice slice =
                market.slice(opened.condor().root(), opened.condor().expiry()).orThrow();
        List<String> sides = opened.measures().breakEvens().stream()
                .filter(level -> isInside(level, slice))
                .map(level -> isPutSide(level, opened) ? "the put side" : "the call side")
                .toList();
        return String.join(" and ", sides) + (sides.size() == 1 ? " is" : " are");
    }

    /** Contracts that the rest of the book holds the other way round: at a broker they cancel out. */
    private void addClashes(CondorCandidate opened, List<String> remarks) {
        for (Structure structure : portfolio.structures()) {
            if (structure.id().equals(condor.id())) {
                continue;
            }
            for (Trade trade : opened.trades()) {
                structure.legs().stream()
                        .filter(leg -> leg.instrument().equals(trade.instrument())
                                && Integer.signum(leg.quantity()) != Integer.signum(trade.quantity()))
                        .findFirst()
                        .ifPresent(leg ->
                                remarks.add(trade.instrument().symbol().strip() + " is held the other way round in "
                                        + structure.id() + ", and a broker nets the two"));
            }
        }
    }
}
