package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a scenario. */
final class WhatIfOptions {

    private static final SettingKind VIX_POINTS = new SettingKind.Decimal(-1000, 1000);
    private static final SettingKind SPX_PCT = new SettingKind.Decimal(-100, 1000);
    private static final SettingKind DAYS = new SettingKind.Decimal(0, 3650);
    private static final SettingKind VOL_POINTS = new SettingKind.Decimal(-500, 500);

    @Option(names = "--dvix", paramLabel = "POINTS", description = "Change of spot VIX in points (default 0).")
    private String vixPoints = "0";

    @Option(
            names = "--spx",
            paramLabel = "MOVE",
            description =
                    "coupled (default): SPX moves as it usually does when VIX does; fixed; or a move such as -3.2%%.")
    private String spx = "coupled";

    @Option(names = "--days", paramLabel = "N", description = "Calendar days forward (default 0).")
    private String days = "0";

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

    private final List<String> problems = new ArrayList<>();

    /**
     * The scenario asked for; what is not given comes from the book's settings.
     *
     * @throws Refusal naming every option that is not understood
     */
    Shock shock(OpenBook book) {
        problems.clear();
        SpikeModel model = book.model();
        double points = number("--dvix", vixPoints, VIX_POINTS);
        SpxMove move = spxMove();
        double forward = number("--days", days, DAYS);
        double extra = number("--vol-of-vol", volOfVol, VOL_POINTS);
        BetaCurve curve = beta == null ? model.beta() : betaCurve(book, beta);
        BaseCurve baseCurve = base == null ? model.base() : baseCurve(base);
        double share = stickiness == null
                ? model.stickiness()
                : number("--stickiness", stickiness, Setting.SPX_STICKINESS.kind());
        double steepening = skew == null ? model.skew() : number("--skew", skew, Setting.SPX_SKEW.kind());
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return new Shock(points, move, forward, extra, curve, baseCurve, share, steepening, 0);
    }

    private double number(String option, String text, SettingKind kind) {
        Optional<String> problem = kind.problemWith(text);
        problem.ifPresent(words -> problems.add(option + " " + words));
        return problem.isPresent() ? 0 : SettingKind.parse(text).orElse(0.0);
    }

    private SpxMove spxMove() {
        String word = spx.strip().toLowerCase(Locale.ROOT);
        if (word.equals("coupled")) {
            return SpxMove.COUPLED;
        }
        if (word.equals("fixed")) {
            return SpxMove.FIXED;
        }
        String number = word.endsWith("%") ? word.substring(0, word.length() - 1) : word;
        if (SettingKind.parse(number).isEmpty()) {
            problems.add("--spx must be coupled, fixed or a move such as -3.2% but is '" + spx + "'");
            return SpxMove.FIXED;
        }
        return SpxMove.byPct(number("--spx", number, SPX_PCT));
    }

    private BetaCurve betaCurve(OpenBook book, String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "LOW" -> BetaCurve.LOW;
            case "HIGH" -> BetaCurve.HIGH;
            case "BASE" -> SpikeModel.baseBeta(book.settings());
            default -> customBeta(text);
        };
    }

    private BetaCurve customBeta(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            problems.add("--beta must be BASE, LOW, HIGH or three numbers b0,binf,kappa but is '" + text + "'");
            return BetaCurve.BASE;
        }
        return new BetaCurve(
                text,
                number("--beta b0", parts[0].strip(), Setting.SPIKE_BETA0.kind()),
                number("--beta binf", parts[1].strip(), Setting.SPIKE_BETA_INF.kind()),
                number("--beta kappa", parts[2].strip(), Setting.SPIKE_KAPPA.kind()));
    }

    private BaseCurve baseCurve(String text) {
        for (BaseCurve curve : BaseCurve.values()) {
            if (curve.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return curve;
            }
        }
        problems.add("--base must be ROLL_DOWN or MARTINGALE but is '" + text + "'");
        return BaseCurve.ROLL_DOWN;
    }
}
