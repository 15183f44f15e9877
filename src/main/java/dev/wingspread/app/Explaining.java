package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.scenario.explain.PnlExplanation;
import java.time.LocalDateTime;

/** Explains changes of P&amp;L. */
public final class Explaining {

    private Explaining() {}

    /**
     * Where the change of P&amp;L between two states of a book came from.
     *
     * @param before the book as it was, in the earlier market
     * @param after the book as it is, in the later market
     */
    public static Loaded<PnlExplanation> between(OpenBook before, OpenBook after) {
        return inOrder(before.market().asOf(), after.market().asOf())
                .map(ordered ->
                        PnlExplanation.of(before.portfolio(), before.market(), after.portfolio(), after.market()));
    }

    private static Loaded<Boolean> inOrder(LocalDateTime from, LocalDateTime to) {
        return to.isBefore(from)
                ? Loaded.failed(Failure.of(
                        FailureReason.OUT_OF_RANGE,
                        "the market to explain from is of " + Formats.time(from) + ", later than that of "
                                + Formats.time(to),
                        "exchange the two"))
                : Loaded.of(true);
    }

    /**
     * The same between two days the journal holds.
     *
     * @param book name of the book
     * @param from time of the earlier day's market
     * @param to time of the later day's market
     */
    public static Loaded<PnlExplanation> days(Journal journal, String book, LocalDateTime from, LocalDateTime to) {
        return inOrder(from, to)
                .then(ordered -> stored(journal, book, from)
                        .then(first -> stored(journal, book, to)
                                .map(last -> PnlExplanation.of(
                                        first.portfolio(), first.market(), last.portfolio(), last.market()))));
    }

    private static Loaded<StoredBook> stored(Journal journal, String book, LocalDateTime asOf) {
        return journal.sources(book, asOf)
                .then(found -> found.map(StoredBook::read)
                        .orElseGet(() -> Loaded.failed(Failure.of(
                                FailureReason.MISSING,
                                "the journal does not hold the book and market of " + Formats.time(asOf),
                                "store a snapshot of that day; days stored by early versions have figures only"))));
    }
}
