package dev.wingspread.market.smile;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;

/** Builds smiles from what is written down and between expiries. */
public final class Smiles {

    private Smiles() {}

    /**
     * The smile of one expiry.
     *
     * @param spec what is written down
     * @param underlying decides the default shape of an SSVI slice
     * @param years time to expiry at calibration, above 0
     * @param forward forward of the expiry in index points, above 0
     * @param settings default shape parameters
     */
    public static Smile of(SmileSpec spec, Underlying underlying, double years, double forward, Settings settings) {
        Checks.positive(years, "years");
        Checks.positive(forward, "forward");
        if (spec instanceof SmileSpec.Flat flat) {
            return new FlatSmile(flat.atmVol());
        }
        if (spec instanceof SmileSpec.Ssvi ssvi) {
            boolean isSpx = underlying == Underlying.SPX;
            Setting rho = isSpx ? Setting.SSVI_SPX_RHO : Setting.SSVI_VIX_RHO;
            Setting eta = isSpx ? Setting.SSVI_SPX_ETA : Setting.SSVI_VIX_ETA;
            return new SsviSmile(
                    ssvi.atmVol(),
                    years,
                    ssvi.rho().orElse(settings.number(rho)),
                    ssvi.eta().orElse(settings.number(eta)));
        }
        if (spec instanceof SmileSpec.Svi svi) {
            return new SviSmile(svi, years);
        }
        if (spec instanceof SmileSpec.Quadratic quadratic) {
            return new QuadraticSmile(quadratic, years);
        }
        return new TableSmile((SmileSpec.Table) spec, forward);
    }

    /**
     * The smile between two expiries, linear in total variance at fixed k.
     *
     * @param before smile of the earlier expiry
     * @param yearsBefore its time to expiry, above 0
     * @param after smile of the later expiry
     * @param yearsAfter its time to expiry, above {@code yearsBefore}
     * @param years time to expiry wanted, between the two
     */
    public static Smile between(Smile before, double yearsBefore, Smile after, double yearsAfter, double years) {
        Checks.require(
                0 < yearsBefore && yearsBefore < years && years < yearsAfter,
                "times must rise but are " + yearsBefore + ", " + years + ", " + yearsAfter);
        return new InterpolatedSmile(before, yearsBefore, after, yearsAfter, years);
    }
}
