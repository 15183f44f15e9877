package dev.wingspread.market.smile;

/**
 * A slice of the SSVI surface with the power-law-like curvature eta / sqrt(theta (1 + theta)) (Gatheral and Jacquier,
 * Arbitrage-free SVI volatility surfaces, 2014).
 */
final class SsviSmile extends TotalVarianceSmile {

    private final double atmVariance;
    private final double curvature;
    private final double rho;

    SsviSmile(double atmVol, double years, double rho, double eta) {
        super(years);
        this.atmVariance = atmVol * atmVol * years;
        this.curvature = eta / Math.sqrt(atmVariance * (1 + atmVariance));
        this.rho = rho;
    }

    @Override
    double variance(double k) {
        double shifted = curvature * k + rho;
        return atmVariance / 2 * (1 + rho * curvature * k + Math.sqrt(shifted * shifted + 1 - rho * rho));
    }

    @Override
    double varianceSlope(double k) {
        double shifted = curvature * k + rho;
        return atmVariance / 2 * curvature * (rho + shifted / Math.sqrt(shifted * shifted + 1 - rho * rho));
    }
}
