package dev.wingspread.ui.editor;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixFuture;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.strategy.condor.SpxExpiry;
import dev.wingspread.strategy.condor.StrikeGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the open market offers to a form: expiries and strikes. */
final class Listed {

    private static final double LEAST_VIX_STRIKE = 10;
    private static final double GREATEST_VIX_STRIKE = 100;

    private final OpenBook book;

    Listed(OpenBook book) {
        this.book = book;
    }

    /** SPX expiries that have not settled, by date. */
    List<String> spxExpiries() {
        return LayerExpiries.listed(book.market()).stream()
                .map(expiry -> new ExpiryText(expiry.root(), expiry.date()).text())
                .toList();
    }

    /** VIX expiries with quotes or a smile, and those of the futures, by date. */
    List<String> vixExpiries() {
        VixQuotes vix = book.market().snapshot().vix();
        LocalDate today = book.market().asOf().toLocalDate();
        Stream<ExpiryText> quoted = vix.expiries().stream().map(each -> new ExpiryText(each.root(), each.expiry()));
        Stream<ExpiryText> ofFutures = vix.futures().stream()
                .map(FutureQuote::expiry)
                .filter(date -> VixFuture.settlingOn(date).isPresent())
                .map(date -> new ExpiryText(Root.VIX, date));
        return Stream.concat(quoted, ofFutures)
                .filter(expiry -> expiry.date().isAfter(today))
                .distinct()
                .sorted(java.util.Comparator.comparing(ExpiryText::date).thenComparing(ExpiryText::root))
                .map(ExpiryText::text)
                .toList();
    }

    /** Strikes of an SPX expiry; empty for a text that is none. */
    Optional<StrikeGrid> spxStrikes(String expiry) {
        return ExpiryText.parse(expiry, Underlying.SPX)
                .map(known -> StrikeGrid.of(book.market(), new SpxExpiry(known.root(), known.date())));
    }

    /** Call strikes of a VIX expiry: the quoted ones, without quotes every point. */
    List<Double> vixStrikes(String expiry) {
        List<Double> quoted = ExpiryText.parse(expiry, Underlying.VIX).stream()
                .flatMap(known -> book.market().snapshot().vix().expiries().stream()
                        .filter(each ->
                                each.root() == known.root() && each.expiry().equals(known.date())))
                .map(ExpiryQuotes::quotes)
                .flatMap(List::stream)
                .filter(quote -> quote.type() == OptionType.CALL)
                .map(OptionQuote::strike)
                .distinct()
                .sorted()
                .toList();
        return quoted.isEmpty()
                ? Stream.iterate(LEAST_VIX_STRIKE, strike -> strike <= GREATEST_VIX_STRIKE, strike -> strike + 1)
                        .toList()
                : quoted;
    }
}
