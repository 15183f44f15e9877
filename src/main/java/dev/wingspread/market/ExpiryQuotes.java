package dev.wingspread.market;

import dev.wingspread.base.Checks;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about one option expiry.
 *
 * @param root root whose options these are
 * @param expiry settlement date
 * @param forward forward of the expiry in index points; for VIX a parity forward, never typed in
 * @param smile smile as given, if any
 * @param quotes option quotes, possibly none; where there are some they take precedence over the smile
 * @param asOf time of these quotes, New York wall clock, where it is not that of the market
 * @param review what became of the quotes; empty while they have not been looked at
 */
public record ExpiryQuotes(
        Root root,
        LocalDate expiry,
        OptionalDouble forward,
        Optional<SmileSpec> smile,
        List<OptionQuote> quotes,
        Optional<LocalDateTime> asOf,
        Optional<QuoteReview> review) {

    public ExpiryQuotes {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(expiry, "expiry");
        forward.ifPresent(level -> Checks.positive(level, "forward"));
        Objects.requireNonNull(smile, "smile");
        quotes = List.copyOf(quotes);
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(review, "review");
    }

    /** An expiry as of the market's own time, its quotes not looked at yet. */
    public ExpiryQuotes(
            Root root, LocalDate expiry, OptionalDouble forward, Optional<SmileSpec> smile, List<OptionQuote> quotes) {
        this(root, expiry, forward, smile, quotes, Optional.empty(), Optional.empty());
    }
}
