package dev.wingspread.io.broker;

import dev.wingspread.model.Root;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a contract of a root that no book holds is left out.
 *
 * @param reason one sentence without a full stop
 * @param isExpected whether nothing is lost by it: it has nothing to do with SPX and VIX
 */
record OtherContract(String reason, boolean isExpected) {

    private static final Pattern ADJUSTED = Pattern.compile("(SPXW?|VIXW?)\\d");

    /** Contracts that people hold against or in place of ours. */
    private static final Set<String> RELATIVES =
            Set.of("XSP", "SPY", "ES", "MES", "SP", "VXM", "SPXPM", "SPXQ", "SPXE", "VIXM", "UVXY", "VXX");

    private static final Pattern FUTURE = Pattern.compile("\\.?/([A-Z0-9]{1,3})[FGHJKMNQUVXZ]\\d{1,2}.*");

    private static final Pattern VIX_FUTURE =
            Pattern.compile("\\.?/?VX\\d{0,2}(?:[FGHJKMNQUVXZ]\\d{1,4})?(?::[A-Z]+)?");

    private static final Pattern INDEX = Pattern.compile("(?:[$^](.+)|(.+)\\.X)");

    /**
     * What to say of a root or symbol.
     *
     * @return empty if it is one of ours
     */
    static Optional<OtherContract> of(String symbol) {
        String name = symbol.strip().toUpperCase(Locale.ROOT);
        if (Root.ofName(name).isPresent()) {
            return Optional.empty();
        }
        if (ADJUSTED.matcher(name).matches()) {
            return Optional.of(adjusted(name));
        }
        if (VIX_FUTURE.matcher(name).matches()) {
            return Optional.of(new OtherContract(
                    "VIX futures are not read from such a file: enter " + name + " by hand if it is held", false));
        }
        var index = INDEX.matcher(name);
        if (index.matches()
                && Root.ofName(index.group(1) == null ? index.group(2) : index.group(1))
                        .isPresent()) {
            return Optional.of(
                    new OtherContract(name + " is the index, and no root of options: enter the option by hand", false));
        }
        var future = FUTURE.matcher(name);
        String plain =
                future.matches() ? future.group(1) : name.replace("/", "").replace("$", "");
        if (RELATIVES.contains(plain)) {
            return Optional.of(new OtherContract(
                    "a book holds SPX, VIX and VX contracts alone: the risk of " + name
                            + " is missing from every figure of it",
                    false));
        }
        return Optional.of(new OtherContract(name + " is neither SPX nor VIX", true));
    }

    /** An option that no longer delivers what its kind does. */
    static OtherContract adjusted(String name) {
        return new OtherContract(
                name + " is an adjusted contract, whose deliverable the file does not tell: value it at the broker",
                false);
    }
}
