package dev.wingspread.model;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/**
 * An option on the S&amp;P 500 index, priced off the SPX forward of its expiry.
 *
 * @param root SPX (settles on the opening) or SPXW (settles on the close)
 * @param expiry date of settlement
 * @param type call or put
 * @param strike strike in index points, above 0
 */
public record SpxOption(Root root, LocalDate expiry, OptionType type, double strike) implements OptionContract {

    public SpxOption {
        Checks.require(root.underlying() == Underlying.SPX, "not an SPX root: " + root);
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(type, "type");
        Checks.positive(strike, "strike");
    }

    @Override
    public <R> R match(
            Function<? super SpxOption, ? extends R> onSpxOption,
            Function<? super VixOption, ? extends R> onVixOption,
            Function<? super VixFuture, ? extends R> onVixFuture) {
        return onSpxOption.apply(this);
    }

    // Written out, as options are what books are searched by: the methods a record comes with are assembled at their
    // first call, which a command feels.

    @Override
    public boolean equals(Object other) {
        return other instanceof SpxOption option
                && root == option.root
                && type == option.type
                && Double.compare(strike, option.strike) == 0
                && expiry.equals(option.expiry);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(strike) + expiry.hashCode()) + type.letter();
    }
}
