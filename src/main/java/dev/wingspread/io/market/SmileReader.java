package dev.wingspread.io.market;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.JsonPlace;
import dev.wingspread.io.json.ListField;
import dev.wingspread.io.json.NumberField;
import dev.wingspread.io.json.ObjectReader;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.SmileSpec.StrikeVol;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the smile of an expiry: {@code model} and the fields of that model. Vols are decimals above 0, at most 10.
 *
 * <table>
 * <caption>Fields of a smile</caption>
 * <tr><th>model</th><th>required</th><th>optional</th></tr>
 * <tr><td>FLAT</td><td>{@code atmVol}</td><td></td></tr>
 * <tr><td>SSVI</td><td>{@code atmVol}</td><td>{@code rho} -0.999 to 0.999, {@code eta} 0.01 to 2, eta (1 + |rho|) at most
 * 2; left out: the book's settings {@code ssvi.spx.…} or {@code ssvi.vix.…}</td></tr>
 * <tr><td>SVI</td><td>{@code a}, {@code b}, {@code rho}, {@code m}, {@code s} of raw SVI</td><td></td></tr>
 * <tr><td>QUADRATIC</td><td>{@code atmVol}, {@code a1}, {@code a2}</td><td></td></tr>
 * <tr><td>TABLE</td><td>{@code atmVol}, {@code vols}: list of {@code strike} above 0 and {@code vol}, each strike
 * once</td><td></td></tr>
 * </table>
 */
final class SmileReader {

    private static final List<String> MODELS = List.of("FLAT", "SSVI", "SVI", "QUADRATIC", "TABLE");
    private static final String VOL_HINT = "vols are decimals: write 0.132 for 13.2 %";
    private static final double MAX_VOL = 10;
    private static final double USUAL_MAX_VOL = 3;
    private static final double MAX_RHO = 0.999;
    private static final double MIN_ETA = 0.01;
    private static final double MAX_ETA = 2;
    /** Gatheral and Jacquier: the bound on eta (1 + |rho|) without butterfly arbitrage. */
    private static final double MAX_SSVI_SLOPE = 2;
    /** Bound of parameters whose sensible values are around 1. */
    private static final double MAX_PARAMETER = 100;

    private SmileReader() {}

    static Optional<SmileSpec> smile(ObjectReader in, Underlying underlying) {
        Field<String> model = in.word("model", MODELS).required("\"SSVI\"");
        if (model.value().isEmpty()) {
            // Which fields belong here is unknown without it.
            return Optional.empty();
        }
        return switch (model.get()) {
            case "FLAT" -> flat(in);
            case "SSVI" -> ssvi(in, underlying);
            case "SVI" -> svi(in);
            case "QUADRATIC" -> quadratic(in);
            default -> table(in);
        };
    }

    private static Optional<SmileSpec> flat(ObjectReader in) {
        knows(in, "a FLAT smile", "atmVol");
        NumberField atmVol = atmVol(in);
        return in.ifFaultless(() -> new SmileSpec.Flat(atmVol.get()));
    }

    private static Optional<SmileSpec> ssvi(ObjectReader in, Underlying underlying) {
        knows(in, "an SSVI smile", "atmVol", "rho", "eta");
        NumberField atmVol = atmVol(in);
        NumberField rho = in.number("rho").between(-MAX_RHO, MAX_RHO);
        NumberField eta = in.number("eta").between(MIN_ETA, MAX_ETA);
        judgeArbitrage(in, rho, eta, underlying);
        return in.ifFaultless(() -> new SmileSpec.Ssvi(atmVol.get(), rho.optional(), eta.optional()));
    }

    /** A fault where both parameters are given; with one from the settings, which a book may change, a warning. */
    private static void judgeArbitrage(ObjectReader in, NumberField rho, NumberField eta, Underlying underlying) {
        boolean isSpx = underlying == Underlying.SPX;
        double defaultRho = Settings.DEFAULT.number(isSpx ? Setting.SSVI_SPX_RHO : Setting.SSVI_VIX_RHO);
        double defaultEta = Settings.DEFAULT.number(isSpx ? Setting.SSVI_SPX_ETA : Setting.SSVI_VIX_ETA);
        if (eta.orElse(defaultEta) * (1 + Math.abs(rho.orElse(defaultRho))) <= MAX_SSVI_SLOPE) {
            return;
        }
        String problem = "eta × (1 + |rho|) is above 2, which allows arbitrage";
        if (rho.value().isPresent() && eta.value().isPresent()) {
            in.remarks().fault(in.place(), FailureReason.INCONSISTENT, problem, "lower eta");
        } else {
            in.remarks()
                    .warning(
                            in.place(),
                            FailureReason.INCONSISTENT,
                            problem + ", with the default of the other",
                            "give both rho and eta");
        }
    }

    private static Optional<SmileSpec> svi(ObjectReader in) {
        knows(in, "an SVI smile", "a", "b", "rho", "m", "s");
        NumberField a = in.number("a").required("0.001").between(-MAX_PARAMETER, MAX_PARAMETER);
        NumberField b = in.number("b").required("0.02").between(0, MAX_PARAMETER);
        NumberField rho = in.number("rho")
                .required("-0.6")
                .hint("write a number between -1 and 1")
                .above(-1);
        rho.check(value -> value < 1, value -> "must be below 1 but is " + value, "write a number between -1 and 1");
        NumberField m = in.number("m").required("0.0").between(-MAX_PARAMETER, MAX_PARAMETER);
        NumberField s = in.number("s").required("0.1").above(0).atMost(MAX_PARAMETER);
        return built(in, () -> new SmileSpec.Svi(a.get(), b.get(), rho.get(), m.get(), s.get()));
    }

    private static Optional<SmileSpec> quadratic(ObjectReader in) {
        knows(in, "a QUADRATIC smile", "atmVol", "a1", "a2");
        NumberField atmVol = atmVol(in);
        NumberField a1 = in.number("a1").required("-0.1").between(-MAX_PARAMETER, MAX_PARAMETER);
        NumberField a2 = in.number("a2").required("0.02").between(-MAX_PARAMETER, MAX_PARAMETER);
        return built(in, () -> new SmileSpec.Quadratic(atmVol.get(), a1.get(), a2.get()));
    }

    private static Optional<SmileSpec> table(ObjectReader in) {
        knows(in, "a TABLE smile", "atmVol", "vols");
        NumberField atmVol = atmVol(in);
        String example = "[ { \"strike\": 5500, \"vol\": 0.213 } ]";
        ListField vols = in.list("vols").required(example);
        vols.check(entries -> !entries.isEmpty(), entries -> "is an empty list", "write at least " + example);
        var strikes = new HashMap<Double, JsonPlace>();
        List<StrikeVol> read = vols.each(entry -> strikeVol(entry, strikes));
        return in.ifFaultless(() -> new SmileSpec.Table(atmVol.get(), read));
    }

    private static Optional<StrikeVol> strikeVol(ObjectReader in, Map<Double, JsonPlace> strikes) {
        in.knows("strike", "vol");
        NumberField strike = MarketReader.level(in, "strike").required("5500");
        strike.value().ifPresent(level -> {
            JsonPlace first = strikes.putIfAbsent(level, strike.place());
            if (first != null) {
                strike.fault(
                        FailureReason.DUPLICATE,
                        "the strike " + level + " is given twice, first at line " + first.line() + ", column "
                                + first.column(),
                        "keep one of them");
            }
        });
        NumberField vol = vol(in, "vol");
        return in.ifFaultless(() -> new StrikeVol(strike.get(), vol.get()));
    }

    private static NumberField atmVol(ObjectReader in) {
        return vol(in, "atmVol").usuallyAtMost(USUAL_MAX_VOL);
    }

    private static NumberField vol(ObjectReader in, String name) {
        return in.number(name).required("0.15").hint(VOL_HINT).above(0).atMost(MAX_VOL);
    }

    private static void knows(ObjectReader in, String what, String... parameters) {
        var names = new String[parameters.length + 1];
        names[0] = "model";
        System.arraycopy(parameters, 0, names, 1, parameters.length);
        in.knows(what, names);
    }

    /** The smile, or a fault where each parameter is allowed but not all of them together. */
    private static Optional<SmileSpec> built(ObjectReader in, Supplier<SmileSpec> smile) {
        try {
            return in.ifFaultless(smile);
        } catch (IllegalArgumentException e) {
            in.remarks()
                    .fault(
                            in.place(),
                            FailureReason.INCONSISTENT,
                            "the parameters do not make a smile: " + e.getMessage(),
                            "correct the parameters or use the model SSVI, which needs atmVol only");
            return Optional.empty();
        }
    }
}
