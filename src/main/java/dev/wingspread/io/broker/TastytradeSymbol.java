package dev.wingspread.io.broker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbols of tastytrade: OSI for options, {@code /VXF7} for futures, {@code ./ESZ6 EW3Z6 261218P6600} for options on them. */
final class TastytradeSymbol {

    private static final Pattern VIX_FUTURE = Pattern.compile("/VX[FGHJKMNQUVXZ]\\d{1,4}");
    private static final Pattern OPTION = Pattern.compile("([A-Z0-9.]{1,6}?)\\s*\\d{6}[CP]\\d{8}");

    private TastytradeSymbol() {}

    /** Why no book holds it; empty if one may: an option on SPX or VIX, a VIX future. */
    static Optional<OtherContract> other(String symbol) {
        if (VIX_FUTURE.matcher(symbol).matches()) {
            return Optional.empty();
        }
        if (symbol.startsWith("./")) {
            return Optional.of(new OtherContract(
                    "no book holds options on futures: the risk of " + symbol.substring(1)
                            + " is missing from every figure of it",
                    false));
        }
        Matcher option = OPTION.matcher(symbol);
        return OtherContract.of(option.matches() ? option.group(1) : symbol);
    }
}
