package dev.wingspread.risk.inputs;

import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.QuoteReview;
import dev.wingspread.model.VixFuture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a VIX future is a price of its own date and of now. */
final class FutureChecks {

    /** VIX points: half a settlement tick of 0.0001, so that equal prices read from different files are equal. */
    private static final double SAME_PRICE = 0.00005;

    private final LocalDateTime market;
    private final NavigableMap<LocalDate, FutureQuote> futures = new TreeMap<>();

    FutureChecks(MarketSnapshot snapshot) {
        this.market = snapshot.asOf();
        snapshot.vix().futures().forEach(future -> futures.put(future.expiry(), future));
    }

    /**
     * Checks the futures that the forward of an expiry rests on: its own, else the two around it.
     *
     * @param options quotes of the options of the same expiry, if there are any
     * @param isBetween whether the forward lies between two futures
     */
    void check(LocalDate expiry, Optional<ExpiryQuotes> options, boolean isBetween, Findings findings) {
        FutureQuote own = futures.get(expiry);
        if (own != null) {
            price(own, findings);
            time(own, options, findings);
            parity(own, options, findings);
        } else if (isBetween) {
            for (FutureQuote near : around(expiry)) {
                price(near, findings);
                time(near, Optional.empty(), findings);
            }
        }
    }

    private List<FutureQuote> around(LocalDate expiry) {
        var around = new ArrayList<FutureQuote>();
        add(futures.lowerEntry(expiry), around);
        add(futures.higherEntry(expiry), around);
        return around;
    }

    private static void add(Map.@Nullable Entry<LocalDate, FutureQuote> entry, List<FutureQuote> to) {
        if (entry != null) {
            to.add(entry.getValue());
        }
    }

    /** Settlement files list weekly futures nobody trades under the price of the next monthly one. */
    private void price(FutureQuote future, Findings findings) {
        if (VixFuture.settlingOn(future.expiry()).isPresent()) {
            return;
        }
        for (FutureQuote next : futures.tailMap(future.expiry(), false).values()) {
            if (VixFuture.settlingOn(next.expiry()).isPresent()) {
                if (Math.abs(next.price() - future.price()) < SAME_PRICE) {
                    findings.add(
                            InputCheck.FILLER_WEEKLY,
                            InputGrade.BAD,
                            future.price(),
                            "VIX future " + future.expiry() + ": a weekly one at " + Formats.points(future.price())
                                    + ", the price of the monthly one of " + next.expiry());
                }
                return;
            }
        }
    }

    private void time(FutureQuote future, Optional<ExpiryQuotes> options, Findings findings) {
        String name = "VIX future " + future.expiry();
        LocalDateTime own = future.asOf().orElse(market);
        Optional<InputAge> age = AgeChecks.age(name, own, "the market", market);
        if (age.isPresent()) {
            boolean isOld =
                    AgeChecks.finding(InputCheck.STALE_FUTURE, age.get()).isPresent();
            if (isOld && isConfirmed(future, options)) {
                findings.add(
                        InputCheck.CONFIRMED_FUTURE,
                        InputGrade.DOUBTFUL,
                        age.get().minutes(),
                        age.get().text() + "; put-call parity of its options confirms it");
            } else {
                findings.addAge(InputCheck.STALE_FUTURE, age.get());
            }
            if (isOld) {
                return;
            }
        }
        LocalDateTime quoted = options.flatMap(ExpiryQuotes::asOf).orElse(market);
        if (own.isBefore(quoted)) {
            AgeChecks.age(name, own, "its options", quoted)
                    .flatMap(behind -> AgeChecks.finding(InputCheck.STALE_FUTURE, behind))
                    .ifPresent(findings::add);
        }
    }

    /** Whether options quoted now agree with the future. */
    private boolean isConfirmed(FutureQuote future, Optional<ExpiryQuotes> options) {
        OptionalDouble parity = parityOf(options);
        if (options.isEmpty() || parity.isEmpty()) {
            return false;
        }
        LocalDateTime quoted = options.get().asOf().orElse(market);
        boolean isFresh = AgeChecks.age("", quoted, "", market)
                .flatMap(age -> AgeChecks.finding(InputCheck.STALE_QUOTES, age))
                .isEmpty();
        return isFresh && Math.abs(parity.getAsDouble() - future.price()) <= InputLimits.VIX_PARITY_DOUBTFUL;
    }

    private static OptionalDouble parityOf(Optional<ExpiryQuotes> options) {
        return options.flatMap(ExpiryQuotes::review)
                .map(QuoteReview::parityForward)
                .orElse(OptionalDouble.empty());
    }

    private static void parity(FutureQuote future, Optional<ExpiryQuotes> options, Findings findings) {
        OptionalDouble parity = parityOf(options);
        if (parity.isPresent()) {
            double gap = parity.getAsDouble() - future.price();
            findings.addBeyond(
                    InputCheck.PARITY_GAP,
                    gap,
                    Math.abs(gap),
                    InputLimits.VIX_PARITY_DOUBTFUL,
                    InputLimits.VIX_PARITY_BAD,
                    "VIX " + future.expiry() + ": put-call parity of the options gives "
                            + Formats.points(parity.getAsDouble()) + ", the future is "
                            + Formats.points(future.price()));
        }
    }
}
