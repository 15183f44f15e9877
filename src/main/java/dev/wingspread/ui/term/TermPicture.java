package dev.wingspread.ui.term;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.OptionContract;
import dev.wingspread.scenario.ExpirySmile;
import dev.wingspread.scenario.ExpirySmile.Choice;
import dev.wingspread.scenario.TermStructure;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything the term and smile view shows.
 *
 * @param asked what it was asked for
 * @param curves VIX curve and ATM vols
 * @param choices expiries with a smile
 * @param smile the smile chosen; empty without any
 * @param trouble why there is none; empty if there is one
 */
record TermPicture(
        Asked asked, TermStructure curves, List<Choice> choices, Optional<ExpirySmile> smile, String trouble) {

    /**
     * What is asked for.
     *
     * @param choice the expiry; the usual one if it is empty or has no smile in this book
     */
    record Asked(OpenBook book, Shock shock, Optional<Choice> choice) {}

    static TermPicture of(Asked asked, GuardedValuation valuation) {
        OpenBook book = asked.book();
        TermStructure curves = valuation.term(book, asked.shock());
        List<Choice> choices = ExpirySmile.choices(book.market(), book.portfolio());
        Optional<Choice> chosen = asked.choice().filter(choices::contains).or(() -> usual(book, choices));
        if (chosen.isEmpty()) {
            return new TermPicture(
                    asked, curves, choices, Optional.empty(), "The market gives no smile of any expiry.");
        }
        Loaded<ExpirySmile> smile = valuation.smile(book, asked.shock(), chosen.get());
        String trouble = smile.faults().stream().map(Failure::text).collect(Collectors.joining("; "));
        return new TermPicture(asked, curves, choices, smile.value(), trouble);
    }

    /** The nearest expiry of which the book holds something, else the nearest. */
    private static Optional<Choice> usual(OpenBook book, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> book.portfolio().legs().stream()
                        .anyMatch(leg -> leg.instrument() instanceof OptionContract option
                                && option.expiry().equals(choice.expiry())
                                && option.root() == choice.root()))
                .findFirst()
                .or(() -> choices.stream().findFirst());
    }
}
