package dev.wingspread.risk;

/**
 * Net vega: dollars per +1.00 point of spot VIX through the spike model, by channel. Positive gains when VIX rises.
 *
 * @param spxSurfaceUsd SPX legs
 * @param futuresDeltaUsd VIX legs with only the futures moving, their smile riding along
 * @param volOfVolUsd VIX legs, what VIX option vols add
 */
public record NetVega(double spxSurfaceUsd, double futuresDeltaUsd, double volOfVolUsd) {

    public static final NetVega NONE = new NetVega(0, 0, 0);

    /** Dollars per VIX point. */
    public double totalUsd() {
        return spxSurfaceUsd + futuresDeltaUsd + volOfVolUsd;
    }

    public NetVega plus(NetVega other) {
        return new NetVega(
                spxSurfaceUsd + other.spxSurfaceUsd,
                futuresDeltaUsd + other.futuresDeltaUsd,
                volOfVolUsd + other.volOfVolUsd);
    }
}
