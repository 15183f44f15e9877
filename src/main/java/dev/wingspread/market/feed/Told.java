package dev.wingspread.market.feed;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What the user should know about how a market was put together. */
final class Told {

    private final List<Failure> warnings = new ArrayList<>();

    /** Something about the market as a whole. */
    void of(FailureReason reason, String message, String cure) {
        warnings.add(Failure.of(reason, message, cure));
    }

    /** Something about a file. */
    void of(String file, FailureReason reason, String message, String cure) {
        warnings.add(Failure.at(SourceLocation.ofFile(file), reason, message, cure));
    }

    List<Failure> warnings() {
        return warnings;
    }
}
