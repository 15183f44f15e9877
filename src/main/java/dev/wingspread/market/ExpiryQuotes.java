package dev.wingspread.market;

import dev.wingspread.base.Checks;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import java.time.LocalDate;
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
 */
public record ExpiryQuotes(
        Root root, LocalDate expiry, OptionalDouble forward, Optional<SmileSpec> smile, List<OptionQuote> quotes) {

    public ExpiryQuotes {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(expiry, "expiry");
        forward.ifPresent(level -> Checks.positive(level, "forward"));
        Objects.requireNonNull(smile, "smile");
        quotes = List.copyOf(quotes);
    }
}
