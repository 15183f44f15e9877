package dev.wingspread.io.cboe;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.market.feed.MarketPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What there is to say about a file; of faults without end the first are told. */
final class FileRemarks {

    private static final int MOST_FAULTS = 20;

    private final CboeInput input;
    private final List<Failure> faults = new ArrayList<>();
    private final List<Failure> warnings = new ArrayList<>();

    FileRemarks(CboeInput input) {
        this.input = input;
    }

    /** What keeps the file from being read. */
    void fault(SourceLocation place, FailureReason reason, String message, String cure) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Failure.at(place, reason, message, cure));
        }
    }

    /** What is wrong with a line. */
    void fault(long line, FailureReason reason, String message, String cure) {
        fault(input.line(line), reason, message, cure);
    }

    /** Whether there are so many faults that nobody reads more. */
    boolean isFull() {
        return faults.size() == MOST_FAULTS;
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** What the user should know about the file as a whole. */
    void warn(FailureReason reason, String message, String cure) {
        warn(input.whole(), reason, message, cure);
    }

    /** What the user should know about a place. */
    void warn(SourceLocation place, FailureReason reason, String message, String cure) {
        warnings.add(Failure.at(place, reason, message, cure));
    }

    /** No piece, but faults, of which there must be one. */
    Loaded<List<MarketPiece>> failed() {
        return Loaded.failed(faults, warnings);
    }

    /** A piece if there are no faults. */
    Loaded<List<MarketPiece>> piece(Supplier<MarketPiece> piece) {
        return faults.isEmpty() ? Loaded.of(List.of(piece.get()), warnings) : Loaded.failed(faults, warnings);
    }
}
