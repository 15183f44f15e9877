package dev.wingspread.testing;

import dev.wingspread.market.Market;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.market.spike.TenorBetas;
import dev.wingspread.model.Root;
import dev.wingspread.model.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Scenarios and spike models of all kinds, the same for the same seed: also extreme ones that run into every guard. */
public final class RandomScenarios {

    private static final List<Double> DAYS = List.of(0.0, 0.0, 1.0, 4.7, 11.0, 16.0, 25.0, 39.0, 80.0, 400.0);

    private RandomScenarios() {}

    /** The contango market with a smile of every kind, given forwards, and an expiry before the first future. */
    public static Market marketOfAllSmiles() {
        return MarketBuilder.aMarket()
                .vvix(95)
                .spxSmile(Root.SPXW, "2026-03-13", new SmileSpec.Svi(0.0001, 0.01, -0.4, 0.01, 0.05))
                .spxSmile(Root.SPXW, "2026-03-27", 6007.5, new SmileSpec.Quadratic(0.14, -0.12, 0.02))
                .spxSmile(
                        Root.SPXW,
                        "2026-04-10",
                        5990,
                        new SmileSpec.Table(
                                0.15,
                                List.of(
                                        new SmileSpec.StrikeVol(5600, 0.19),
                                        new SmileSpec.StrikeVol(5900, 0.16),
                                        new SmileSpec.StrikeVol(6200, 0.135))))
                .spxSmile(Root.SPX, "2026-07-17", MarketBuilder.flat(0.17))
                .vixSmile(Root.VIX, "2026-04-15", MarketBuilder.flat(0.8))
                .build();
    }

    public static SpikeModel model(Random random) {
        return SpikeModel.of(SettingsOf.settings(Map.of(
                Setting.SPX_A, text(2 * random.nextDouble()),
                Setting.SPX_EXPONENT, text(random.nextDouble()),
                Setting.VIX_CV, text(random.nextDouble()),
                Setting.FLOOR_VIX, text(5 + random.nextInt(8)),
                Setting.CLAMP_SPX_VOL_MAX, text(random.nextBoolean() ? 0.5 : 3),
                Setting.COUPLING_C1, text(0.5 + random.nextDouble()))));
    }

    private static String text(double value) {
        return Double.toString(value);
    }

    public static Shock shock(SpikeModel model, Random random) {
        Shock shock = model.shock(-15 + 55 * random.nextDouble())
                .withDays(DAYS.get(random.nextInt(DAYS.size())))
                .withBeta(random.nextBoolean() ? BetaCurve.LOW : model.beta())
                .withBase(random.nextBoolean() ? BaseCurve.MARTINGALE : BaseCurve.ROLL_DOWN)
                .withVolOfVol(random.nextBoolean() ? 0 : -30 + 60 * random.nextDouble());
        if (random.nextBoolean()) {
            shock = shock.withSpx(SpxMove.byPct(-45 + 75 * random.nextDouble()));
        }
        if (random.nextBoolean()) {
            shock = shock.withSmile(random.nextDouble(), 0.03 * random.nextDouble());
        }
        if (random.nextInt(4) == 0) {
            shock = shock.withRate(-1 + 2 * random.nextDouble());
        }
        if (random.nextInt(4) == 0) {
            shock = shock.withBeta(tenorBetas(random)).withSpxExponent(0.2 + 0.4 * random.nextDouble());
        }
        return shock;
    }

    private static TenorBetas tenorBetas(Random random) {
        double first = 0.02 + 0.08 * random.nextDouble();
        return new TenorBetas(
                "measured",
                List.of(
                        new TenorBetas.Point(first, random.nextDouble()),
                        new TenorBetas.Point(first + 0.08, random.nextDouble()),
                        new TenorBetas.Point(first + 0.16, random.nextDouble())));
    }
}
