package dev.wingspread.market.feed;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.VixFuture;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The VIX futures at the time of a market: of each expiry the price of the latest day not after that of the market. A
 * price of another day keeps its own time. What settles on the day it is priced has been settled, not traded, and is no
 * level of a future.
 */
final class FutureLevels {

    private final Pieces pieces;
    private final LocalDateTime asOf;
    private final Told told;
    private final Map<LocalDate, Price> chosen = new TreeMap<>();
    private final List<MarketPiece.FutureHistory> unused = new ArrayList<>();
    private int replaced;

    /**
     * A price somebody tells.
     *
     * @param time when it was one
     * @param from the file, empty for the market known before
     */
    private record Price(LocalDate expiry, double price, LocalDateTime time, Optional<String> from) {
        LocalDate day() {
            return time.toLocalDate();
        }
    }

    FutureLevels(Pieces pieces, LocalDateTime asOf, Told told) {
        this.pieces = pieces;
        this.asOf = asOf;
        this.told = told;
    }

    /** The futures by expiry, those of a market known before among them where no piece tells a newer price. */
    List<FutureQuote> futures(Optional<MarketSnapshot> known) {
        known.ifPresent(this::takeKnown);
        pieces.all().forEach(piece -> {
            if (piece instanceof MarketPiece.Settlements settlements) {
                take(settlements);
            } else if (piece instanceof MarketPiece.FutureHistory history) {
                take(history);
            }
        });
        if (replaced > 0) {
            told.of(
                    FailureReason.INCONSISTENT,
                    "files tell different prices of one day for "
                            + Formats.plural(replaced, "VIX future", "VIX futures")
                            + "; those of the later file are used",
                    "leave out the file that is wrong");
        }
        tellOfUnused();
        tellOfOtherDays();
        return chosen.values().stream().map(this::quote).toList();
    }

    private void takeKnown(MarketSnapshot known) {
        for (FutureQuote future : known.vix().futures()) {
            take(new Price(future.expiry(), future.price(), future.asOf().orElse(known.asOf()), Optional.empty()));
        }
    }

    private void take(MarketPiece.Settlements settlements) {
        if (settlements.day().isEmpty()) {
            told.of(
                    settlements.file(),
                    FailureReason.ASSUMED,
                    "the VIX futures are taken for those of " + asOf.toLocalDate()
                            + ", as their file does not tell its day",
                    "check the day of the file");
        }
        LocalDateTime time = settlements.day().map(Pieces::close).orElse(asOf);
        for (FutureQuote future : settlements.futures()) {
            take(new Price(future.expiry(), future.price(), time, Optional.of(settlements.file())));
        }
    }

    private void take(MarketPiece.FutureHistory history) {
        if (VixFuture.settlingOn(history.expiry()).isEmpty()) {
            told.of(
                    history.file(),
                    FailureReason.OUT_OF_RANGE,
                    "the future of " + history.expiry() + " is no monthly one and is left out",
                    "add the files of monthly VIX futures");
            return;
        }
        Optional<DailyClose> last = history.settles().stream()
                .filter(settle -> !settle.date().isAfter(asOf.toLocalDate()))
                .reduce((earlier, later) -> later);
        if (last.isEmpty() || isOver(history.expiry())) {
            unused.add(history);
            return;
        }
        last.ifPresent(settle -> take(
                new Price(history.expiry(), settle.close(), Pieces.close(settle.date()), Optional.of(history.file()))));
    }

    /** People add whole folders of histories: one warning for all of them. */
    private void tellOfUnused() {
        if (!unused.isEmpty()) {
            told.of(
                    unused.get(0).file(),
                    FailureReason.OUT_OF_RANGE,
                    Formats.plural(unused.size(), "history", "histories")
                            + " of VIX futures left out, first that of the one of "
                            + unused.get(0).expiry() + ": no price of an open future at "
                            + Formats.time(asOf),
                    "add the files of the futures of that day");
        }
    }

    private boolean isOver(LocalDate expiry) {
        return !SettlementClock.settlement(Root.VIX, expiry).isAfter(asOf);
    }

    private void take(Price price) {
        if (isOver(price.expiry()) || !price.day().isBefore(price.expiry())) {
            return;
        }
        Price before = chosen.putIfAbsent(price.expiry(), price);
        if (before != null && isBetter(price, before)) {
            chosen.put(price.expiry(), price);
            boolean contradicts =
                    before.from().isPresent() && before.day().equals(price.day()) && before.price() != price.price();
            replaced += contradicts ? 1 : 0;
        }
    }

    /** The later day, but none after the market's if there is another; of one day what was given later. */
    private boolean isBetter(Price price, Price before) {
        boolean isLate = price.day().isAfter(asOf.toLocalDate());
        boolean wasLate = before.day().isAfter(asOf.toLocalDate());
        if (isLate != wasLate) {
            return wasLate;
        }
        return isLate ? price.day().isBefore(before.day()) : !price.day().isBefore(before.day());
    }

    private void tellOfOtherDays() {
        var counts = new LinkedHashMap<String, List<Price>>();
        for (Price price : chosen.values()) {
            if (!price.day().equals(asOf.toLocalDate())) {
                String from = price.from().map(Pieces::baseName).orElse("the market known before");
                counts.computeIfAbsent(price.day() + " (" + from, key -> new ArrayList<>())
                        .add(price);
            }
        }
        counts.forEach((what, prices) -> told.of(
                FailureReason.ASSUMED,
                Formats.plural(prices.size(), "VIX future has a price", "VIX futures have prices") + " of " + what
                        + "), not of the market's day " + asOf.toLocalDate(),
                "add the settlement prices of " + asOf.toLocalDate()));
    }

    private FutureQuote quote(Price price) {
        boolean isOfTheDay = price.day().equals(asOf.toLocalDate());
        return new FutureQuote(
                price.expiry(), price.price(), isOfTheDay ? Optional.empty() : Optional.of(price.time()));
    }
}
