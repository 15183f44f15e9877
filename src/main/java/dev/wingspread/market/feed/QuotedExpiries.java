package dev.wingspread.market.feed;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The option expiries of one underlying at the time of a market: of each the quotes of the latest chain, and what was
 * known before where no chain has it. What is of another minute than the market keeps its own time; what has settled is
 * left out.
 */
final class QuotedExpiries {

    /** Chains fetched one after the other are of one time. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    /** Further apart on one day, prices are told to be of two times: the age at which quotes are doubtful. */
    private static final Duration APART = Duration.ofMinutes(30);

    private final Pieces pieces;
    private final LocalDateTime asOf;
    private final Told told;

    QuotedExpiries(Pieces pieces, LocalDateTime asOf, Told told) {
        this.pieces = pieces;
        this.asOf = asOf;
        this.told = told;
    }

    List<ExpiryQuotes> of(Underlying underlying, Optional<MarketSnapshot> known) {
        var expiries = new LinkedHashMap<ExpiryKey, ExpiryQuotes>();
        known.ifPresent(market -> takeKnown(underlying, market, expiries));
        int kept = expiries.size();
        List<MarketPiece.Chain> chains = pieces.chains(underlying).stream()
                .sorted(Comparator.comparing(MarketPiece.Chain::time))
                .toList();
        var quoted = new LinkedHashMap<ExpiryKey, ExpiryQuotes>();
        chains.forEach(chain -> take(chain, quoted));
        chains.forEach(chain -> tellOfTime(chain, quoted));
        for (ExpiryKey key : quoted.keySet()) {
            kept -= expiries.containsKey(key) ? 1 : 0;
        }
        expiries.putAll(quoted);
        tellOfKept(underlying, kept, known);
        return expiries.values().stream()
                .sorted(Comparator.comparing(ExpiryQuotes::expiry).thenComparing(ExpiryQuotes::root))
                .toList();
    }

    private void takeKnown(Underlying underlying, MarketSnapshot known, Map<ExpiryKey, ExpiryQuotes> into) {
        List<ExpiryQuotes> expiries = underlying == Underlying.SPX
                ? known.spx().expiries()
                : known.vix().expiries();
        for (ExpiryQuotes expiry : expiries) {
            if (!isSettled(expiry)) {
                into.put(key(expiry), at(expiry, expiry.asOf().orElse(known.asOf())));
            }
        }
    }

    private void take(MarketPiece.Chain chain, Map<ExpiryKey, ExpiryQuotes> into) {
        int again = 0;
        for (ExpiryQuotes expiry : chain.expiries()) {
            if (!isSettled(expiry)) {
                again += into.put(key(expiry), at(expiry, expiry.asOf().orElse(chain.time()))) == null ? 0 : 1;
            }
        }
        if (again > 0) {
            told.of(
                    chain.file(),
                    FailureReason.DUPLICATE,
                    Formats.plural(again, "expiry is", "expiries are")
                            + " quoted by another chain as well; these quotes are used",
                    "");
        }
    }

    /** Of a chain whose quotes have all been replaced nothing is left to tell. */
    private void tellOfTime(MarketPiece.Chain chain, Map<ExpiryKey, ExpiryQuotes> quoted) {
        boolean isUsed = chain.expiries().stream()
                .map(expiry -> quoted.get(key(expiry)))
                .anyMatch(used -> used != null && used.asOf().orElse(asOf).equals(timeOf(chain)));
        boolean isOfTheDay = chain.time().toLocalDate().equals(asOf.toLocalDate());
        if (isUsed && !isOfTheDay) {
            told.of(
                    chain.file(),
                    FailureReason.ASSUMED,
                    "the quotes are of " + Formats.time(chain.time()) + ", not of the market's day "
                            + asOf.toLocalDate(),
                    "add the chain of " + asOf.toLocalDate());
        } else if (isUsed && isApart(chain.time(), APART)) {
            told.of(
                    chain.file(),
                    FailureReason.ASSUMED,
                    "the quotes are of " + Formats.time(chain.time()) + ", "
                            + Formats.duration(
                                    Duration.between(chain.time(), asOf).abs())
                            + (chain.time().isBefore(asOf) ? " older" : " newer") + " than the market",
                    "fetch both chains one after the other");
        }
    }

    private LocalDateTime timeOf(MarketPiece.Chain chain) {
        return isApart(chain.time(), TOGETHER) ? chain.time() : asOf;
    }

    private boolean isApart(LocalDateTime time, Duration most) {
        return Duration.between(time, asOf).abs().compareTo(most) > 0;
    }

    private void tellOfKept(Underlying underlying, int kept, Optional<MarketSnapshot> known) {
        if (kept > 0 && !pieces.chains(underlying).isEmpty()) {
            told.of(
                    FailureReason.ASSUMED,
                    Formats.plural(kept, underlying + " expiry stays", underlying + " expiries stay")
                            + " as known before"
                            + known.map(market -> ", as of " + Formats.time(market.asOf()))
                                    .orElse("")
                            + ", as no chain has them",
                    "");
        }
    }

    private boolean isSettled(ExpiryQuotes expiry) {
        return !SettlementClock.settlement(expiry.root(), expiry.expiry()).isAfter(asOf);
    }

    private ExpiryQuotes at(ExpiryQuotes expiry, LocalDateTime time) {
        return new ExpiryQuotes(
                expiry.root(),
                expiry.expiry(),
                expiry.forward(),
                expiry.smile(),
                expiry.quotes(),
                isApart(time, TOGETHER) ? Optional.of(time) : Optional.empty(),
                Optional.empty());
    }

    private static ExpiryKey key(ExpiryQuotes expiry) {
        return new ExpiryKey(expiry.root(), expiry.expiry());
    }
}
