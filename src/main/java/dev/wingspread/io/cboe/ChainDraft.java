package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.ListedExpiries;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A chain in the making: contracts by expiry, and counts of those that are of no use. What is left out is told in one line
 * for each cause, however many contracts there are.
 */
final class ChainDraft {

    /** Several times the contracts of the largest chain there is. */
    static final int MOST_CONTRACTS = 200_000;

    private static final int MOST_NAMED = 5;
    private static final int MOST_ROOTS = 100;
    private static final int STRIKE_DIGITS = 1000;

    private final FileRemarks remarks;
    private final Map<ExpiryKey, Map<Long, OptionQuote>> expiries = new HashMap<>();
    private final Map<String, Integer> otherRoots = new TreeMap<>();
    private int contracts;
    private int unreadable;
    private Optional<String> firstUnreadable = Optional.empty();
    private Optional<SourceLocation> placeOfUnreadable = Optional.empty();
    private int ofOtherRoots;
    private int unquoted;
    private int repeated;
    private Optional<String> firstRepeated = Optional.empty();
    private Optional<SourceLocation> placeOfRepeated = Optional.empty();

    ChainDraft(FileRemarks remarks) {
        this.remarks = remarks;
    }

    /** Number of contracts so far, whatever became of them. */
    int contracts() {
        return contracts;
    }

    /** Whether there are more contracts than any chain has, after which reading is to end. */
    boolean isTooLarge() {
        return contracts > MOST_CONTRACTS;
    }

    /**
     * Takes a contract.
     *
     * @param symbol its symbol as the file writes it
     * @param bid in index points; anything but a price counts as unknown
     * @param ask in index points; one of 0 is no offer
     * @param place where it stands, asked for only if there is something to say
     */
    void add(String symbol, OptionalDouble bid, OptionalDouble ask, Supplier<SourceLocation> place) {
        contracts++;
        Optional<ContractSymbol> contract = ContractSymbol.parse(symbol.strip());
        if (contract.isEmpty()) {
            unreadable(symbol, place);
            return;
        }
        Optional<Root> root = Root.ofName(contract.get().root());
        if (root.isEmpty()) {
            ofOtherRoots++;
            if (otherRoots.size() < MOST_ROOTS) {
                otherRoots.merge(contract.get().root(), 1, Integer::sum);
            }
            return;
        }
        quote(contract.get(), root.get(), price(bid, 0), price(ask, Double.MIN_VALUE), place);
    }

    /** Counts a contract without a symbol that can be read. */
    private void unreadable(String symbol, Supplier<SourceLocation> place) {
        unreadable++;
        if (firstUnreadable.isEmpty()) {
            firstUnreadable = Optional.of(Cells.shown(symbol));
            placeOfUnreadable = Optional.of(place.get());
        }
    }

    private static OptionalDouble price(OptionalDouble given, double least) {
        boolean isPrice =
                given.isPresent() && given.getAsDouble() >= least && given.getAsDouble() <= Cells.GREATEST_LEVEL;
        return isPrice ? given : OptionalDouble.empty();
    }

    private void quote(
            ContractSymbol contract,
            Root root,
            OptionalDouble bid,
            OptionalDouble ask,
            Supplier<SourceLocation> place) {
        if (ask.isEmpty() && bid.orElse(0) == 0) {
            unquoted++;
            return;
        }
        // Adding 0 makes nothing of a negative zero.
        OptionalDouble plainBid = bid.isPresent() ? OptionalDouble.of(bid.getAsDouble() + 0.0) : bid;
        var quote = new OptionQuote(contract.strike(), contract.type(), plainBid, ask);
        OptionQuote first = expiries.computeIfAbsent(new ExpiryKey(root, contract.expiry()), key -> new HashMap<>())
                .putIfAbsent(key(quote), quote);
        if (first != null) {
            repeated++;
            if (firstRepeated.isEmpty()) {
                firstRepeated = Optional.of(root + " " + contract.expiry() + " "
                        + contract.type().letter() + " " + Formats.strike(contract.strike()));
                placeOfRepeated = Optional.of(place.get());
            }
        }
    }

    private static Long key(OptionQuote quote) {
        return 2 * Math.round(quote.strike() * STRIKE_DIGITS) + (quote.type() == OptionType.CALL ? 0 : 1);
    }

    /** Whose options these are: the underlying of most of them. */
    Optional<Underlying> underlying() {
        int spx = size(Underlying.SPX);
        int vix = size(Underlying.VIX);
        if (spx == 0 && vix == 0) {
            return Optional.empty();
        }
        return Optional.of(spx >= vix ? Underlying.SPX : Underlying.VIX);
    }

    private int size(Underlying underlying) {
        return expiries.entrySet().stream()
                .filter(entry -> entry.getKey().root().underlying() == underlying)
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /**
     * The chain.
     *
     * @param name of the file
     * @param whose whose options it holds, which is the underlying of most of them
     * @param time time of the quotes
     * @param spot level of the index, if the file tells it
     */
    MarketPiece.Chain finished(String name, Underlying whose, LocalDateTime time, OptionalDouble spot) {
        int expired = 0;
        int foreign = 0;
        var quoted = new ArrayList<ExpiryQuotes>();
        for (Map.Entry<ExpiryKey, Map<Long, OptionQuote>> entry : expiries.entrySet()) {
            ExpiryKey key = entry.getKey();
            if (key.root().underlying() != whose) {
                foreign += entry.getValue().size();
            } else if (!SettlementClock.settlement(key.root(), key.date()).isAfter(time)) {
                expired += entry.getValue().size();
            } else {
                quoted.add(new ExpiryQuotes(
                        key.root(), key.date(), OptionalDouble.empty(), Optional.empty(), sorted(entry.getValue())));
            }
        }
        quoted.sort(Comparator.comparing(ExpiryQuotes::expiry).thenComparing(ExpiryQuotes::root));
        tellOfForeign(whose, foreign);
        tellOfUseless(expired, time);
        judge(quoted, spot);
        return new MarketPiece.Chain(name, whose, time, spot, quoted);
    }

    private static List<OptionQuote> sorted(Map<Long, OptionQuote> quotes) {
        return quotes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void tellOfForeign(Underlying whose, int foreign) {
        int others = ofOtherRoots + foreign;
        if (others == 0) {
            return;
        }
        String roots =
                String.join(", ", otherRoots.keySet().stream().limit(MOST_NAMED).toList());
        String names = otherRoots.size() > MOST_NAMED ? roots + ", …" : roots;
        remarks.warn(
                FailureReason.OUT_OF_RANGE,
                Formats.plural(others, "contract", "contracts") + " of other roots"
                        + (names.isEmpty() ? "" : " (" + names + ")") + " left out",
                "only " + (whose == Underlying.SPX ? "SPX and SPXW" : "VIX and VIXW") + " are read");
    }

    private void tellOfUseless(int expired, LocalDateTime time) {
        if (expired > 0) {
            remarks.warn(
                    FailureReason.OUT_OF_RANGE,
                    Formats.plural(expired, "contract", "contracts") + " left out that settled before "
                            + Formats.time(time),
                    "");
        }
        if (unquoted > 0) {
            remarks.warn(
                    FailureReason.MISSING,
                    Formats.count(unquoted) + " of " + Formats.plural(contracts, "contract", "contracts")
                            + " left out that have neither bid nor ask",
                    "");
        }
        placeOfUnreadable.ifPresent(place -> remarks.warn(
                place,
                FailureReason.SYNTAX,
                Formats.plural(unreadable, "contract", "contracts") + " left out whose symbol is none, first '"
                        + firstUnreadable.orElse("") + "'",
                "fetch or save the file again if there are many"));
        placeOfRepeated.ifPresent(place -> remarks.warn(
                place,
                FailureReason.DUPLICATE,
                Formats.plural(repeated, "contract", "contracts") + " given again, first " + firstRepeated.orElse("")
                        + "; what was given first is used",
                ""));
    }

    private void judge(List<ExpiryQuotes> quoted, OptionalDouble spot) {
        List<String> doubts = quoted.stream()
                .map(expiry -> ListedExpiries.doubt(expiry.root(), expiry.expiry()))
                .flatMap(Optional::stream)
                .toList();
        if (!doubts.isEmpty()) {
            remarks.warn(
                    FailureReason.OUT_OF_RANGE,
                    Formats.plural(doubts.size(), "expiry is", "expiries are")
                            + " on dates the exchange does not list: "
                            + String.join(
                                    "; ", doubts.stream().limit(MOST_NAMED).toList()),
                    "check where the file comes from");
        }
        boolean isDead =
                quoted.stream().flatMap(expiry -> expiry.quotes().stream()).noneMatch(OptionQuote::isTwoSided);
        if (isDead) {
            remarks.warn(
                    FailureReason.MISSING,
                    "no contract has both a bid and an ask",
                    "fetch the file while the market is open");
        }
        if (spot.isEmpty()) {
            remarks.warn(
                    FailureReason.MISSING, "the file does not tell the level of the index", "add a file that does");
        }
    }
}
