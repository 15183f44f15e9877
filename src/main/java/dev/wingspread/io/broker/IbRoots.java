package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.broker.IbContract.Answer;
import dev.wingspread.io.broker.IbContract.Left;
import dev.wingspread.io.broker.IbContract.Ours;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which contract a text such as {@code SPX 18DEC26 6600 P} means: statements write the underlying where the root should
 * stand, and list symbol and text of every contract side by side further down.
 */
final class IbRoots {

    private final Map<Text, Set<String>> symbols = new HashMap<>();

    /** A contract as a text names it. */
    private record Text(Root root, LocalDate expiry, OptionType type, double strike) {}

    /** Learns from cells that name one contract: symbols of the OSI standard tell what the texts beside them mean. */
    void learn(List<String> cells) {
        for (String text : cells) {
            if (!IbContract.isSymbol(text)) {
                IbContract.named(text).ifPresent(named -> learn(named, cells));
            }
        }
    }

    private void learn(OptionContract named, List<String> cells) {
        for (String symbol : cells) {
            if (IbContract.isSymbol(symbol)) {
                IbContract.named(symbol)
                        .ifPresent(meant -> symbols.computeIfAbsent(text(named), key -> new TreeSet<>())
                                .add(meant.symbol()));
            }
        }
    }

    /** The contract a text names. */
    Answer contract(Root root, LocalDate expiry, OptionType type, double strike) {
        Set<String> known = symbols.getOrDefault(new Text(root, expiry, type, strike), Set.of());
        if (known.size() > 1) {
            return new Left(new OtherContract(
                    "the file lists " + String.join(" and ", known)
                            + " and does not tell which of them is held: use a Flex query, which does",
                    false));
        }
        Loaded<SpelledContract> contract;
        if (known.size() == 1) {
            contract = SpelledContract.ofSymbol(known.iterator().next());
        } else if (root == Root.SPXW || root == Root.VIXW) {
            contract = SpelledContract.of(root, expiry, type, strike);
        } else {
            contract = SpelledContract.ofUnderlying(root.underlying(), expiry, type, strike);
        }
        return contract.isOk()
                ? new Ours(contract.orThrow())
                : new Left(new OtherContract(contract.faults().get(0).message(), false));
    }

    private static Text text(OptionContract contract) {
        return new Text(contract.root(), contract.expiry(), contract.type(), contract.strike());
    }
}
