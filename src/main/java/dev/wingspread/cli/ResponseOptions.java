package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.Setting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how futures and vols answer to a move. */
final class ResponseOptions {

    @Option(names = "--vol-of-vol", paramLabel = "POINTS", description = "Extra VIX option vol in points (default 0).")
    private String volOfVol = "0";

    @Option(
            names = "--beta",
            paramLabel = "CURVE",
            description = "Response of VIX futures: BASE, LOW, HIGH or b0,binf,kappa.")
    private @Nullable String beta;

    @Option(
            names = "--base",
            paramLabel = "CURVE",
            description = "What futures do as time passes: ROLL_DOWN or MARTINGALE.")
    private @Nullable String base;

    @Option(names = "--stickiness", paramLabel = "S", description = "0 keeps the SPX smile by moneyness, 1 by strike.")
    private @Nullable String stickiness;

    @Option(names = "--skew", paramLabel = "Z", description = "Steepening of the SPX smile per VIX point.")
    private @Nullable String skew;

    @Option(names = "--rate", paramLabel = "POINTS", description = "Change of the rate in points (default 0).")
    private String rate = "0";

    @Option(
            names = "--exponent",
            paramLabel = "E",
            description = "How fast the answer of SPX vols falls with time to expiry.")
    private @Nullable String exponent;

    /**
     * The answer asked for in a scenario without moves; what is not given comes from the book's settings.
     *
     * @param problems takes a sentence for every option that is not understood
     */
    Shock shock(OpenBook book, List<String> problems) {
        SpikeModel model = book.model();
        double extra = NumberOptions.number("--vol-of-vol", volOfVol, NumberOptions.VOL_POINTS, problems);
        BetaCurve curve = beta == null ? model.beta() : betaCurve(book, beta, problems);
        BaseCurve baseCurve = base == null ? model.base() : baseCurve(base, problems);
        double share = stickiness == null
                ? model.stickiness()
                : NumberOptions.number("--stickiness", stickiness, Setting.SPX_STICKINESS.kind(), problems);
        double steepening =
                skew == null ? model.skew() : NumberOptions.number("--skew", skew, Setting.SPX_SKEW.kind(), problems);
        double ratePoints = NumberOptions.number("--rate", rate, NumberOptions.RATE_POINTS, problems);
        double fall = exponent == null
                ? model.spxExponent()
                : NumberOptions.number("--exponent", exponent, Setting.SPX_EXPONENT.kind(), problems);
        return new Shock(0, SpxMove.FIXED, 0, extra, curve, baseCurve, share, steepening, ratePoints, fall);
    }

    private static BetaCurve betaCurve(OpenBook book, String text, List<String> problems) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "LOW" -> BetaCurve.LOW;
            case "HIGH" -> BetaCurve.HIGH;
            case "BASE" -> SpikeModel.baseBeta(book.settings());
            default -> customBeta(text, problems);
        };
    }

    private static BetaCurve customBeta(String text, List<String> problems) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            problems.add("--beta must be BASE, LOW, HIGH or three numbers b0,binf,kappa but is '" + text + "'");
            return BetaCurve.BASE;
        }
        return new BetaCurve(
                text,
                NumberOptions.number("--beta b0", parts[0].strip(), Setting.SPIKE_BETA0.kind(), problems),
                NumberOptions.number("--beta binf", parts[1].strip(), Setting.SPIKE_BETA_INF.kind(), problems),
                NumberOptions.number("--beta kappa", parts[2].strip(), Setting.SPIKE_KAPPA.kind(), problems));
    }

    private static BaseCurve baseCurve(String text, List<String> problems) {
        for (BaseCurve curve : BaseCurve.values()) {
            if (curve.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return curve;
            }
        }
        problems.add("--base must be ROLL_DOWN or MARTINGALE but is '" + text + "'");
        return BaseCurve.ROLL_DOWN;
    }
}
