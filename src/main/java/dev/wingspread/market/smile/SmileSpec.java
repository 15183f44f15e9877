package dev.wingspread.market.smile;

import dev.wingspread.base.Checks;
import java.util.List;
import java.util.OptionalDouble;

/** A smile as it is written down. Vols are decimals per square-root year, k is ln(strike / forward). */
public sealed interface SmileSpec {

    /** One vol for all strikes. */
    record Flat(double atmVol) implements SmileSpec {
        public Flat {
            Checks.positive(atmVol, "atmVol");
        }
    }

    /** A slice of the SSVI surface (Gatheral and Jacquier); shape parameters left out take the settings' values. */
    record Ssvi(double atmVol, OptionalDouble rho, OptionalDouble eta) implements SmileSpec {
        public Ssvi {
            Checks.positive(atmVol, "atmVol");
        }
    }

    /** Raw SVI: w(k) = a + b (rho (k - m) + sqrt((k - m)² + s²)), w being total variance. */
    record Svi(double a, double b, double rho, double m, double s) implements SmileSpec {
        public Svi {
            Checks.finite(a, "a");
            Checks.notNegative(b, "b");
            Checks.require(Math.abs(rho) < 1, "rho must be between -1 and 1 but is " + rho);
            Checks.finite(m, "m");
            Checks.positive(s, "s");
            Checks.require(a + b * s * Math.sqrt(1 - rho * rho) >= 0, "the least total variance is below 0");
            Checks.require(b * (1 + Math.abs(rho)) <= 2, "b (1 + |rho|) is above 2");
        }
    }

    /** vol = atmVol (1 + a1 y + a2 y²) with y = k / (atmVol sqrt(T)), flat beyond |y| = 3. */
    record Quadratic(double atmVol, double a1, double a2) implements SmileSpec {
        public Quadratic {
            Checks.positive(atmVol, "atmVol");
            Checks.finite(a1, "a1");
            Checks.finite(a2, "a2");
            Checks.require(QuadraticSmile.leastFactor(a1, a2) > 0, "the vol falls to 0 or below within |y| = 3");
        }
    }

    /** Vols at strikes: exact there, linear in k between, flat beyond; the ATM level is {@code atmVol}. */
    record Table(double atmVol, List<StrikeVol> vols) implements SmileSpec {
        public Table {
            Checks.positive(atmVol, "atmVol");
            vols = List.copyOf(vols);
            Checks.require(!vols.isEmpty(), "a table needs a vol");
            Checks.require(
                    vols.stream().map(StrikeVol::strike).distinct().count() == vols.size(), "a strike is given twice");
        }
    }

    /**
     * Vol of one strike.
     *
     * @param strike strike in index points, above 0
     * @param vol decimal per square-root year, above 0
     */
    record StrikeVol(double strike, double vol) {
        public StrikeVol {
            Checks.positive(strike, "strike");
            Checks.positive(vol, "vol");
        }
    }
}
