package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Symbols;
import dev.wingspread.model.VixFuture;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contract as Interactive Brokers' files describe it; whatever a file leaves out is blank.
 *
 * @param category asset class: {@code OPT} or {@code Equity and Index Options}, {@code FUT} or {@code Futures}, others
 * @param symbol symbol of the OSI standard, or text such as {@code SPX 18DEC26 6600 P}
 * @param description the same in the other form
 * @param underlying symbol of what is below the option
 * @param expiry day of expiry
 * @param putCall type of option
 * @param strike strike
 * @param multiplier dollars per point
 */
record IbContract(
        String category,
        String symbol,
        String description,
        String underlying,
        String expiry,
        String putCall,
        String strike,
        String multiplier) {

    private static final Pattern OSI = Pattern.compile("([A-Z0-9.]{1,6}?)\\s*(\\d{6})([CP])(\\d{8})");
    private static final Pattern TEXT =
            Pattern.compile("([A-Z0-9.]{1,6})\\s+(\\d{1,2}[A-Z]{3}\\d{2}|\\d{8})\\s+(\\S+)\\s+(C|P|CALL|PUT)");
    private static final Pattern MINI_FUTURE = Pattern.compile("VXM\\s*([FGHJKMNQUVXZ]\\d{1,4}.*)?");
    private static final Pattern WEEKLY_FUTURE = Pattern.compile("VX\\d{2}\\s*([FGHJKMNQUVXZ]\\d{1,4}.*)?");
    private static final Pattern ANY_FUTURE = Pattern.compile("[A-Z0-9]{1,3}[FGHJKMNQUVXZ]\\d{1,2}");
    private static final double MINI_MULTIPLIER = 100;

    /** What a description turned out to be. */
    sealed interface Answer {}

    /** A contract that books hold. */
    record Ours(SpelledContract contract) implements Answer {}

    /** None of ours, or one that cannot be told. */
    record Left(OtherContract why) implements Answer {}

    /**
     * Finds the contract.
     *
     * @param roots what the file says elsewhere about which contract a text means
     * @param near day the file is of, which settles the decade of a future's one-digit year
     */
    Answer find(IbRoots roots, Optional<LocalDate> near) {
        return switch (category.strip().toUpperCase(Locale.ROOT)) {
            case "OPT", "EQUITY AND INDEX OPTIONS", "INDEX OPTIONS", "OPTIONS" -> option(roots);
            case "FUT", "FUTURES" -> future(near);
            case "" -> isFutureOfVix() ? future(near) : option(roots);
            case "FOP", "OPTIONS ON FUTURES" -> futureOption();
            default -> other(symbol.isBlank() ? underlying : symbol);
        };
    }

    // Options

    private Answer option(IbRoots roots) {
        for (String text : new String[] {symbol, description}) {
            Matcher osi = OSI.matcher(upper(text));
            if (osi.matches()) {
                return osi(osi);
            }
        }
        for (String text : new String[] {symbol, description}) {
            Matcher spelled = TEXT.matcher(upper(text));
            if (spelled.matches()) {
                return ofFields(roots, spelled.group(1), spelled.group(2), spelled.group(4), spelled.group(3));
            }
        }
        if (underlying.isBlank() || strike.isBlank() || expiry.isBlank() || putCall.isBlank()) {
            return symbol.isBlank() && description.isBlank() && underlying.isBlank()
                    ? unreadable("the row names no contract")
                    : OtherContract.of(firstWord(underlying.isBlank() ? named() : underlying))
                            .<Answer>map(Left::new)
                            .orElseGet(() -> unreadable("'" + named() + "' names no expiry, strike and type"));
        }
        return ofFields(roots, underlying, expiry, putCall, strike);
    }

    private Answer osi(Matcher osi) {
        Optional<Answer> other = otherRoot(osi.group(1));
        if (other.isPresent()) {
            return other.get();
        }
        Loaded<SpelledContract> contract = SpelledContract.ofSymbol(osi.group());
        return contract.isOk() ? agreeing(contract.orThrow()) : unreadable(contract);
    }

    /** Of an option that settles in the morning some files give the last day of trading, which is the day before. */
    private Answer agreeing(SpelledContract contract) {
        var option = (OptionContract) contract.instrument();
        Optional<LocalDate> day = IbDates.date(expiry);
        boolean isSameDay = day.isEmpty()
                || day.get().equals(option.expiry())
                || (option.root().settlesInTheMorning()
                        && day.get().isBefore(option.expiry())
                        && day.get().isAfter(option.expiry().minusDays(5)));
        OptionalDouble points = Cell.number(strike);
        boolean isSameStrike = points.isEmpty() || points.getAsDouble() == option.strike();
        boolean isSameType = SpelledContract.typeOf(putCall)
                .map(type -> type == option.type())
                .orElse(true);
        return isSameDay && isSameStrike && isSameType
                ? new Ours(contract)
                : unreadable("the symbol " + option.symbol() + " contradicts the row's expiry, strike or type");
    }

    private Answer ofFields(IbRoots roots, String root, String date, String type, String points) {
        Optional<Answer> other = otherRoot(root);
        if (other.isPresent()) {
            return other.get();
        }
        if (IbDates.isAmbiguous(date)) {
            return unreadable(
                    "the expiry " + date + " can be read in two ways: set the query's date format to yyyyMMdd");
        }
        Optional<LocalDate> day = IbDates.date(date);
        Optional<OptionType> callOrPut = SpelledContract.typeOf(type);
        OptionalDouble level = Cell.number(points);
        if (day.isEmpty() || callOrPut.isEmpty() || level.isEmpty()) {
            return unreadable("'" + String.join(" ", root, date, points, type)
                    + "' is not root, expiry, strike and type of an option");
        }
        return roots.contract(Root.ofName(upper(root)).orElseThrow(), day.get(), callOrPut.get(), level.getAsDouble());
    }

    /** Why this root, with the multiplier given, is none of ours. */
    private Optional<Answer> otherRoot(String root) {
        Optional<OtherContract> other = OtherContract.of(root);
        if (other.isPresent()) {
            return other.map(Left::new);
        }
        OptionalDouble dollars = Cell.number(multiplier);
        return dollars.isPresent() && dollars.getAsDouble() != OptionContract.OPTION_MULTIPLIER
                ? Optional.of(
                        unreadable("the multiplier " + multiplier.strip() + " is not that of " + root + " options"))
                : Optional.empty();
    }

    /** The option a text such as {@code SPX 18DEC26 6600 P} names, taken by its word, or one of an OSI symbol. */
    static Optional<OptionContract> named(String cell) {
        String text = upper(cell);
        if (OSI.matcher(text).matches()) {
            return SpelledContract.ofSymbol(text).value().flatMap(IbContract::option);
        }
        Matcher spelled = TEXT.matcher(text);
        if (!spelled.matches()) {
            return Optional.empty();
        }
        Optional<Root> root = Root.ofName(spelled.group(1));
        Optional<LocalDate> day = IbDates.date(spelled.group(2));
        OptionalDouble points = Cell.number(spelled.group(3));
        if (root.isEmpty() || day.isEmpty() || points.isEmpty()) {
            return Optional.empty();
        }
        OptionType type = SpelledContract.typeOf(spelled.group(4)).orElseThrow();
        return SpelledContract.of(root.get(), day.get(), type, points.getAsDouble())
                .value()
                .flatMap(IbContract::option);
    }

    private static Optional<OptionContract> option(SpelledContract contract) {
        return contract.instrument() instanceof OptionContract option ? Optional.of(option) : Optional.empty();
    }

    /** Whether a text is an option's symbol of the OSI standard. */
    static boolean isSymbol(String cell) {
        return OSI.matcher(upper(cell)).matches();
    }

    // Futures

    private boolean isFutureOfVix() {
        return upper(symbol).startsWith("VX");
    }

    private Answer future(Optional<LocalDate> near) {
        String name = upper(symbol);
        String below = upper(underlying);
        OptionalDouble dollars = Cell.number(multiplier);
        boolean isOfVix = name.startsWith("VX") || below.equals("VIX") || below.equals("VX");
        if (MINI_FUTURE.matcher(name).matches()
                || below.equals("VXM")
                || (isOfVix && dollars.isPresent() && dollars.getAsDouble() == MINI_MULTIPLIER)) {
            return unreadable("books hold no mini VIX futures (VXM): the risk of this one is missing");
        }
        if (!isOfVix) {
            return other(name);
        }
        if (WEEKLY_FUTURE.matcher(name).matches()) {
            return unreadable("books hold monthly VIX futures alone: the risk of this weekly one is missing");
        }
        if (dollars.isPresent() && dollars.getAsDouble() != VixFuture.FUTURE_MULTIPLIER) {
            return unreadable("the multiplier " + multiplier.strip() + " is not that of VIX futures");
        }
        return monthly(name, near);
    }

    private Answer monthly(String name, Optional<LocalDate> near) {
        Optional<LocalDate> day = IbDates.date(expiry);
        Loaded<Instrument> bySymbol =
                Symbols.parse(name, day.map(date -> date.withDayOfMonth(1)).or(() -> near));
        if (bySymbol.isOk() && bySymbol.orThrow() instanceof VixFuture future) {
            return day.isEmpty() || day.get().equals(future.expiry())
                    ? new Ours(new SpelledContract(future, Optional.empty()))
                    : unreadable(name + " settles on " + future.expiry() + ", not on " + day.get());
        }
        return day.flatMap(VixFuture::settlingOn)
                .<Answer>map(future -> new Ours(new SpelledContract(future, Optional.empty())))
                .orElseGet(() -> unreadable("'" + named() + "' is no monthly VIX future"));
    }

    // Others

    /** Without the future, an option of any name may be one on the S&P 500. */
    private Answer futureOption() {
        return underlying.isBlank() && !symbol.isBlank()
                ? unreadable("no book holds options on futures: the risk of " + symbol.strip()
                        + " is missing from every figure of it if it is one on the S&P 500")
                : other(underlying);
    }

    private Answer other(String name) {
        String word = firstWord(name.isBlank() ? named() : name);
        return OtherContract.of(ANY_FUTURE.matcher(upper(word)).matches() ? "/" + word : word)
                .<Answer>map(Left::new)
                .orElseGet(() -> new Left(new OtherContract(
                        "the asset class '" + category.strip() + "' holds no options or futures of ours", true)));
    }

    private static Answer unreadable(String reason) {
        return new Left(new OtherContract(reason, false));
    }

    private static Answer unreadable(Loaded<SpelledContract> failed) {
        return unreadable(failed.faults().get(0).message());
    }

    private String named() {
        return (symbol.isBlank() ? description : symbol).strip();
    }

    private static String firstWord(String text) {
        return text.strip().split("\\s+", 2)[0];
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
