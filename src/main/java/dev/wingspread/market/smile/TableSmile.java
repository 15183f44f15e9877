package dev.wingspread.market.smile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Vols at strikes, linear in k between and flat beyond. Where the forward lies outside the strikes the ATM vol is a
 * point of its own, so that the level at the money is always the one given.
 */
final class TableSmile implements Smile {

    private final double[] ks;
    private final double[] vols;
    private final double atm;

    TableSmile(SmileSpec.Table spec, double forward) {
        List<SmileSpec.StrikeVol> points = spec.vols().stream()
                .sorted(Comparator.comparingDouble(SmileSpec.StrikeVol::strike))
                .toList();
        boolean isBelow = forward < points.get(0).strike();
        boolean isAbove = forward > points.get(points.size() - 1).strike();
        int first = isBelow ? 1 : 0;
        ks = new double[points.size() + (isBelow || isAbove ? 1 : 0)];
        vols = new double[ks.length];
        for (int i = 0; i < points.size(); i++) {
            ks[first + i] = Math.log(points.get(i).strike() / forward);
            vols[first + i] = points.get(i).vol();
        }
        if (isBelow || isAbove) {
            vols[isBelow ? 0 : ks.length - 1] = spec.atmVol();
        }
        atm = spec.atmVol();
    }

    @Override
    public double vol(double k) {
        int at = Arrays.binarySearch(ks, k);
        if (at >= 0) {
            return vols[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return vols[0];
        }
        if (above == ks.length) {
            return vols[ks.length - 1];
        }
        return vols[above - 1] + (k - ks[above - 1]) * segmentSlope(above - 1);
    }

    @Override
    public double slope(double k) {
        int at = Arrays.binarySearch(ks, k);
        if (at >= 0) {
            return (segmentSlope(at - 1) + segmentSlope(at)) / 2;
        }
        return segmentSlope(-at - 2);
    }

    @Override
    public double atmVol() {
        return atm;
    }

    /** Slope right of point i; 0 outside the points. */
    private double segmentSlope(int i) {
        return i < 0 || i >= ks.length - 1 ? 0 : (vols[i + 1] - vols[i]) / (ks[i + 1] - ks[i]);
    }
}
