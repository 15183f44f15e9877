package dev.wingspread.risk.inputs;

import dev.wingspread.base.Checks;
import java.util.Objects;

/**
 * An input that has another time than the market.
 *
 * @param minutes how far apart they are, in minutes up to the last moment of trading, above 0
 * @param isOfAnotherSession whether a session has begun between them
 * @param text which input and how old, one sentence without a full stop
 */
public record InputAge(double minutes, boolean isOfAnotherSession, String text) {

    public InputAge {
        Checks.positive(minutes, "minutes");
        Objects.requireNonNull(text, "text");
    }
}
