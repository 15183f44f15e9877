package dev.wingspread.pricing.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class SviResidualsTest {

    private static final double YEARS = 0.12;

    /** Step of the central differences; their error is of its square, and of a rounding over it. */
    private static final double STEP = 1e-6;

    /** Of derivatives up to about 1: 1e-10 from rounding, the rest for large third derivatives. */
    private static final double DIFFERENCES = 1e-7;

    private static final List<WeightedVol> VOLS =
            VolSamples.of(new SmileSpec.Svi(0.0006, 0.03, -0.4, 0.02, 0.06), Underlying.SPX, YEARS, -0.3, 0.15, 21);

    private static final SviCoordinates COORDINATES = new SviCoordinates(VolSet.of(Underlying.SPX, YEARS, VOLS));

    private static double[] somewhere(Random random) {
        return new double[] {
            -4 + 3 * random.nextGaussian(),
            -4 + 3 * random.nextGaussian(),
            random.nextGaussian(),
            random.nextGaussian(),
            random.nextGaussian()
        };
    }

    private static RealVector errors(double[] z) {
        return new SviResiduals(VOLS, YEARS, COORDINATES)
                .value(new ArrayRealVector(z))
                .getFirst();
    }

    @Test
    void theJacobianIsThatOfTheErrors() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            double[] z = somewhere(random);
            RealMatrix jacobian = new SviResiduals(VOLS, YEARS, COORDINATES)
                    .value(new ArrayRealVector(z))
                    .getSecond();
            for (int j = 0; j < z.length; j++) {
                double[] up = z.clone();
                double[] down = z.clone();
                up[j] += STEP;
                down[j] -= STEP;
                double[] difference =
                        errors(up).subtract(errors(down)).mapDivide(2 * STEP).toArray();
                double size = Math.max(1, jacobian.getColumnVector(j).getLInfNorm());
                assertArrayEquals(jacobian.getColumn(j), difference, size * DIFFERENCES, "number " + j);
            }
        }
    }

    @Test
    void slopesAndLeastValueAreTheSameSmileAsTheUsualParameters() {
        var random = new Random(12);
        for (int round = 0; round < 100; round++) {
            SviSlopes slopes = COORDINATES.at(somewhere(random));
            var smile = Smiles.of(slopes.spec(), Underlying.SPX, YEARS, 1, Settings.DEFAULT);
            for (double k = -0.3; k <= 0.2; k += 0.05) {
                double vol = Math.sqrt(slopes.variance(k) / YEARS);
                assertEquals(vol, smile.vol(k), 1e-9 * Math.max(vol, 1));
            }
        }
    }

    @Test
    void coordinatesOfAPointLeadBackToIt() {
        var slopes = new SviSlopes(0.05, 0.02, 0.0008, 0.01, 0.07);
        SviSlopes back = COORDINATES.at(COORDINATES.of(slopes));
        assertEquals(slopes.put(), back.put(), 1e-12);
        assertEquals(slopes.call(), back.call(), 1e-12);
        assertEquals(slopes.least(), back.least(), 1e-12);
        assertEquals(slopes.m(), back.m(), 1e-12);
        assertEquals(slopes.s(), back.s(), 1e-12);
    }
}
