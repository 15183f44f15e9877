package dev.wingspread.market.feed;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.model.Underlying;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a market of pieces.
 *
 * <p>The market is of the time of the SPX options; without them, of the VIX options; without these, of the levels. Each
 * value is of the latest day not after that, the later of two files winning; what no piece says comes from the market
 * known before, if there is one. Whatever is of another day than the market is told, and says so itself where it can.
 */
public final class MarketAssembly {

    private static final Set<String> USED_INDICES = Set.of("SPX", "VIX", "VVIX");
    private static final int MOST_NAMES = 6;
    private static final int LONGEST_NAME = 60;

    private final Pieces pieces;
    private final Optional<MarketSnapshot> known;
    private final Told told = new Told();

    private MarketAssembly(List<MarketPiece> pieces, Optional<MarketSnapshot> known) {
        this.pieces = new Pieces(pieces);
        this.known = known;
    }

    /**
     * The market that pieces make.
     *
     * @param pieces what files say, in the order in which later ones win
     * @param known a market that supplies what no piece says: rate, yields, releases, closes, expiries and levels of which
     *     there is no newer one
     * @return the market with everything assumed, left out or of another day as warnings; or what is missing and the file
     *     that would tell it
     */
    public static Loaded<MarketSnapshot> assemble(List<MarketPiece> pieces, Optional<MarketSnapshot> known) {
        return new MarketAssembly(pieces, known).assemble();
    }

    private Loaded<MarketSnapshot> assemble() {
        Optional<LocalDateTime> time =
                pieces.time().or(() -> known.map(MarketSnapshot::asOf)).or(pieces::lastClose);
        if (time.isEmpty()) {
            return Loaded.failed(missing(
                    "no file tells the time of the market", "add the chain of SPX options, _SPX.json, or a history"));
        }
        return at(time.get());
    }

    private Loaded<MarketSnapshot> at(LocalDateTime asOf) {
        var levels = new IndexLevels(pieces, known, asOf, told);
        OptionalDouble spx = levels.spx();
        OptionalDouble vix = levels.vix();
        List<Failure> faults = missingLevels(spx, vix);
        if (!faults.isEmpty()) {
            return Loaded.failed(faults, told.warnings());
        }
        MarketSnapshot market = market(asOf, spx.getAsDouble(), vix.getAsDouble(), levels.vvix());
        return Loaded.of(market, told.warnings());
    }

    private MarketSnapshot market(LocalDateTime asOf, double spx, double vix, OptionalDouble vvix) {
        var expiries = new QuotedExpiries(pieces, asOf, told);
        var closes = new PastCloses(pieces, asOf.toLocalDate(), told);
        List<ExpiryQuotes> spxExpiries = expiries.of(Underlying.SPX, known);
        List<ExpiryQuotes> vixExpiries = expiries.of(Underlying.VIX, known);
        List<FutureQuote> futures = new FutureLevels(pieces, asOf, told).futures(known);
        ParityCheck.of(futures, vixExpiries, told);
        OptionalDouble rate = known.map(MarketSnapshot::rate).orElse(OptionalDouble.empty());
        OptionalDouble yield = known.map(MarketSnapshot::dividendYield).orElse(OptionalDouble.empty());
        tellOfAssumed(rate, yield);
        tellOfUnused();
        return new MarketSnapshot(
                asOf,
                source(),
                rate,
                yield,
                new SpxQuotes(spx, spxExpiries),
                new VixQuotes(vix, vvix, futures, vixExpiries),
                closes.of("SPX", known.map(MarketSnapshot::spxCloses).orElse(List.of())),
                closes.of("VIX", known.map(MarketSnapshot::vixCloses).orElse(List.of())),
                known.map(MarketSnapshot::advanceDecline).orElse(List.of()),
                known.map(MarketSnapshot::yields).orElse(List.of()),
                known.map(MarketSnapshot::events).orElse(List.of()));
    }

    private static List<Failure> missingLevels(OptionalDouble spx, OptionalDouble vix) {
        var faults = new ArrayList<Failure>();
        if (spx.isEmpty()) {
            faults.add(missing(
                    "no file tells the level of the S&P 500",
                    "add the chain of SPX options, _SPX.json, or the history SPX_History.csv"));
        }
        if (vix.isEmpty()) {
            faults.add(missing(
                    "no file tells the level of the VIX",
                    "add the chain of VIX options, _VIX.json, or the history VIX_History.csv"));
        }
        return faults;
    }

    private static Failure missing(String message, String cure) {
        return Failure.of(FailureReason.MISSING, message, cure);
    }

    private void tellOfAssumed(OptionalDouble rate, OptionalDouble yield) {
        if (rate.isEmpty()) {
            told.of(
                    FailureReason.ASSUMED,
                    "no file tells the rate; " + MarketSnapshot.DEFAULT_RATE + " is assumed",
                    "type it in, or add the files to a market that has one");
        }
        if (yield.isEmpty()) {
            told.of(
                    FailureReason.ASSUMED,
                    "no file tells the dividend yield; " + MarketSnapshot.DEFAULT_DIVIDEND_YIELD + " is assumed",
                    "type it in, or add the files to a market that has one");
        }
    }

    /** Indices of which a market holds nothing. */
    private void tellOfUnused() {
        Stream.concat(
                        pieces.of(MarketPiece.IndexHistory.class).stream().map(MarketPiece.IndexHistory::index),
                        pieces.of(MarketPiece.IndexLevel.class).stream().map(MarketPiece.IndexLevel::index))
                .filter(index -> !USED_INDICES.contains(index))
                .distinct()
                .forEach(index -> told.of(
                        FailureReason.ASSUMED, index + " is left out, as a market holds SPX, VIX and VVIX alone", ""));
    }

    /** The names of the files, as far as anybody reads them. */
    private String source() {
        var names = new LinkedHashSet<String>();
        for (MarketPiece piece : pieces.all()) {
            String name = Pieces.baseName(piece.file());
            names.add(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
        }
        String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
