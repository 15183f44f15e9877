package dev.wingspread.market.spike;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;

/**
 * Parameters of the spike model. Responses were estimated from public daily data: CFE settlements, Cboe's per-expiry
 * volatility series, VVIX and S&amp;P 500 closes.
 *
 * @param beta response of the futures
 * @param coupling SPX move that goes with a VIX move
 * @param spxLevel SPX vol points per VIX point for 30 days
 * @param spxExponent how fast that response falls with time to expiry
 * @param spxCap its greatest value
 * @param stickiness 0 keeps the SPX smile by moneyness, 1 by strike
 * @param skew steepening of the SPX smile per VIX point
 * @param vixLevel relative response of VIX option vols to a relative change of VIX
 * @param vixExponent how fast that response falls with time to expiry
 * @param vixCap its greatest value
 * @param vixFloor least level of VIX and its futures in points
 * @param spxVols allowed range of shocked SPX vols
 * @param vixVols allowed range of shocked VIX option vols
 * @param base what futures do as time passes
 */
public record SpikeModel(
        BetaCurve beta,
        Coupling coupling,
        double spxLevel,
        double spxExponent,
        double spxCap,
        double stickiness,
        double skew,
        double vixLevel,
        double vixExponent,
        double vixCap,
        double vixFloor,
        VolRange spxVols,
        VolRange vixVols,
        BaseCurve base) {

    private static final double REFERENCE_DAYS = 30;
    private static final double DAYS_PER_YEAR = 365;

    /**
     * Allowed vols.
     *
     * @param min decimal per square-root year
     * @param max decimal per square-root year
     */
    public record VolRange(double min, double max) {

        /**
         * A shocked vol brought into the range. The range is widened to the unshocked vol, so that a scenario that
         * changes nothing changes no price.
         */
        double clamp(double shocked, double unshocked) {
            return Math.max(Math.min(min, unshocked), Math.min(Math.max(max, unshocked), shocked));
        }
    }

    /** The model of the settings. */
    public static SpikeModel of(Settings settings) {
        return new SpikeModel(
                betaOf(settings),
                new Coupling(
                        settings.number(Setting.COUPLING_C1),
                        settings.number(Setting.COUPLING_C2),
                        settings.number(Setting.COUPLING_C3)),
                settings.number(Setting.SPX_A),
                settings.number(Setting.SPX_EXPONENT),
                settings.number(Setting.SPX_CAP),
                settings.number(Setting.SPX_STICKINESS),
                settings.number(Setting.SPX_SKEW),
                settings.number(Setting.VIX_CV),
                settings.number(Setting.VIX_EXPONENT),
                settings.number(Setting.VIX_CAP),
                settings.number(Setting.FLOOR_VIX),
                new VolRange(settings.number(Setting.CLAMP_SPX_VOL_MIN), settings.number(Setting.CLAMP_SPX_VOL_MAX)),
                new VolRange(settings.number(Setting.CLAMP_VIX_VOL_MIN), settings.number(Setting.CLAMP_VIX_VOL_MAX)),
                BaseCurve.valueOf(settings.text(Setting.BASE_CURVE)));
    }

    /** LOW and HIGH are fixed curves; BASE is whatever the settings say it is. */
    private static BetaCurve betaOf(Settings settings) {
        return switch (settings.text(Setting.SPIKE_PRESET)) {
            case "LOW" -> BetaCurve.LOW;
            case "HIGH" -> BetaCurve.HIGH;
            default -> baseBeta(settings);
        };
    }

    /** The settings' own BASE curve. */
    public static BetaCurve baseBeta(Settings settings) {
        return new BetaCurve(
                "BASE",
                settings.number(Setting.SPIKE_BETA0),
                settings.number(Setting.SPIKE_BETA_INF),
                settings.number(Setting.SPIKE_KAPPA));
    }

    /** A scenario with the model's own response, SPX coupled, at the present time. */
    public Shock shock(double vixPoints) {
        return new Shock(vixPoints, SpxMove.COUPLED, 0, 0, beta, base, stickiness, skew, 0, spxExponent);
    }

    /** The model with VIX option vols that do not answer to VIX. */
    public SpikeModel withoutVolOfVol() {
        return new SpikeModel(
                beta,
                coupling,
                spxLevel,
                spxExponent,
                spxCap,
                stickiness,
                skew,
                0,
                vixExponent,
                vixCap,
                vixFloor,
                spxVols,
                vixVols,
                base);
    }

    /**
     * Response of an SPX expiry's ATM vol.
     *
     * @param years remaining time to expiry, at least 0
     * @return share of {@link #spxLevel}, 1 at 30 days, at most {@link #spxCap}
     */
    public double spxTenor(double years) {
        return spxTenor(years, spxExponent);
    }

    /**
     * The same with another exponent.
     *
     * @param exponent how fast the response falls with time to expiry, at least 0
     */
    public double spxTenor(double years, double exponent) {
        return Math.min(spxCap, Math.pow(REFERENCE_DAYS / (DAYS_PER_YEAR * years), exponent));
    }

    /**
     * Response of a VIX expiry's option vols.
     *
     * @param years remaining time to expiry, at least 0
     * @return share of {@link #vixLevel}, 1 at 30 days, at most {@link #vixCap}
     */
    public double vixTenor(double years) {
        return Math.min(vixCap, Math.pow(REFERENCE_DAYS / (DAYS_PER_YEAR * years), vixExponent));
    }
}
