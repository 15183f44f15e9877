package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * VIX futures whose price is of another day than the market and that options quoted on the market's day exclude. During the day
 * the settlement prices of the day before are often all there is; where VIX has moved since, the options know better.
 */
final class OutdatedFutures {

    private final LocalDateTime market;
    private final double rate;
    private final List<FutureQuote> futures = new ArrayList<>();

    OutdatedFutures(MarketSnapshot snapshot, double rate) {
        this.market = snapshot.asOf();
        this.rate = rate;
        for (FutureQuote future : snapshot.vix().futures()) {
            boolean isExcluded = !isOfTheDay(future.asOf())
                    && snapshot.vix().expiries().stream()
                            .anyMatch(expiry -> expiry.expiry().equals(future.expiry()) && excludes(expiry, future));
            if (isExcluded) {
                futures.add(future);
            }
        }
        futures.sort(Comparator.comparing(FutureQuote::expiry));
    }

    private boolean isOfTheDay(Optional<LocalDateTime> time) {
        LocalDate day = time.orElse(market).toLocalDate();
        return day.equals(market.toLocalDate());
    }

    private boolean excludes(ExpiryQuotes expiry, FutureQuote future) {
        double years = SettlementClock.years(market, SettlementClock.settlement(Root.VIX, expiry.expiry()));
        return isOfTheDay(expiry.asOf())
                && years > 0
                && ParityForward.isExcluded(expiry.quotes(), StrictMath.exp(rate * years), future.price());
    }

    boolean contains(FutureQuote future) {
        return futures.contains(future);
    }

    /** One for all of them; empty if there are none. */
    Optional<Failure> warning() {
        if (futures.isEmpty()) {
            return Optional.empty();
        }
        FutureQuote first = futures.get(0);
        return Optional.of(Failure.of(
                FailureReason.ASSUMED,
                Formats.plural(
                                futures.size(),
                                "VIX future of another day is contradicted",
                                "VIX futures of another day are contradicted")
                        + " by the options of the market's day, first that of " + first.expiry() + ", "
                        + Formats.points(first.price()) + " at "
                        + Formats.time(first.asOf().orElse(market))
                        + "; put-call parity of the options is used instead",
                "give the present prices of the futures under vix.futures"));
    }
}
