package dev.wingspread.strategy.ladder;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.HedgeMonthRisk;
import dev.wingspread.risk.LegRisk;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.strategy.Dealing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the call of each month and values one contract of it with the risk engine. */
final class Offers {

    private final Portfolio book;
    private final Market market;
    private final Settings settings;
    private final OptionalDouble spreadPoints;
    private final Dealing dealing;

    /** @param book a book under whose phase and flags the contracts are valued; its structures do not matter */
    Offers(Portfolio book, Market market, Settings settings, OptionalDouble spreadPoints) {
        this.book = book;
        this.market = market;
        this.settings = settings;
        this.spreadPoints = spreadPoints;
        this.dealing = Dealing.in(market, settings);
    }

    /** The call or call spread of a month, or why it cannot be bought. */
    Loaded<Offer> offer(int month, LocalDate expiry) {
        return CallStrikes.byRule(market, expiry, settings).then(call -> {
            if (spreadPoints.isEmpty()) {
                return Loaded.of(valued(month, call, Optional.empty()));
            }
            return CallStrikes.atOrAbove(market, expiry, call.strike() + spreadPoints.getAsDouble())
                    .map(sold -> valued(month, call, Optional.of(sold)))
                    .then(Offers::paidFor);
        });
    }

    private static Loaded<Offer> paidFor(Offer spread) {
        return spread.askPoints() > 0
                ? Loaded.of(spread)
                : Loaded.failed(Failure.of(
                        FailureReason.INCONSISTENT,
                        "the quotes of " + spread.call().expiry() + " give the call spread away for nothing",
                        "check them"));
    }

    private Offer valued(int month, VixOption call, Optional<VixOption> sold) {
        RiskReport report = RiskEngine.report(one(call, sold), market, settings);
        HedgeMonthRisk risk = report.hedgeMonths().get(0);
        LegRisk bought = report.structures().get(0).legs().get(0);
        double mid = dealing.mid(call).orElseThrow();
        double ask = dealing.ask(call).orElseThrow();
        if (sold.isPresent()) {
            mid -= dealing.mid(sold.get()).orElseThrow();
            ask -= dealing.bid(sold.get()).orElseThrow();
        }
        boolean isQuoted = dealing.hasAsk(call) && sold.stream().allMatch(dealing::hasBid);
        return new Offer(month, call, sold, bought.delta().orElseThrow(), mid, ask, isQuoted, risk);
    }

    private Portfolio one(VixOption call, Optional<VixOption> sold) {
        var legs = new ArrayList<Leg>();
        legs.add(new Leg(call, 1, OptionalDouble.empty()));
        sold.ifPresent(other -> legs.add(new Leg(other, -1, OptionalDouble.empty())));
        Structure structure = new LooseLegs("one", Optional.empty(), OptionalDouble.empty(), "", legs);
        return book.withStructures(List.of(structure));
    }
}
