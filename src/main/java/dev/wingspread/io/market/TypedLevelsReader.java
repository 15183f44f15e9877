package dev.wingspread.io.market;

import dev.wingspread.base.Loaded;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.io.json.Decimals;
import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SmileLevel;
import dev.wingspread.market.TypedLevels;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Underlying;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads levels that were typed in. They are laid out as the market file they would make, and {@link MarketReader} judges
 * that: there is one set of rules and one set of words. Faults have the JSON pointer of their field.
 */
public final class TypedLevelsReader {

    private static final String NAME = "typed levels";
    /** Sums of vols are rounded here, where no vol has digits: 0.15 + 0.01 is 0.16. */
    private static final int VOL_DIGITS = 12;

    private final MarketSnapshot before;
    private final TypedLevels typed;

    private TypedLevelsReader(MarketSnapshot before, TypedLevels typed) {
        this.before = before;
        this.typed = typed;
    }

    /**
     * The market of typed levels.
     *
     * @param before where everything comes from that is not typed: quotes, shapes of smiles, closes, events
     * @return the market with warnings, or every fault
     */
    public static Loaded<MarketSnapshot> read(MarketSnapshot before, TypedLevels typed) {
        return MarketReader.read(new TypedLevelsReader(before, typed).layout().print(), NAME);
    }

    private JsonLayout layout() {
        var market = new JsonLayout().whole(FileFormat.VERSION_FIELD, MarketReader.FORMAT.version());
        if (!typed.asOf().isBlank()) {
            market.text("asOf", typed.asOf().strip().replace(' ', 'T'));
        }
        market.text("source", typed.source().strip());
        number(market, "rate", typed.rate());
        number(market, "dividendYield", typed.dividendYield());
        market.object("spx", spx()).object("vix", vix());
        return MarketWriter.putHistory(market, before);
    }

    private JsonLayout spx() {
        var spx = new JsonLayout();
        number(spx, "spot", typed.spxSpot());
        return spx.objects(
                "expiries",
                typed.spxExpiries().stream()
                        .map(each -> expiry(each, before.spx().expiries()))
                        .toList());
    }

    private JsonLayout vix() {
        var vix = new JsonLayout();
        number(vix, "spot", typed.vixSpot());
        number(vix, "vvix", typed.vvix());
        return vix.objects("futures", typed.futures().stream().map(this::future).toList())
                .objects(
                        "expiries",
                        typed.vixExpiries().stream()
                                .map(each -> expiry(each, before.vix().expiries()))
                                .toList());
    }

    /** A price that was not typed anew is still of its own time. */
    private JsonLayout future(TypedLevels.Future future) {
        var out = number(new JsonLayout().text("expiry", future.expiry().toString()), "price", future.price());
        Optional<LocalDateTime> time = before.vix().futures().stream()
                .filter(each -> each.expiry().equals(future.expiry()) && isAsBefore(each.price(), future.price()))
                .findFirst()
                .flatMap(FutureQuote::asOf);
        return MarketWriter.putOwnTime(out, time);
    }

    private static boolean isAsBefore(double before, String text) {
        OptionalDouble typed = PlainNumber.parse(text);
        return typed.isPresent() && typed.getAsDouble() == before;
    }

    private static JsonLayout expiry(TypedLevels.Expiry expiry, List<ExpiryQuotes> known) {
        var out = new JsonLayout()
                .text("root", expiry.key().root().name())
                .text("expiry", expiry.key().date().toString());
        Optional<ExpiryQuotes> old = expiry.isNew()
                ? Optional.empty()
                : known.stream()
                        .filter(each -> each.root() == expiry.key().root()
                                && each.expiry().equals(expiry.key().date()))
                        .findFirst();
        MarketWriter.putOwnTime(
                out, old.filter(each -> isOfItsOwnTime(each, expiry)).flatMap(ExpiryQuotes::asOf));
        if (expiry.key().root().underlying() == Underlying.SPX) {
            number(out, "forward", expiry.forward());
        }
        smile(expiry, old).ifPresent(smile -> out.object("smile", smile));
        return old.map(each -> MarketWriter.putQuotes(out, each)).orElse(out);
    }

    /** Quotes are never typed; without them an expiry is of the market's time once its forward or vol is typed anew. */
    private static boolean isOfItsOwnTime(ExpiryQuotes old, TypedLevels.Expiry typed) {
        boolean isForwardKept = old.forward().isEmpty()
                ? typed.forward().isBlank()
                : isAsBefore(old.forward().getAsDouble(), typed.forward());
        OptionalDouble vol = SmileLevel.writtenAtmVol(old);
        boolean isVolKept = vol.isEmpty()
                ? typed.atmVol().isBlank() || !SmileLevel.of(old).isTyped()
                : isAsBefore(vol.getAsDouble(), typed.atmVol());
        return !old.quotes().isEmpty() || (isForwardKept && isVolKept);
    }

    /** The smile with its level typed in; empty for a VIX expiry without one, which is estimated. */
    private static Optional<JsonLayout> smile(TypedLevels.Expiry expiry, Optional<ExpiryQuotes> old) {
        boolean isTyped = old.map(SmileLevel::of).map(SmileLevel::isTyped).orElse(true);
        if (!isTyped) {
            return old.flatMap(ExpiryQuotes::smile).map(MarketWriter::smile);
        }
        boolean mayBeLeftOut = expiry.key().root().underlying() == Underlying.VIX;
        if (mayBeLeftOut && expiry.atmVol().isBlank()) {
            return Optional.empty();
        }
        SmileSpec shape = old.flatMap(ExpiryQuotes::smile)
                .orElse(new SmileSpec.Ssvi(1, OptionalDouble.empty(), OptionalDouble.empty()));
        return Optional.of(levelled(shape, expiry.atmVol()));
    }

    private static JsonLayout levelled(SmileSpec shape, String atmVol) {
        OptionalDouble level = PlainNumber.parse(atmVol);
        if (shape instanceof SmileSpec.Flat) {
            return number(new JsonLayout().text("model", "FLAT"), "atmVol", atmVol);
        }
        if (shape instanceof SmileSpec.Ssvi ssvi) {
            return number(new JsonLayout().text("model", "SSVI"), "atmVol", atmVol)
                    .decimal("rho", ssvi.rho())
                    .decimal("eta", ssvi.eta());
        }
        if (shape instanceof SmileSpec.Quadratic quadratic) {
            return number(new JsonLayout().text("model", "QUADRATIC"), "atmVol", atmVol)
                    .decimal("a1", quadratic.a1())
                    .decimal("a2", quadratic.a2());
        }
        if (shape instanceof SmileSpec.Table table) {
            double shift = level.orElse(table.atmVol()) - table.atmVol();
            List<JsonLayout> shifted = table.vols().stream()
                    .map(point -> new JsonLayout()
                            .plain("strike", point.strike())
                            .decimal("vol", shifted(point.vol(), shift)))
                    .toList();
            return number(new JsonLayout().text("model", "TABLE"), "atmVol", atmVol)
                    .objects("vols", shifted);
        }
        return MarketWriter.smile(shape);
    }

    private static double shifted(double vol, double shift) {
        return shift == 0
                ? vol
                : BigDecimal.valueOf(vol + shift)
                        .setScale(VOL_DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /** A number where the text is one; the text itself where it is not, for the reader to complain about. */
    private static JsonLayout number(JsonLayout out, String name, String text) {
        if (text.isBlank()) {
            return out;
        }
        OptionalDouble value = PlainNumber.parse(text);
        return value.isPresent() ? out.decimal(name, value) : out.text(name, text.strip());
    }

    /** A number as it stands in a field. */
    public static String text(double value) {
        return Decimals.plain(value);
    }
}
